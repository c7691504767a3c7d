"""Logos of recipients are tried where they can do no harm, before any page is set with one."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.kit.own_process import which_cannot_be_drawn
from campaignkit.recipients.recipient_list import RecipientList


def logos_that_cannot_be_drawn(listing: RecipientList) -> list[Diagnostic]:
    """Return a finding for each logo that what sets pages gives up on."""
    rows = {recipient.logo.svg: recipient for recipient in reversed(listing.recipients) if recipient.logo is not None}
    findings = []
    for svg in which_cannot_be_drawn(list(rows)):
        recipient = rows[svg]
        at = Position(recipient.row, 1)
        findings.append(
            Diagnostic(
                "CK626",
                f"The logo of {recipient.name} cannot be drawn.",
                Span(listing.file, at, at),
                f"recipients.{recipient.row}",
                hint="Ask for it as plain SVG saved anew, or use a PNG.",
            )
        )
    return findings
