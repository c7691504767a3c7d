"""What a kit is asked to be: for whom, in which languages, for which printer, in which state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from campaignkit.kit.state_on_page import State
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order of a kit.

    `languages` are all that the campaign has when empty. With `audiences` there are only the kits of those and of
    `stakeholders`, and `materials` by id or type; None asks for everything. `for_print` adds the versions with
    bleed, `marks` crop marks around them, `office` sheets for an office printer, `paper` another family of paper
    than the plan's. `states` are those of the languages, a draft where none is given: nobody has checked it.
    `counts` are what the check has found, for the manifest. With `with_errors` pages with errors are written, too,
    as they are in a draft. Files that somebody changed by hand are kept, unless told to `overwrite`.
    """

    languages: tuple[str, ...] = ()
    audiences: tuple[str, ...] | None = None
    stakeholders: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    for_print: bool = False
    marks: bool = False
    office: bool = False
    paper: str | None = None
    states: Mapping[str, State] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    with_errors: bool = False
    overwrite: bool = False

    def state(self, language: str) -> State:
        """Return the state of a language."""
        return self.states.get(language, State("draft", ("not checked",)))


EVERYTHING = Order()
"""Everything the plan names, in every language, for the screen."""
