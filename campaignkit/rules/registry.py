"""All rules, found by looking: every `ckNNN_name.py` in a family's folder defines the rule CKNNN as `RULE`."""

from __future__ import annotations

import importlib
import inspect
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.diagnostics.codes import CODES, FOUND_ELSEWHERE
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class RegisteredRule:
    """A rule with its family and its documentation."""

    rule: Rule
    family: str
    module: str

    @property
    def name(self) -> str:
        """The readable name."""
        return CODES[self.rule.code]

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]

    @property
    def documentation(self) -> str:
        """The docstring of the rule's file, in Markdown."""
        return inspect.cleandoc(importlib.import_module(self.module).__doc__ or "")


def registry() -> dict[str, RegisteredRule]:
    """Return every rule by code, in the order of the codes."""
    return {code: registered(code) for code in _files()}


def checking() -> list[Rule]:
    """Return the rules that have a check of their own, in the order of the codes; the others are not imported."""
    return [registered(code).rule for code in _files() if code not in FOUND_ELSEWHERE]


@cache
def registered(code: str) -> RegisteredRule:
    """Return one rule; of the others no file is imported.

    Raises:
        KeyError: there is no such rule.
    """
    family, stem = _files()[code]
    module = f"campaignkit.rules.{family}.{stem}"
    return RegisteredRule(importlib.import_module(module).RULE, family, module)


@cache
def _files() -> dict[str, tuple[str, str]]:
    """Return the family and the file of each rule, by the code that its file is named after."""
    files = {path.stem.partition("_")[0].upper(): path for path in Path(__file__).parent.glob("*/ck*.py")}
    return {code: (path.parent.name, path.stem) for code, path in sorted(files.items())}
