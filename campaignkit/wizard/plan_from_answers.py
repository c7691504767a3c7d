"""From answers to a plan on the disk, and what a check finds in it at once."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.scope import scope_of
from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.usage import UsageError
from campaignkit.records import dataclass
from campaignkit.source.data_as_yaml import NotWrittenError
from campaignkit.source.write_inside_campaign import write_own
from campaignkit.todos.listing import todos
from campaignkit.wizard.answers import KEPT
from campaignkit.wizard.draft import draft
from campaignkit.wizard.question import AnswersSoFar
from campaignkit.wizard.settling import answers_of

PLAN = "plan.yaml"
UNFINISHED = "CK417"
NOT_TRANSLATED = "CK312"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePlan:
    """A new plan: its file and language; how many texts are to be written, other errors and warnings there are.

    A kit that `needs_draft` can be made as a draft only.
    """

    plan: Path
    language: str
    texts: int
    errors: int
    warnings: int
    untranslated: bool
    needs_draft: bool


def make(so_far: AnswersSoFar, target: Path | None) -> MadePlan:
    """Write the plan into its folder, and check it.

    Raises:
        UsageError: there is a plan already, or the answers cannot be written.
        OutputError: the folder cannot be written.
    """
    answers = answers_of(so_far)
    folder = target or Path("campaigns", answers.folder)
    refuse_existing(folder)
    try:
        text = draft(answers, so_far.topic)
    except NotWrittenError as error:
        raise UsageError(f"The answers cannot be written: {error}") from error
    plan = folder / PLAN
    write_own(plan, text.encode())
    KEPT.unlink(missing_ok=True)
    campaign, scope = open_campaign(plan), scope_of([plan])
    report = scope.check(campaign)
    other = [f.severity for f in report.findings if f.code not in (UNFINISHED, NOT_TRANSLATED)]
    return MadePlan(
        plan=plan,
        language=answers.language,
        texts=sum(one.count for one in todos(campaign, scope) if one.kind == "write"),
        errors=other.count(Severity.ERROR),
        warnings=other.count(Severity.WARNING),
        needs_draft=bool(report.count(Severity.ERROR)),
        untranslated=any(finding.code == NOT_TRANSLATED for finding in report.findings),
    )


def refuse_existing(target: Path | None) -> None:
    """Refuse a folder in which there is a plan already.

    Raises:
        UsageError: there is one.
    """
    if target is not None and ((target / PLAN).exists() or target.is_file()):
        raise UsageError(f"{target} is there already: name another folder.")
