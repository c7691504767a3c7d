"""Who asks for a language in which nothing is made, and what comes instead: copies in another language beat none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.recipient_texts import texts_for_recipients
from campaignkit.recipients.table import Row

Pairs = list[tuple[Row, Recipient]]


def with_languages_that_are_made(pairs: Pairs, heads: Heads, plan: Plan, findings: ListFindings) -> Pairs:
    """Return the recipients, of whom none waits for a language in which nothing is made for recipients.

    Who has no other language gets the plan's own, or else the first one that is made. What is said names the row.
    """
    goes_out = _for_recipients(plan, heads)
    languages = tuple(dict.fromkeys(language for material in goes_out for language in languages_of(plan, material)))
    if not languages:
        return pairs
    own = plan.campaign.language
    instead = own if own in languages else languages[0]
    return [(row, _served(row, one, languages, instead, goes_out, heads, plan, findings)) for row, one in pairs]


def _for_recipients(plan: Plan, heads: Heads) -> list[Material]:
    """Return the materials that go to recipients: personal ones, those that name one, and those a column counts."""
    in_materials = {text.path[1] for text, _ in texts_for_recipients(plan) if text.path[0] == "materials"}
    in_messages = {text.path[1] for text, _ in texts_for_recipients(plan) if text.path[0] == "messages"}
    in_heads = {key.partition("/")[0] for key in heads.quantities}
    return [
        one
        for one in plan.materials
        if one.personal or one.id in in_materials | in_heads or not in_messages.isdisjoint(one.messages)
    ]


def _served(
    row: Row,
    recipient: Recipient,
    languages: Sequence[str],
    instead: str,
    goes_out: Sequence[Material],
    heads: Heads,
    plan: Plan,
    findings: ListFindings,
) -> Recipient:
    theirs = recipient.languages or (plan.campaign.language,)
    column = heads.fields.get("language")
    if set(languages).isdisjoint(theirs):
        names = " or ".join(theirs) if column is None else row.cell(column).strip()[:40] or theirs[0]
        findings.add(
            "CK628",
            row,
            column,
            f"nothing that goes to recipients is made in {names}: the copies come in `{instead}` instead.",
            f"Write the language that is wanted instead ({', '.join(languages)}), or make a material in {names}: "
            "`languages` of the material, or of its audience.",
            severity=Severity.WARNING,
            kind="unmade",
        )
        return replace(recipient, languages=(instead,))
    _look_at_counts(row, recipient, theirs, goes_out, heads, plan, findings)
    return recipient


def _look_at_counts(
    row: Row,
    recipient: Recipient,
    theirs: Sequence[str],
    goes_out: Sequence[Material],
    heads: Heads,
    plan: Plan,
    findings: ListFindings,
) -> None:
    """Say which copies a row counts that are made in none of its languages."""
    by_id = {material.id: material for material in goes_out}
    of_column: dict[int, list[str]] = {}
    for key, column in heads.quantities.items():
        of_column.setdefault(column, []).append(key)
    for column, keys in of_column.items():
        in_them = {language for key in keys for language in languages_of(plan, by_id[key.partition("/")[0]])}
        count = max(recipient.quantities.get(key, 0) for key in keys)
        if not count or not in_them or not in_them.isdisjoint(theirs):
            continue
        findings.add(
            "CK628",
            row,
            column,
            f"{count} {'copies are' if count > 1 else 'copy is'} asked for, but `{keys[0].partition('/')[0]}` "
            f"is not made in {' or '.join(theirs)}: none is sent.",
            f"Write in the column of languages another one that is read there ({', '.join(sorted(in_them))}), "
            "or 0 here.",
            severity=Severity.WARNING,
            kind=f"unmade {column}",
        )
