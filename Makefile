# Two commands for users: `make kit` checks and renders the sample campaign, `make test` runs every check of the project.
# They need Python 3.11 or newer with venv and a package index, nothing else; uv is fetched when it is not there.

SAMPLE := campaigns/digital-safety-moldova
KIT := build/digital-safety-moldova
BIN := .venv/bin

export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1
UV := $(shell command -v uv || echo .uv/bin/uv)

.PHONY: kit test lint types generate recall clean

kit: .venv/.ready
	$(BIN)/campaignkit check campaigns
	$(BIN)/campaignkit render $(SAMPLE) -o $(KIT)

test: lint types
	$(BIN)/pytest

lint: .venv/.ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.ready-for-tests
	$(BIN)/mypy

# Writes what is made from other files: schema, rule pages. The tests compare, they never write.
generate: .venv/.ready-for-tests
	$(BIN)/python -m tests.generate

# Counts what the word rules find, by kind and language, and writes docs/recall.md from the recorded first looks.
recall: .venv/.ready-for-tests
	$(BIN)/python -m tests.recall

clean:
	rm -rf build .venv .uv

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
