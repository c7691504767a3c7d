"""Texts that print what stands in the list: whether the list has it."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.plan.did_you_mean import propose
from campaignkit.recipients.composed_heads import proposed_heads
from campaignkit.recipients.list_findings import about_file
from campaignkit.recipients.recipient import FIELDS
from campaignkit.recipients.recipient_list import RecipientList
from campaignkit.recipients.recipient_texts import texts_for_recipients
from campaignkit.recipients.uncounted_columns import uncounted
from campaignkit.translate.edition import Edition


def missing_columns(edition: Edition, listed: RecipientList) -> list[Diagnostic]:
    """Return a finding for each placeholder of a recipient that the list cannot fill."""
    known = (*FIELDS, *listed.columns)
    return [
        Diagnostic(
            "CK629",
            f"The list {listed.file} has no column `{found[1]}`.",
            edition.place(text.path, found.start(), found.end()),
            text.key,
            hint=propose(found[1], known, kind="column"),
            language=edition.language,
        )
        for text, found in texts_for_recipients(edition.plan)
        if found[1] not in known
    ]


def unused_columns(editions: Sequence[Edition], listed: RecipientList) -> list[Diagnostic]:
    """Return what names the columns no text prints, with their letters: one may be a head that is not known here."""
    asked = {found[1] for edition in editions for _, found in texts_for_recipients(edition.plan)}
    unused = [name for name in listed.columns if name not in asked | listed.read]
    if not unused:
        return []
    found = list(uncounted(unused, editions[0].plan, listed)) if editions else []
    in_language = proposed_heads([edition.language for edition in editions])
    named = ", ".join(listed.columns[name] for name in unused[:8]) + (" …" if len(unused) > 8 else "")
    message = f"{listed.file}: no text prints {'the column' if len(unused) == 1 else 'the columns'} {named}."
    if listed.without_town:
        message += " No column is known to hold the town: a parcel does not arrive without."
    hint = (
        f"Where it is meant as one of these, call it so: {in_language}. "
        f"A column of your own is printed where a text says {{{{ recipient.{unused[0]} }}}}."
    )
    severity = Severity.WARNING if listed.without_town else Severity.NOTE
    return [*found, about_file(listed.file, "CK625", message, hint, severity)]
