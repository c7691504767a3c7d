"""Looking at the words of a text that is in no plan: an old leaflet, a page, a draft from a partner."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from campaignkit.check.loose_files import read_text
from campaignkit.check.loose_numbers import judged
from campaignkit.check.runner import active_rules, findings_in
from campaignkit.diagnostics.finding import Diagnostic, Span, sort_key
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.campaign import Campaign
from campaignkit.plan.model.messages_and_help import Message
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts
from campaignkit.source.file import SourceText
from campaignkit.translate.edition import Edition

ANYWHERE = "GB"
"""By the habits of this country numbers are recognised when nobody said which it is; none is judged by it."""
TEXT = ("messages", "text")
ABOUT = frozenset({"messages.text.headline", "messages.text.body", "campaign.language"})


def unknown_word(language: str, audience: str) -> str | None:
    """Return what is wrong with a language or a kind of audience, and what was meant; None when both are known."""
    for given, name, kind in ((language.split("-")[0], "languages", "language"), (audience, "audiences", "audience")):
        if given not in terms()[name]:
            return f"`{given}` is not one of the {name} campaignkit knows. {propose(given, terms()[name], kind=kind)}"
    return None


def check_texts(
    files: Sequence[Path],
    language: str,
    audience: str,
    country: str | None,
    today: datetime.date,
    given: bytes | None = None,
) -> Report:
    """Return what the rules about words find in some files; `given` is what came from standard input instead."""
    reports = [check_text(file, language, audience, country, today, given) for file in files]
    findings = sorted((finding for report in reports for finding in report.findings), key=sort_key)
    parts = [report.examined for report in reports]
    examined = Examined(
        plans=sum(part.plans for part in parts),
        rules=max((part.rules for part in parts), default=0),
        texts=sum(part.texts for part in parts),
        languages=1,
    )
    sources = {name: source for report in reports for name, source in report.sources.items()}
    return Report(tuple(findings), examined, "review", sources)


def check_text(
    path: Path,
    language: str,
    audience: str,
    country: str | None,
    today: datetime.date,
    given: bytes | None = None,
) -> Report:
    """Return what the rules about words find in a text file; its first line is taken for the headline."""
    source, problems = read_text(path, given)
    if source is None:
        return Report(tuple(problems), Examined(0, 0, 0, 0), "review", files=(path.as_posix(),))
    headline, body = _parts(source.text)
    plan = _plan(source.text, headline, body, language, audience, country or ANYWHERE, today)
    written: dict[Span, str] = {}

    def place(where: tuple[str | int, ...], start: int | None, end: int | None) -> Span:
        first, last = headline if where[-1] == "headline" else body
        if where[:2] != TEXT or start is None or end is None:
            return source.span(first, last)
        span = source.span(first + start, first + end)
        written[span] = " ".join(source.text[first + start : first + end].split())
        return span

    rules = active_rules("review")
    found = findings_in(Edition(language, plan, frozenset(), place), rules, Facts(today, SHIPPED))
    # the plan around the text is made up: what rules say of anything else in it is of no use
    said = [judged(f, written.get(f.span, ""), country) for f in found if f.path in ABOUT]
    own: list[Diagnostic] = [f for f in said if f is not None]
    examined = Examined(plans=1, rules=len(rules), texts=2 if body[1] > body[0] else 1, languages=1)
    sources: dict[str, SourceText] = {source.file: source}
    return Report(tuple(sorted(own, key=sort_key)), examined, "review", sources, files=(source.file,))


def _parts(text: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the first line that says something begins and ends, and where the rest does."""
    start = len(text) - len(text.lstrip())
    end = next((index for index in range(start, len(text)) if text[index] in "\r\n"), len(text))
    return (start, end), (end, len(text.rstrip()) if text.rstrip() and len(text.rstrip()) > end else end)


def _plan(
    text: str,
    headline: tuple[int, int],
    body: tuple[int, int],
    language: str,
    audience: str,
    country: str,
    today: datetime.date,
) -> Plan:
    """Return a plan that says the text to its audience and nothing else."""
    campaign = Campaign(
        id="text",
        title="–",
        summary="–",
        country=country,
        scope="national",
        language=language,
        starts=today,
        ends=today,
    )
    said = Message(
        id="text",
        audience="readers",
        headline=text[slice(*headline)] or "–",
        body=text[slice(*body)] if body[1] > body[0] else None,
    )
    readers = Audience(id="readers", name="–", kind=audience)
    return Plan(campaign=campaign, audiences=(readers,), messages=(said,))
