"""Looking at the words of a text that is in no plan: an old leaflet, a page, a draft from a partner."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from campaignkit.check.loose_files import read_text
from campaignkit.check.loose_numbers import TYPED, judged, right_for
from campaignkit.check.loose_plan import parts, plan_around
from campaignkit.check.loose_summary import Looked
from campaignkit.check.loose_whole import good_points, has_address, how_well_read, no_help, on_the_whole
from campaignkit.check.rules_over_plan import active_rules, findings_in
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.finding import Span, sort_key
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.audience_classes import class_of_kind
from campaignkit.plan.did_you_mean import propose
from campaignkit.rules.rule import Facts
from campaignkit.translate.edition import Edition

ANYWHERE = "GB"
"""By the habits of this country numbers are recognised when nobody said which it is; none is judged by it."""
TEXT = ("messages", "text")
ABOUT = frozenset({"messages.text.headline", "messages.text.body", "campaign.language"})
WHOLE = "materials.text.id"
WHOLE_CHECK = Settings()
OF_PLANS = frozenset({"CK017"})
"""Rules about what a plan can print, such as titles of Markdown."""


def unknown_word(language: str, audience: str) -> str | None:
    """Return what is wrong with a language or a kind of audience, and what was meant; None when both are known."""
    for word, name, kind in ((language.split("-")[0], "languages", "language"), (audience, "audiences", "audience")):
        if word not in terms()[name]:
            return f"`{word}` is not one of the {name} campaignkit knows. {propose(word, terms()[name], kind=kind)}"
    return None


def together(looks: Sequence[Looked], settings: Settings = WHOLE_CHECK) -> Report:
    """Return one report of several texts, judged by the same settings."""
    reports = [one.report for one in looks]
    findings = sorted((finding for report in reports for finding in report.findings), key=sort_key)
    counts = [report.examined for report in reports]
    total = Examined(
        plans=sum(part.plans for part in counts),
        rules=max((part.rules for part in counts), default=0),
        texts=sum(part.texts for part in counts),
        languages=1,
    )
    sources = {name: source for report in reports for name, source in report.sources.items()}
    return Report(tuple(findings), total, settings.profile, sources, fail_on=settings.fail_on)


def check_text(
    path: Path,
    language: str,
    audience: str,
    country: str | None,
    today: datetime.date,
    data: bytes | None = None,
) -> Report:
    """Return what the rules about words find in a text file."""
    return look_at(path, language, audience, country, today, data).report


def look_at(
    path: Path,
    language: str,
    audience: str,
    country: str | None,
    today: datetime.date,
    data: bytes | None = None,
    settings: Settings = WHOLE_CHECK,
) -> Looked:
    """Return what is wrong with a text, and what is good; `data` is what came from standard input instead."""
    source, problems = read_text(path, data)
    if source is None:
        return Looked(Report(tuple(problems), Examined(0, 0, 0, 0), settings.profile, files=(path.as_posix(),)))
    headline, body = parts(source.text)
    plan = plan_around(source.text, headline, body, language, audience, country or ANYWHERE, today)
    words_at: dict[Span, str] = {}

    def place(where: tuple[str | int, ...], start: int | None, end: int | None) -> Span:
        first, last = headline if where[-1] == "headline" else body
        if where[:2] != TEXT or start is None or end is None:
            return source.span(first, last)
        span = source.span(first + start, first + end)
        words_at[span] = " ".join(source.text[first + start : first + end].split())
        return span

    rules = active_rules(settings.profile, settings.selection)
    facts = Facts(today, SHIPPED)
    findings = list(findings_in(Edition(language, plan, frozenset(), place), rules, facts))
    numbers = [words_at.get(f.span, "") for f in findings if f.code == TYPED]
    helps = bool(numbers) or has_address(source.text)
    words, end = len(source.text.split()), source.span(body[1], body[1])
    # the plan around the text is made up: what rules say of anything else in it is of no use
    verdicts = [
        judged(f, words_at.get(f.span, ""), country) for f in findings if f.path in ABOUT and f.code not in OF_PLANS
    ]
    verdicts += [on_the_whole(f, words, end, language, helps=helps) for f in findings if f.path == WHOLE]
    own = [f for f in verdicts if f is not None]
    own += no_help(plan, source.text, end, class_of_kind(audience), helps=helps, country=country)
    good = good_points(plan, facts, own, (number for number in numbers if right_for(number, country)))
    scope = Examined(plans=1, rules=len(rules), texts=2 if headline[1] > headline[0] else 1, languages=1)
    sources: dict[str, SourceText] = {source.file: source}
    visible = tuple(sorted((f for f in own if settings.selection.shows(f)), key=sort_key))
    report = Report(visible, scope, settings.profile, sources, fail_on=settings.fail_on, files=(source.file,))
    return Looked(report, tuple(good), how_well_read(language))
