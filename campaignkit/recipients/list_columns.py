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
from campaignkit.recipients.uncounted_columns import uncounted, uncounted_among
from campaignkit.translate.edition import Edition


def missing_columns(edition: Edition, listing: RecipientList) -> list[Diagnostic]:
    """Return a finding for each placeholder of a recipient that the list cannot fill."""
    names = (*FIELDS, *listing.columns)
    return [
        Diagnostic(
            "CK629",
            f"The list {listing.file} has no column `{match[1]}`.",
            edition.place(text.path, match.start(), match.end()),
            text.key,
            hint=propose(match[1], names, kind="column"),
            language=edition.language,
        )
        for text, match in texts_for_recipients(edition.plan)
        if match[1] not in names
    ]


def unused_columns(editions: Sequence[Edition], listing: RecipientList) -> list[Diagnostic]:
    """Return what names the columns no text prints, with their letters: one may be a head that is not known here."""
    in_texts = {match[1] for edition in editions for _, match in texts_for_recipients(edition.plan)}
    unused = [name for name in listing.columns if name not in in_texts | listing.used_columns]
    copies = uncounted_among(unused, listing) if editions else []
    problems = list(uncounted(copies, editions[0].plan, listing)) if copies else []
    others = [name for name in unused if name not in copies]
    unused = unused if listing.without_town and not others else others
    if not unused:
        return problems
    in_language = proposed_heads([edition.language for edition in editions])
    heads = ", ".join(listing.columns[name] for name in unused[:8]) + (" …" if len(unused) > 8 else "")
    message = f"{listing.file}: no text prints {'the column' if len(unused) == 1 else 'the columns'} {heads}."
    if listing.without_town:
        message += " No column is known to hold the town: a parcel does not arrive without."
    hint = (
        f"Where it is meant as one of these, call it so: {in_language}. "
        f"A column of your own is printed where a text says {{{{ recipient.{unused[0]} }}}}."
    )
    severity = Severity.WARNING if listing.without_town else Severity.NOTE
    return [*problems, about_file(listing.file, "CK625", message, hint, severity)]
