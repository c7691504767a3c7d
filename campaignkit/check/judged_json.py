"""A judgement as JSON and back. JSON, not pickle: whoever can write into a folder of pickles can run programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from campaignkit.check.judged_campaign import JudgedCampaign, comments_in
from campaignkit.diagnostics.finding import Confidence, Diagnostic, Position, Related, Severity, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.json_data import Json


def as_json(judgement: JudgedCampaign) -> Json:
    """Return all of a judgement but the texts of its files, and the comments in these."""
    return {
        "findings": [finding_row(finding) for finding in judgement.findings],
        "files": list(judgement.files),
        "quoted": list(judgement.sources),
        "readable": judgement.readable,
        "built": judgement.built,
        "texts": judgement.texts,
        "languages": sorted(judgement.languages),
        "ran": sorted(judgement.ran),
        "topic": judgement.topic,
    }


def from_json(row: Mapping[str, Any], text_of: Callable[[str], SourceText]) -> JudgedCampaign:
    """Return the judgement again; `text_of` gives the text of a file by the name that diagnostics show.

    Raises:
        ValueError, KeyError, TypeError: it is not what `as_json` gave.
    """
    sources = {file: text_of(file) for file in row["quoted"]}
    return JudgedCampaign(
        findings=tuple(finding_from(*finding) for finding in row["findings"]),
        files=tuple(row["files"]),
        sources=sources,
        comments={file: comments for file, source in sources.items() if (comments := comments_in(source))},
        readable=row["readable"],
        built=row["built"],
        texts=row["texts"],
        languages=frozenset(row["languages"]),
        ran=frozenset(row["ran"]),
        topic=row["topic"],
    )


def finding_row(finding: Diagnostic) -> list[Any]:
    """Return a finding as a row of JSON."""
    return [
        finding.code,
        finding.message,
        _place(finding.span),
        finding.path,
        finding.severity.value,
        finding.confidence.value,
        finding.hint,
        [[_place(other.span), other.message] for other in finding.related],
        finding.replacement,
        finding.language,
    ]


def finding_from(
    code: str,
    message: str,
    place: list[Any],
    path: str,
    severity: str,
    confidence: str,
    hint: str,
    relations: list[tuple[list[Any], str]],
    replacement: str | None,
    language: str | None,
) -> Diagnostic:
    """Return the finding of a row."""
    others = tuple(Related(_span(*where), phrase) for where, phrase in relations)
    sure = Confidence(confidence)
    return Diagnostic(
        code, message, _span(*place), path, Severity(severity), sure, hint, others, replacement, language
    )


def _place(span: Span) -> list[Any]:
    return [span.file, span.start.line, span.start.column, span.end.line, span.end.column]


def _span(file: str, line: int, column: int, last: int, end: int) -> Span:
    return Span(file, Position(line, column), Position(last, end))
