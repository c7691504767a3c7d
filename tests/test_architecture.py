"""Arrows between packages run one way. docs/house.md is the map, docs/decisions/0001-house.md says why."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from campaignkit.cli.app import GROUPS, SINGLE

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "campaignkit"

FLOORS = (
    "cli",
    "preview",
    "wizard",
    "todos",
    "terminal",
    "check",
    "sheets",
    "kit",
    "rules",
    "texts",
    "results",
    "coverage",
    "recipients",
    "campaign",
    "translate",
    "materials",
    "plan",
    "source",
    "knowledge",
    "diagnostics",
)
"""The packages from the roof to the ground: each may import those below it."""
MAY_IMPORT = {package: set(FLOORS[at + 1 :]) for at, package in enumerate(FLOORS)}
EVERYBODY_MAY_IMPORT = {"json_data", "text_cache", "records", "late_patterns"}
THE_ROOF = {"api"}
"""What only the command line and files outside of every package import: the functions for programs."""
ONLY_IN = {
    "typst": {"kit"},
    "jinja2": {"kit"},
    "segno": {"kit"},
    "babel": {"knowledge", "translate"},
    "docx": {"kit", "sheets"},
    "openpyxl": {"kit", "sheets"},
    "pptx": {"kit"},
    "PIL": {"kit"},
    "pikepdf": {"kit"},
    "icalendar": {"kit"},
    "phonenumbers": {"knowledge", "rules", "texts", "cli", "kit"},
    "python_calamine": {"recipients", "sheets"},
    "regex": {"rules", "texts"},
    "markdown_it": {"kit"},
    "yaml": {"source", "knowledge"},
    "typer": {"cli"},
    "pypdf": {"check", "kit"},
    "rich": {"terminal"},
}
COMES_WITH = {"markupsafe": "jinja2", "lxml": "python-pptx"}
"""What belongs to a declared package and always comes with it."""
HEAVY = frozenset(ONLY_IN) - {"typer"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def package_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else "campaignkit"


CLDR = "knowledge/cldr.py"
"""The one module that imports Babel at its top, and is imported inside functions only."""


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a file as Python reads it, read once for all that is asked of it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return all that a file consists of, at any depth."""
    return tuple(ast.walk(tree_of(path)))


def names_in(node: ast.AST) -> set[str]:
    """Return the full names of the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {node.module} if isinstance(node, ast.ImportFrom) and node.module else set()


@cache
def imports(path: Path) -> frozenset[str]:
    """Return the full names of all modules that a file imports, at any depth."""
    return frozenset().union(*(names_in(node) for node in nodes_of(path)))


def at_import_time(path: Path) -> set[str]:
    """Return what is imported when a file is, leaving out functions and what only type checkers see."""
    return set().union(*(names_in(node) for node in tree_of(path).body))


def test_all_modules_are_found() -> None:
    assert len(MODULES) >= 70
    assert {package_of(path) for path in MODULES} <= {*FLOORS, "campaignkit"}


def against_the_arrows(path: Path) -> set[str]:
    """Return what a file imports and may not."""
    package = package_of(path)
    allowed = MAY_IMPORT.get(package, {*MAY_IMPORT, *THE_ROOF}) | EVERYBODY_MAY_IMPORT | {package}
    allowed |= THE_ROOF if package == "cli" else set()
    ours = {name for name in imports(path) if name.startswith("campaignkit.") and name.split(".")[1] not in allowed}
    return ours | {name for name in imports(path) if package not in ONLY_IN.get(name.split(".")[0], {package})}


def test_arrows_run_one_way() -> None:
    wrong = {str(path.relative_to(PACKAGE)): found for path in MODULES if (found := against_the_arrows(path))}
    assert wrong == {}, "FLOORS says what may import what, ONLY_IN where a library belongs"


def heavy_at_once(path: Path) -> set[str]:
    """Return what costs time and is imported when a file is."""
    heavy = HEAVY - {"babel" if path == PACKAGE / CLDR else ""}
    return {
        name for name in at_import_time(path) if name.split(".")[0] in heavy or name == "campaignkit.knowledge.cldr"
    }


def test_nothing_heavy_is_imported_at_import_time() -> None:
    wrong = {str(path.relative_to(PACKAGE)): found for path in MODULES if (found := heavy_at_once(path))}
    assert wrong == {}, "import it where it is used; that is so for Babel's things, too"


def test_loose_json_has_one_name() -> None:
    alias = re.compile(r"^\w+ = dict\[str, Any\]", re.MULTILINE)
    found = [path.name for path in MODULES if alias.search(path.read_text(encoding="utf-8"))]
    assert found == ["json_data.py"]


ASKING = frozenset(
    (
        *("glob", "rglob", "iterdir", "is_file", "is_dir", "exists", "is_symlink", "stat", "lstat", "resolve"),
        *("read_text", "read_bytes", "open", "readlink", "samefile", "walk", "scandir", "listdir", "lexists"),
    )
)
"""How Python asks the disk. What judges a plan asks through `source/disk.py` and `source/size_limited_read.py`."""
MAY_ASK = {
    "campaign/discovery.py": "which plans there are, before any is judged",
    "campaign/framework_files.py": "the shipped ones",
    "campaign/next_year_files.py": "makes a new campaign",
    "campaign/topic_files.py": "the shipped ones",
    "materials/copying.py": "copies templates",
    "materials/library.py": "the shipped ones, and the pages of `--layout`, which is never kept",
    "materials/own_types_and_themes.py": "the shipped ones",
    "plan/part_file.py": "the shipped ones",
    "rules/registry.py": "the rules",
    "source/size_limited_read.py": "marked",
    "source/inside_repository.py": "marked",
    "source/installed_packages.py": "the packages: another one, and nothing that is kept is used",
    "source/disk.py": "marked",
    "source/write_inside_campaign.py": "writes",
    "source/atomic_write.py": "writes",
    "texts/numbers/help_words.py": "the words of the package",
    "translate/sync.py": "writes PO files",
}


def test_nothing_that_judges_asks_the_disk_by_itself() -> None:
    """Else `check/judgement_cache.py` would not know of it, and answer with what was true before."""
    asking = set()
    for path in MODULES:
        if package_of(path) in set(FLOORS[FLOORS.index("rules") :]) - {"knowledge"}:
            for node in nodes_of(path):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKING:
                    asking.add(path.relative_to(PACKAGE).as_posix())
    assert asking <= MAY_ASK.keys(), "ask through source/disk.py or read_bounded, or say here why it need not"
    assert all((PACKAGE / name).is_file() for name in MAY_ASK)


def test_rules_never_see_positions() -> None:
    rule_files = sorted(PACKAGE.glob("rules/*/ck*.py"))
    assert len(rule_files) >= 25
    for path in rule_files:
        assert not {name for name in imports(path) if name.startswith("campaignkit.source")}, path


WITH_EXTRAS = {"batches_on_cluster.py"}
"""Files that say what to install where an extra is missing."""


def _package(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_-]", requirement)[0].lower()


def test_only_declared_packages_are_imported() -> None:
    """What comes along with a tool of the developers is not there for who only uses campaignkit."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_package(text) for text in project["dependencies"]}
    extras = {_package(text) for texts in project["optional-dependencies"].values() for text in texts}
    come_from = packages_distributions()
    for path in MODULES:
        tops = {name.split(".")[0] for name in imports(path)}
        for top in tops - sys.stdlib_module_names - {"campaignkit"}:
            found = {name.lower() for name in come_from.get(top, [])} | {COMES_WITH.get(top, "")}
            optional = extras if path.name in WITH_EXTRAS else set()
            assert found & (declared | optional), f"{path} imports {top}"


def test_files_stay_short() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in MODULES
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_two_files_import_each_other() -> None:
    """What only type checkers see counts as well: whoever reads one file would have to read both."""
    known = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in MODULES}
    imported = {name: imports(path) for path, name in known.items()}
    assert {(a, b) for a in imported for b in imported[a] if a < b and a in imported.get(b, set())} == set()


def test_a_name_stands_for_one_thing() -> None:
    """Of the command line a file that is called as its command may be."""
    commands = {*SINGLE, *GROUPS}
    named = [path.name for path in MODULES if package_of(path) != "cli" or path.stem not in commands]
    assert {name for name, count in Counter(named).items() if count > 1} == {"__init__.py"}


def test_no_class_name_stands_for_two_things() -> None:
    """Whoever reads `Picture` somewhere has to know which: a search for a name finds one class."""
    found: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(path.relative_to(PACKAGE).as_posix())
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


PARTICIPLE = re.compile(
    "found|known|said|asked|named|wanted|made|given|seen|read|written|left|kept|shown|printed|taken|meant|looked|told"
    "|listed|called|reached|chosen|loaded|needed|changed|judged|opened|fixed|prepared|counted|settled|merged"
)


def test_values_are_called_by_what_they_are() -> None:
    """One `found` in a function is clear; beside `made` nobody remembers which is which, and a noun says it."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                inside = list(ast.walk(node))
                names = {n.id for n in inside if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
                names |= {n.arg for n in inside if isinstance(n, ast.arg)}
                participles = sorted(filter(PARTICIPLE.fullmatch, names))
                assert len(participles) < 2, f"{path}:{node.lineno}: {participles}"


def test_no_code_asks_for_a_material_type_by_its_name() -> None:
    """What is asked of a type stands in its `material.yaml`, so that a type of somebody else is treated alike."""
    types = {path.parent.name for path in PACKAGE.glob("templates/*/material.yaml")}
    assert len(types) >= 30

    def named(node: ast.AST) -> Iterator[ast.AST]:
        if isinstance(node, ast.keyword) and node.arg in ("type", "type_id"):
            yield node.value
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "type":
            yield from (part for side in node.comparators for part in ast.walk(side))

    asked = [
        (path.name, value.value)
        for path in MODULES
        for node in nodes_of(path)
        for value in named(node)
        if isinstance(value, ast.Constant) and value.value in types
    ]
    assert asked == []


MAP = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
NO_FLOOR = {"templates", "fonts"}


def test_the_map_names_every_folder_from_the_roof_to_the_ground() -> None:
    table = re.findall(r"^\| `(\w+)` \|", MAP, re.MULTILINE)
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert table == [floor for floor in FLOORS if floor in folders]
    assert set(table) | NO_FLOOR == folders
    assert all(f"`{name}`" in MAP for name in NO_FLOOR)


DECISIONS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "decisions").glob("*.md"))


RECIPES = "CONTRIBUTING.md"
HOW = sorted(set(re.findall(r"\]\((docs/[\w-]+\.md)\)", (ROOT / RECIPES).read_text(encoding="utf-8"))))
"""The pages that the recipes send people to."""


@pytest.mark.parametrize("page", [RECIPES, *HOW, *DECISIONS])
def test_every_place_that_is_named_is_there(page: str) -> None:
    """A path in a page is one of the repository or of the package; `<…>`, capitals and `*` stand for a name.

    What ends in a letter or two behind a word is how a frame writes its forms: `track/s/ed`.
    """
    text = (ROOT / page).read_text(encoding="utf-8")
    places = [place for place in re.findall(r"`((?:[a-z_-]+/)+[\w.<>*-]*)`", text) if "/s/" not in place]
    assert places or page in DECISIONS
    for place in places:
        pattern = re.sub(r"<[^>]*>|[A-Z]{3,}", "*", place)
        roots = (ROOT, PACKAGE, ROOT / "docs")
        assert any(any(root.glob(pattern)) for root in roots), f"{page}: there is no {place}"
