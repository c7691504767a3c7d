"""What a finding of a word rule carries: severity by confidence, replacement, and translations of their own."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.finding import Confidence, Severity
from tests.support import findings_in


def only(plan: str, code: str) -> list[tuple[Severity, Confidence, str | None]]:
    return [(f.severity, f.confidence, f.replacement) for f in findings_in(plan) if f.code == code]


@pytest.mark.parametrize(
    ("language", "text", "severity", "confidence"),
    [
        ("en", "Childporn.", Severity.ERROR, Confidence.HIGH),
        ("en", "Revenge porno.", Severity.WARNING, Confidence.MEDIUM),
        ("ro", "Pornografie infantilă.", Severity.WARNING, Confidence.MEDIUM),
        ("en", "Reports of “childporn” rise.", Severity.NOTE, Confidence.LOW),
    ],
)
def test_what_is_less_sure_is_said_more_softly(
    language: str, text: str, severity: Severity, confidence: Confidence
) -> None:
    plan = f"campaign: {{language: {language}}}\nmessages: [{{id: ask, body: {text}}}]\n"
    assert only(plan, "CK201") == [(severity, confidence, None)]


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Child porn", "Child sexual abuse material"),
        ("No child porn", "child sexual abuse material"),
        ("CHILD PORN", None),
        ("Kiddies porn", None),
    ],
)
def test_a_replacement_keeps_the_capital(text: str, replacement: str | None) -> None:
    assert only(f"messages: [{{id: ask, body: {text}}}]\n", "CK201") == [
        (Severity.ERROR, Confidence.HIGH, replacement)
    ]


def test_hopeless_phrases_are_errors_for_children_and_carers_only() -> None:
    plan = "messages:\n  - {id: ask, body: Nothing can be done.}\n  - {id: teach, body: Nothing can be done.}\n"
    assert [severity for severity, *_ in only(plan, "CK204")] == [Severity.ERROR, Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("La pornografía infantil es un delito.", None),
        ("Contra pornografía infantil.", "material de abuso sexual infantil"),
    ],
)
def test_words_are_proposed_and_not_put_in_where_an_article_would_be_wrong(
    text: str, replacement: str | None
) -> None:
    plan = f"campaign: {{language: es}}\nmessages: [{{id: ask, body: {text}}}]\n"
    assert [found[2] for found in only(plan, "CK201")] == [replacement]
