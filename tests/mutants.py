"""Changes one thing in a module at a time and asks its tests whether they notice: `make mutants`.

Whoever lives shows what no test holds. Each change is made in a process of its own, in memory, never in a file.
`python -m tests.mutants verdicts` takes one module, `--every 5` each fifth change.

The tests are collected, and run, once. A process then parts for each change, puts it into the functions that are
there, and runs the tests that come into them. Where too many live, those are tried again on all tests with everything
imported anew: that takes long, and misses nothing that was kept or worked out before. So a figure is one of at most.
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
import time
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest

from tests.mutations import Mutant, mutants
from tests.support import ROOT

MODULES: dict[str, tuple[str, ...]] = {
    "campaignkit/rules/help_services/held_against_directory.py": (
        "tests/rules/test_held_against_directory.py",
        "tests/rules/test_emergency_numbers.py",
    ),
    "campaignkit/coverage/what_counts.py": ("tests/coverage/test_counting.py", "tests/coverage/test_what_counts.py"),
    "campaignkit/plan/model_reader.py": (
        "tests/plan/test_values.py",
        "tests/plan/test_first_mistakes.py",
        "tests/plan/test_model_reader.py",
    ),
    "campaignkit/plan/value_reader.py": (
        "tests/plan/test_value_reader.py",
        "tests/plan/test_values.py",
        "tests/plan/test_first_mistakes.py",
        "tests/plan/test_model_reader.py",
    ),
}
"""A module and its own tests, the nearest first; the case files of the rules are asked, too."""
CASES = {"verdicts": "CK4", "what_counts": "CK10", "model_reader": "CK01", "value_reader": "CK01"}
LIMIT = 0.1
"""At most this share may live."""
_SECONDS = 120
"""Of the processor, for a change that never ends; a busy machine is no fault."""


_Key = tuple[str, int]
"""A function: its name within the module, and its line."""


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


def parted(work: Callable[[], int]) -> int:
    """Do something in a process of its own; return 0 when it did well. What never ends does not."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = 1
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def is_killed(path: str, mutant: Mutant, tests: list[str]) -> bool:
    """Say whether the tests fail when all is imported anew, with the change in it."""

    def work() -> int:
        for module in [name for name in sys.modules if name.split(".")[0] in ("campaignkit", "tests")]:
            del sys.modules[module]
        sys.meta_path.insert(0, _Finder(_module(path), str(ROOT / path), mutant.tree))
        return run(tests)

    return parted(work) != 0


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def run(tests: list[str], *plugins: object) -> int:
    """Run tests here and return what pytest returns."""
    return int(
        pytest.main([*tests, "-x", "-q", "-s", "-n", "0", "-p", "no:cacheprovider", "--no-header"], list(plugins))
    )


class Quickly:
    """Tries changes on tests that are collected already; keeps those that no test has noticed so far.

    All tests run once as things are. That shows which of them come into which function, and only those are asked
    about a change in it, the quickest first.
    """

    def __init__(self, path: str, chosen: list[Mutant]) -> None:
        self._file, self._chosen = str(ROOT / path), chosen
        self._before = _codes(compile((ROOT / path).read_text(encoding="utf-8"), self._file, "exec"))
        self._asked: dict[_Key, list[pytest.Item]] = {key: [] for key in self._before}
        self.living: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests once as they are, then for each change."""
        self._look(session)
        if session.testsfailed:
            return True
        gc.unfreeze()  # functions are looked for among all objects
        functions = [
            found
            for found in gc.get_objects(generation=None)
            if isinstance(found, FunctionType) and found.__code__.co_filename == self._file
        ]
        for mutant in self._chosen:
            after = _codes(compile(mutant.tree, self._file, "exec"))
            changed = {key: code for key, code in after.items() if code != self._before.get(key)}
            # a module or a class has changed with what is in it: the tests are those of the innermost
            innermost = [key for key, code in changed.items() if not (_codes(code).keys() - {key}) & changed.keys()]
            asked = [item for key in innermost for item in self._asked.get(key, ())]

            def work(changed: dict[_Key, CodeType] = changed, asked: list[pytest.Item] = asked) -> int:
                for function in functions:
                    function.__code__ = changed.get(_key(function.__code__), function.__code__)
                return _tried(session, asked)

            if not asked or parted(work) == 0:
                self.living.append(mutant)
        return True

    def _look(self, session: pytest.Session) -> None:
        """Run all tests, and note which functions each comes into."""
        took: dict[pytest.Item, float] = {}
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            called: set[_Key] = set()

            def note(frame: FrameType, event: str, _: object, called: set[_Key] = called) -> None:
                if event == "call" and frame.f_code.co_filename == self._file:
                    called.add(_key(frame.f_code))

            began = time.process_time()
            sys.setprofile(note)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            sys.setprofile(None)
            took[item] = time.process_time() - began
            for key in called:
                self._asked[key].append(item)
        for items in self._asked.values():
            items.sort(key=took.__getitem__)


def _key(code: CodeType) -> _Key:
    return code.co_qualname, code.co_firstlineno


def _codes(code: CodeType) -> dict[_Key, CodeType]:
    """Return the code of every function, by its name and line, and that of the module itself."""
    found = {_key(code): code}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= _codes(constant)
    return found


def _tried(session: pytest.Session, items: list[pytest.Item]) -> int:
    """Run some tests until one fails."""
    for item, following in zip(items, [*items[1:], None], strict=True):
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
        chosen = list(mutants(text))[:: asked.every]
        quickly = Quickly(path, chosen)
        if run(tests, quickly):
            print(f"{path}: the tests fail as it is")
            return 1
        living = quickly.living
        if len(living) >= LIMIT * len(chosen):
            living = [mutant for mutant in living if not is_killed(path, mutant, tests)]
        for mutant in living:
            print(f"  {path}:{mutant.line}: {mutant.what}")
        share = len(living) / len(chosen)
        print(f"{path}: {len(living)} of {len(chosen)} live ({share:.0%})", flush=True)
        bad |= share >= LIMIT
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
