"""All rules, found by looking: every `ckNNN_name.py` in a family's folder defines one as `RULE`."""

from __future__ import annotations

import importlib
import inspect
from functools import lru_cache
from pathlib import Path

from campaignkit.diagnostics.codes import CODES
from campaignkit.records import dataclass
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


@lru_cache(maxsize=1)
def registry() -> dict[str, RegisteredRule]:
    """Return every rule by code, in the order of the codes."""
    found: dict[str, RegisteredRule] = {}
    for path in Path(__file__).parent.glob("*/ck*.py"):
        family = path.parent.name
        module = f"campaignkit.rules.{family}.{path.stem}"
        rule: Rule = importlib.import_module(module).RULE
        found[rule.code] = RegisteredRule(rule, family, module)
    return dict(sorted(found.items()))
