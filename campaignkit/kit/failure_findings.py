"""From what an engine could not do to a diagnostic at the plan text that caused it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic, Position, Related, Severity, Span, sort_key
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.remedies import remedy
from campaignkit.kit.render import Rendered
from campaignkit.materials.library import Library
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.source.node import Node, Scalar, walk
from campaignkit.source.place_of_path import span_for
from campaignkit.source.text_file import read_source
from campaignkit.translate.edition import Edition

EXCERPT = 60
"""So many letters of a text are shown in a message: enough to find it again."""


def failure_diagnostics(campaign: Campaign, failures: Sequence[Rendered]) -> list[Diagnostic]:
    """Return one diagnostic for each text that failed, naming every file that could not be made because of it.

    A text that failed in a translation is shown where that stands, and one of the campaign's own templates where it
    went wrong.
    """
    root, library = campaign.root, campaign.library
    if root is None:
        return []
    by_language = {edition.language: edition for edition in campaign.editions}
    groups: dict[tuple[str, str, Path], list[Rendered]] = {}
    for outcome in failures:
        if outcome.failure is not None:
            edition = by_language[outcome.job.language]
            path, _ = _place(edition.plan, outcome)
            groups.setdefault((edition.language, outcome.failure.code, path), []).append(outcome)
    return sorted(
        (_diagnostic(by_language[key[0]], root, group, library) for key, group in groups.items()), key=sort_key
    )


def _diagnostic(edition: Edition, root: Node, group: list[Rendered], library: Library) -> Diagnostic:
    first = group[0]
    path, offset = _place(edition.plan, first)
    failure = first.failure
    if failure is None:
        raise ValueError("only failed jobs have a diagnostic")
    end = None if offset is None else offset + 1
    files = ", ".join(str(outcome.job.output) for outcome in group)
    where = span_for(root, ("materials", first.job.material.id, "type"))
    message, hint = failure.message, failure.hint
    if failure.code == "CK502":
        message, hint = _too_long(edition.plan, path, first.job)
    return Diagnostic(
        failure.code,
        message,
        _in_template(failure, library) or edition.place(path, offset, end),
        key_of(path),
        hint=hint,
        related=(Related(where, f"could not be made: {files}"),),
        language=first.job.language,
    )


def _too_long(plan: Plan, path: Path, job: Job) -> tuple[str, str]:
    """Say which text does not fit, in its own words, and what its author can do; what is official stays as it is."""
    words = next((text.value for text in printed_texts(plan) if text.path == path), "")
    if path[-1] in ("link", "website"):
        words = job.material.link or plan.campaign.website or ""
    if path[-1] == "phone":
        words = next((service.phone or "" for service in plan.help if service.id == path[1]), "")
    quote = f"“{_short(words)}”" if words else "This text"
    message = f"{quote} does not fit its place, even in the smallest type allowed."
    return message, remedy(key_of(path), "Shorten it. On paper a few words more are a line more.")


def _short(words: str) -> str:
    """Return the beginning of a text, up to a whole word where it has words."""
    words = " ".join(words.split())
    start = words[:EXCERPT]
    return words if words == start else f"{start.rpartition(' ')[0] or start}…"


def layout_diagnostics(campaign: Campaign, outcomes: Sequence[Rendered]) -> list[Diagnostic]:
    """Return one diagnostic for each thing that is wrong with laid-out pages, naming every file where it is."""
    root = campaign.root
    if root is None:
        return []
    by_language = {edition.language: edition for edition in campaign.editions}
    groups: dict[tuple[str, str, str], list[tuple[LayoutFinding, Job]]] = {}
    for outcome in outcomes:
        for finding in outcome.layout:
            key = (outcome.job.language, finding.code, finding.path)
            groups.setdefault(key, []).append((finding, outcome.job))
    return sorted((_layout(by_language[key[0]], root, group) for key, group in groups.items()), key=sort_key)


def _layout(edition: Edition, root: Node, group: list[tuple[LayoutFinding, Job]]) -> Diagnostic:
    worst = min(group, key=lambda pair: [s.value for s in Severity].index(pair[0].severity))
    finding, job = worst
    path: Path = tuple(int(step) if step.isdecimal() else step for step in finding.path.split("."))
    files = ", ".join(dict.fromkeys(str(job.output) for _, job in group))
    where = span_for(root, ("materials", job.material.id, "type"))
    return Diagnostic(
        finding.code,
        finding.message,
        edition.place(path, None, None),
        finding.path,
        Severity(finding.severity),
        hint=finding.hint,
        related=(Related(where, f"seen in {files}"),),
        language=job.language,
    )


def _place(plan: Plan, outcome: Rendered) -> tuple[Path, int | None]:
    """Return the plan path of the text that failed, with the offset of the character no font has."""
    failure = outcome.failure
    material: Path = ("materials", outcome.job.material.id, "type")
    if failure is None:
        return material, None
    if failure.character:
        for text in _own_texts_first(plan, outcome):
            if failure.character in text[1]:
                return text[0], text[1].index(failure.character)
    if failure.path == "link":
        own = outcome.job.material.link
        return (*material[:2], "link") if own else ("campaign", "website"), None
    if failure.path:
        return tuple(int(step) if step.isdecimal() else step for step in failure.path.split(".")), None
    return material, None


def _own_texts_first(plan: Plan, outcome: Rendered) -> list[tuple[Path, str]]:
    """Return all printed texts, those of the failed material and its messages before the others."""
    material = outcome.job.material
    own = {("materials", material.id), *(("messages", message) for message in material.messages)}
    texts = [(text.path, text.value) for text in printed_texts(plan)]
    return sorted(texts, key=lambda text: text[0][:2] not in own)


def letter_finding(campaigns: Sequence[Campaign], language: str, failure: RenderError) -> Diagnostic | None:
    """Return what a sheet about campaigns could not be set for, where the letter that no font has stands first.

    None where it stands in no plan: in a fixed word of a language, or where no letter is the cause.
    """
    places = (place for campaign in campaigns for place in _places_of(campaign, language, failure.character))
    place = next(places, None)
    if place is None:
        return None
    span, path = place
    return Diagnostic(failure.code, failure.message, span, key_of(path), hint=failure.hint, language=language)


def _places_of(campaign: Campaign, language: str, letter: str) -> Iterator[tuple[Span, Path]]:
    """Yield where a letter stands: in the texts of an edition, then in whatever else the plan says."""
    for edition in campaign.editions if letter else ():
        for text in printed_texts(edition.plan) if edition.language == language else ():
            if letter in text.value:
                at = text.value.index(letter)
                yield edition.place(text.path, at, at + 1), text.path
    for path, node in walk(campaign.root) if letter and campaign.root is not None else ():
        if isinstance(node, Scalar) and letter in node.value:
            at = node.value.index(letter)
            yield node.span_of(at, at + 1), path


def template_sources(library: Library, findings: Sequence[Diagnostic]) -> dict[str, SourceText]:
    """Return the text of every template of the campaign's own that findings stand in, so that it can be shown."""
    sources = {}
    for finding in findings:
        path = FilePath(finding.span.file)
        if library.folder is not None and path.is_relative_to(library.folder):
            source, _ = read_source(path, finding.span.file)
            if source is not None:
                sources[finding.span.file] = source
    return sources


def _in_template(failure: RenderError, library: Library) -> Span | None:
    """Return the place in a template of the campaign's own; None for a text of the plan or another template."""
    if failure.position is None or library.folder is None or not library.is_own(failure.template):
        return None
    start = Position(*failure.position)
    return Span((library.folder / failure.template).as_posix(), start, Position(start.line, start.column + 1))
