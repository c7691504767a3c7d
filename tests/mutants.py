"""Changes one thing in a module at a time and asks its tests whether they notice: `make mutants`.

Whoever lives shows what no test holds. Each change is made in a process of its own, in memory, never in a file.
`python -m tests.mutants verdicts` takes one module, `--every 5` each fifth change.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import importlib.abc
import importlib.machinery
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from tests.support import ROOT

MODULES: dict[str, tuple[str, ...]] = {
    "campaignkit/rules/help_services/verdicts.py": (
        "tests/rules/test_verdicts.py",
        "tests/rules/test_help_services.py",
    ),
    "campaignkit/coverage/evidence.py": ("tests/coverage/test_counting.py", "tests/coverage/test_evidence.py"),
    "campaignkit/plan/model_reader.py": (
        "tests/plan/test_values.py",
        "tests/plan/test_first_mistakes.py",
        "tests/plan/test_model_reader.py",
    ),
}
"""A module and its own tests, the nearest first; the case files of the rules are asked, too."""
CASES = {"verdicts": "CK4", "evidence": "CK10", "model_reader": "CK01"}
LIMIT = 0.1
"""At most this share may live."""
_SECONDS = 240
_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True)
class Mutant:
    """A module with one thing changed."""

    line: int
    what: str
    tree: ast.Module


def mutants(text: str) -> Iterator[Mutant]:
    """Yield every change: comparisons, and/or, not, forced branches, numbers, flags, and values not returned."""
    tree = ast.parse(text)
    typing_only = {id(part) for node in ast.walk(tree) for note in _annotations(node) for part in ast.walk(note)}
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in typing_only:
            continue
        for what, change in _changes(node):
            changed = copy.deepcopy(tree)
            target = next(part for at, part in enumerate(ast.walk(changed)) if at == index)
            change(target)
            yield Mutant(getattr(node, "lineno", 0), what, ast.fix_missing_locations(changed))


def _annotations(node: ast.AST) -> list[ast.AST]:
    """Return what only type checkers read."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
        return [node.value]
    notes = [getattr(node, name, None) for name in ("annotation", "returns")]
    return [note for note in notes if note is not None]


def _changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            other = _OTHER[type(operator)]

            def compare(target: Any, at: int = at, other: type[ast.cmpop] = other) -> None:
                target.ops[at] = other()

            yield f"{type(operator).__name__} is {other.__name__}", compare
    elif isinstance(node, ast.BoolOp):
        swapped = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} is {swapped.__name__}", lambda target: setattr(target, "op", swapped())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "no longer not", _truth
    elif isinstance(node, ast.If | ast.IfExp):
        for value in (True, False):
            yield f"always {value}", lambda target, value=value: setattr(target, "test", ast.Constant(value))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "every one taken", lambda target: setattr(target, "ifs", [])
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield "returns None", lambda target: setattr(target, "value", ast.Constant(None))
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        number: Any = node.value
        other_value = not number if isinstance(number, bool) else number + 1
        yield f"{number} is {other_value}", lambda target: setattr(target, "value", other_value)


def _truth(target: Any) -> None:
    """Make `not x` the truth of x: an operator is not enough, x may be anything."""
    target.op, target.operand = ast.Not(), ast.UnaryOp(ast.Not(), target.operand)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module another body."""

    def __init__(self, name: str, file: str, tree: ast.Module) -> None:
        self._name, self._file, self._code = name, file, compile(tree, file, "exec")

    def find_spec(self, fullname: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, origin=self._file)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)  # noqa: S102


def is_killed(path: str, mutant: Mutant, tests: list[str], *, show: bool = False) -> bool:
    """Run the tests on a mutant in a process of its own; one that never ends is noticed, too."""
    child = os.fork()
    if child == 0:
        signal.alarm(_SECONDS)
        for module in [name for name in sys.modules if name.split(".")[0] in ("campaignkit", "tests")]:
            del sys.modules[module]
        if not show:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
        sys.meta_path.insert(0, _Finder(_module(path), str(ROOT / path), mutant.tree))
        os._exit(run(tests))
    _, status = os.waitpid(child, 0)
    return status != 0


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def run(tests: list[str]) -> int:
    """Run tests here and return what pytest returns."""
    import pytest

    return int(pytest.main([*tests, "-x", "-q", "-n", "0", "-p", "no:cacheprovider", "--no-header"]))


def main() -> int:
    """Print who lives; fail when it is more than the limit, or when the tests fail by themselves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="the modules, all when none is named")
    parser.add_argument("--every", type=int, default=1, help="take only each n-th change")
    asked = parser.parse_args()
    for heavy in ("phonenumbers.shortdata", "yaml", "pytest"):
        importlib.import_module(heavy)  # once, before the processes part
    os.environ["CI"] = "1"  # Hypothesis: the same examples for each
    bad = False
    for path, files in MODULES.items():
        name = path.rsplit("/", 1)[1].removesuffix(".py")
        if asked.names and name not in asked.names:
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        tests = [*files, "tests/rules/test_cases.py", "-k", f"not test_cases or test_case and {CASES[name]}"]
        unchanged = Mutant(0, "nothing", ast.parse(text))
        if is_killed(path, unchanged, tests, show=True):
            print(f"{path}: the tests fail as it is")
            return 1
        chosen = list(mutants(text))[:: asked.every]
        living = [mutant for mutant in chosen if not is_killed(path, mutant, tests)]
        for mutant in living:
            print(f"  {path}:{mutant.line}: {mutant.what}")
        share = len(living) / len(chosen)
        print(f"{path}: {len(living)} of {len(chosen)} live ({share:.0%})", flush=True)
        bad |= share >= LIMIT
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
