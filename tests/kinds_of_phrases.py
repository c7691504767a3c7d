"""The kinds of phrases that lexicons have, with the rules that report them, as docs/lexicons.md lists them."""

from __future__ import annotations

import re

from tests.support import ROOT

PAGE = ROOT / "docs" / "lexicons.md"


def kinds_of_phrases() -> dict[str, str | None]:
    """Return the code that reports each kind, or None; a row has one code for all its kinds, or one for each."""
    table = PAGE.read_text(encoding="utf-8").partition("| kind | rule |\n|---|---|\n")[2]
    kinds: dict[str, str | None] = {}
    for names, rule in re.findall(r"^\| (`.*?) \| (.*) \|$", table.partition("\n\n")[0], re.MULTILINE):
        own = re.findall(r"`([a-z-]+)`", names)
        codes = [] if rule.startswith("reported by no rule") else re.findall(r"CK\d{3}", rule)
        assert len(codes) in {len(own), 1} or not codes, f"{PAGE}: {names}"
        kinds |= dict(
            zip(own, codes if len(codes) == len(own) else [codes[0] if codes else None] * len(own), strict=True)
        )
    return kinds
