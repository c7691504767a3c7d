"""A rule without a check of its own says in which file it is found, and that file names it."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.codes import FOUND_ELSEWHERE
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.rules.registry import RegisteredRule, registry
from campaignkit.rules.rule_pages import rule_page

ELSEWHERE = [registered for registered in registry().values() if registered.rule.check is None]


def test_a_rule_has_a_check_or_says_where_it_is() -> None:
    assert [r.rule.code for r in registry().values() if (r.rule.check is None) is (r.rule.found_in is None)] == []
    assert len(ELSEWHERE) > 30


def test_a_check_imports_no_rule_that_has_none() -> None:
    assert {r.rule.code for r in ELSEWHERE} == FOUND_ELSEWHERE, "mend FOUND_ELSEWHERE in diagnostics/codes.py"


@pytest.mark.parametrize("registered", ELSEWHERE, ids=lambda registered: registered.rule.code)
def test_the_file_is_there_and_names_the_code(registered: RegisteredRule) -> None:
    found_in = registered.rule.found_in
    assert found_in is not None
    assert registered.rule.code in (PACKAGE / found_in).read_text(encoding="utf-8")
    assert f"`campaignkit/{found_in}`" in rule_page(registered)
