"""Changes one thing in a module at a time and asks its tests whether they notice: `make mutants`.

Whoever lives shows what no test holds. Each change is made in a process of its own, in memory, never in a file.
`python -m tests.mutants verdicts` takes one module, `--every 5` each fifth change.

The tests are collected once. A process then parts for each change, puts it into the functions that are there, and
runs them. What changes no function, and whoever lives, is tried again with everything imported anew: that takes ten
times as long, and misses nothing that was worked out while the tests were collected.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import importlib.abc
import importlib.machinery
import os
import resource
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from tests.mutations import Mutant, mutants
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
    "campaignkit/plan/value_reader.py": (
        "tests/plan/test_values.py",
        "tests/plan/test_first_mistakes.py",
        "tests/plan/test_model_reader.py",
    ),
}
"""A module and its own tests, the nearest first; the case files of the rules are asked, too."""
CASES = {"verdicts": "CK4", "evidence": "CK10", "model_reader": "CK01", "value_reader": "CK01"}
LIMIT = 0.1
"""At most this share may live."""
_SECONDS = 120
"""Of the processor, for a change that never ends; a busy machine is no fault."""


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


def parted(work: Callable[[], int], *, show: bool = False) -> int:
    """Do something in a process of its own; return 0 when it did well. What never ends does not."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        if not show:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
        code = 1
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def is_killed(path: str, mutant: Mutant, tests: list[str], *, show: bool = False) -> bool:
    """Say whether the tests fail when all is imported anew, with the change in it."""

    def work() -> int:
        for module in [name for name in sys.modules if name.split(".")[0] in ("campaignkit", "tests")]:
            del sys.modules[module]
        sys.meta_path.insert(0, _Finder(_module(path), str(ROOT / path), mutant.tree))
        return run(tests)

    return parted(work, show=show) != 0


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def run(tests: list[str], *plugins: object) -> int:
    """Run tests here and return what pytest returns."""
    return int(
        pytest.main([*tests, "-x", "-q", "-s", "-n", "0", "-p", "no:cacheprovider", "--no-header"], list(plugins))
    )


class Quickly:
    """Tries changes on tests that are collected already; keeps those that no test has noticed so far."""

    def __init__(self, path: str, chosen: list[Mutant]) -> None:
        self._path, self._chosen = path, chosen
        self.living: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests once for each change, and not for themselves."""
        gc.unfreeze()  # functions are looked for among all objects
        before = _codes(compile((ROOT / self._path).read_text(encoding="utf-8"), str(ROOT / self._path), "exec"))
        for mutant in self._chosen:

            def work(mutant: Mutant = mutant) -> int:
                after = _codes(compile(mutant.tree, str(ROOT / self._path), "exec"))
                return _tried(session) if _put_in(before, after) else 0

            if parted(work) == 0:
                self.living.append(mutant)
        return True


def _codes(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """Return the code of every function, by its name and line, and that of the module itself."""
    found = {(code.co_qualname, code.co_firstlineno): code}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= _codes(constant)
    return found


def _put_in(before: dict[tuple[str, int], CodeType], after: dict[tuple[str, int], CodeType]) -> bool:
    """Give the functions that are there their changed code; False when nothing of them has changed."""
    changed = {key: code for key, code in after.items() if code != before.get(key)}
    file = next(iter(before.values())).co_filename
    done = False
    for found in gc.get_objects(generation=None):
        if isinstance(found, FunctionType) and found.__code__.co_filename == file:
            code = changed.get((found.__code__.co_qualname, found.__code__.co_firstlineno))
            if code is not None:
                found.__code__ = code
                done = True
    return done


def _tried(session: pytest.Session) -> int:
    """Run the collected tests until one fails."""
    for item, following in zip(session.items, [*session.items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


def main() -> int:
    """Print who lives; fail when it is more than the limit, or when the tests fail by themselves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="the modules, all when none is named")
    parser.add_argument("--every", type=int, default=1, help="take only each n-th change")
    asked = parser.parse_args()
    for heavy in ("phonenumbers.shortdata", "yaml"):
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
        quickly = Quickly(path, chosen)
        run(tests, quickly)
        living = [mutant for mutant in quickly.living if not is_killed(path, mutant, tests)]
        for mutant in living:
            print(f"  {path}:{mutant.line}: {mutant.what}")
        share = len(living) / len(chosen)
        print(f"{path}: {len(living)} of {len(chosen)} live ({share:.0%})", flush=True)
        bad |= share >= LIMIT
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
