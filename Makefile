# Two commands for users: `make kit` checks and renders the sample campaign, `make test` runs every check of the project.
# They need Python 3.11 or newer with venv and a package index, nothing else; uv is fetched when it is not there.

# What the data files say, made ready to be read; without it, or where it is old, they are read themselves.
KNOWLEDGE := campaignkit/knowledge/prebuilt.json
SAMPLE := campaigns/digital-safety-moldova
KIT := build/digital-safety-moldova
BIN := .venv/bin

export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1
UV := $(shell command -v uv || echo .uv/bin/uv)

.PHONY: bench fuzz likeness judgement doubts kit test atlas coverage unmeasured lint types docs generate pictures recall mutants \
    test-all test-lowest clean

kit: .venv/.ready $(KNOWLEDGE)
	$(BIN)/campaignkit check campaigns
	$(BIN)/campaignkit render $(SAMPLE) -o $(KIT)

# What takes one core at a time goes side by side; the tests take all there are. They are run in two parts, and whatever
# the first one says, the second one is run.
test: .venv/.ready-for-tests
	$(MAKE) --jobs=2 lint types docs
	$(MAKE) --keep-going coverage unmeasured

# What judges plans: the branches that its own tests take, measured with the processes and copies they start, and a floor
# of 95 % for each package. To measure makes a test take twice as long: what goes through all of the world, all types, all
# samples or all commands, and what counts steps, takes no other branches and stands in other folders.
MEASURED := tests/rules tests/plan tests/source tests/campaign tests/check

coverage: .venv/.ready-for-tests
	rm -rf build/coverage
	$(BIN)/coverage run -m pytest $(MEASURED)
	$(BIN)/coverage combine -q
	$(BIN)/coverage json -q
	$(BIN)/python -m tests.branches build/coverage/report.json

# All other tests.
unmeasured: .venv/.ready-for-tests
	$(BIN)/pytest $(MEASURED:%=--ignore=%)

# The site: rules, keys, types, how-tos. It is strict: a link that leads nowhere ends it.
docs: .venv/.ready-for-tests
	$(BIN)/python -m tests.site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs -q build --strict --config-file build/mkdocs.yml

# What no test notices: one thing changed at a time. It takes some minutes, and fails where a tenth lives.
mutants: .venv/.ready-for-tests
	$(BIN)/python -m tests.mutants

# The tests on every Python from 3.11 on that is here, and with the oldest packages that pyproject.toml allows. One that
# fails keeps no other from being tried; the last lines say which were run. `T=tests/kit` runs a part.
PYTHONS := 3.11 3.12 3.13
T :=
# Where a Python is. A pyenv has a name of each in the path, and answers to those alone that it is told to.
python_at = PYENV_VERSION=$$(pyenv versions --bare 2>/dev/null | paste -sd:) $(UV) python find --system $(1) 2>/dev/null

test-all: | $(UV)
	@said=; failed=0; \
	for name in $(PYTHONS); do \
	  if ! path=$$($(call python_at,$$name)); then said="$$said\nPython $$name: is not here"; \
	  elif $(MAKE) test-on-$$name; then said="$$said\nPython $$name: passed with $$path"; \
	  else said="$$said\nPython $$name: failed with $$path"; failed=1; fi; \
	done; \
	if $(MAKE) test-lowest; then said="$$said\nOldest packages: passed"; \
	else said="$$said\nOldest packages: failed"; failed=1; fi; \
	printf "%b\n" "$$said"; exit $$failed

test-on-%: | $(UV)
	path=$$($(call python_at,$*)) && \
	  UV_PROJECT_ENVIRONMENT=build/python-$* $(UV) sync --quiet --frozen --python "$$path"
	build/python-$*/bin/python --version
	build/python-$*/bin/pytest $(T)

test-lowest: | $(UV)
	$(UV) venv --quiet --clear build/lowest
	VIRTUAL_ENV=build/lowest $(UV) pip install --quiet --resolution lowest-direct -e . --group dev
	build/lowest/bin/pytest $(T)

lint: .venv/.ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.ready-for-tests
	$(BIN)/mypy

# Writes what is made from other files: schemas, pages. The tests compare, they never write.
generate: .venv/.ready-for-tests
	$(BIN)/python -m tests.generate
	$(BIN)/python -m campaignkit.texts.make_ready

# The pictures of the README and of docs/materials.md, from the pages as they are now.
pictures: .venv/.ready-for-tests
	$(BIN)/python -m tests.previews
	$(BIN)/python -m tests.readme_pictures
	$(BIN)/python -m tests.gallery

$(KNOWLEDGE): $(shell find campaignkit -name '*.yaml') campaignkit/knowledge/prebuilt.py \
    campaignkit/knowledge/cldr.py campaignkit/translate/number_forms.py uv.lock \
    $(wildcard campaignkit/texts/frames/*.py campaignkit/texts/lexicon/*.py) | .venv/.ready
	$(BIN)/python -m campaignkit.texts.make_ready

# Counts what the word rules find, by kind and language, and writes docs/recall.md from the recorded first looks.
recall: .venv/.ready-for-tests
	$(BIN)/python -m tests.recall

# How many are drawn, and where the drawing begins.
N := 150
SEED := 0

# Plans drawn from all over the world, their worst pages side by side in build/atlas; then the same as tests, with the
# numbers of every country: `make atlas N=400 SEED=2` draws others.
atlas: .venv/.ready-for-tests
	$(BIN)/python -m tests.atlas $(N) $(SEED)
	ATLAS=large $(BIN)/pytest tests/atlas

# Teaches, from the examples under tests/recall, which sentences read like faulty ones; half a minute a language.
likeness: .venv/.ready-for-tests
	$(BIN)/python -m tests.recall.teach

# Teaches, from the same examples, how likely words that were found are a fault where they stand.
judgement: .venv/.ready-for-tests
	$(BIN)/python -m tests.recall.judge

# Learns from the same examples how much each sign of a doubtful sentence adds, and shows it beside what is used.
doubts: .venv/.ready-for-tests
	$(BIN)/python -m tests.recall.doubts

# Damaged files of every kind that strangers write, and workbooks and tables that come back; what fails is kept in
# build/fuzz: `make fuzz N=100000 SEED=2`.
fuzz: N := 10000
fuzz: .venv/.ready-for-tests
	$(BIN)/python -m tests.fuzz_files $(N) $(SEED)
	$(BIN)/python -m tests.fuzz_tables 1000 $(SEED)

# What people wait for and what copies cost, beside anchors that are measured in turn. It never judges.
# Every budget beside its anchor; `python benchmarks/table.py check poster` measures some of them.
bench: .venv/.ready-for-tests | $(UV)
	$(UV) venv --quiet --allow-existing build/anchors
	VIRTUAL_ENV=build/anchors $(UV) pip install --quiet yamllint pydantic "typer<0.29" pyyaml
	BENCH_PYTHON=build/anchors/bin/python $(BIN)/python benchmarks/table.py
	$(BIN)/python benchmarks/copies.py

clean:
	rm -rf build .venv .uv $(KNOWLEDGE)

.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check uv

# Stamps, so that nothing is fetched again and both commands work offline once the packages are there.
.venv/.ready: pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --frozen --no-dev --inexact
	$(BIN)/python -m compileall -q campaignkit
	touch $@

.venv/.ready-for-tests: pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --frozen
	$(BIN)/python -m compileall -q campaignkit
	touch $@ .venv/.ready
