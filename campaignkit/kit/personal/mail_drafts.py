"""A draft of the mail with which a recipient gets its files: a person opens it, looks at it and sends it."""

from __future__ import annotations

from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from pathlib import Path

from campaignkit.kit.markup import body_blocks, line_runs, plain
from campaignkit.kit.personal.recipient_view import printed_values
from campaignkit.kit.view_texts import filled_values, plain_block
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill
from campaignkit.recipients.recipient import Recipient

MOST_BYTES = 7 * 1024 * 1024
"""Larger mails are refused on the way; then the files are only named."""


def mail_draft(plan: Plan, recipient: Recipient, files: Sequence[Path]) -> bytes:
    """Return a draft to a recipient with its files; sender and date are left to the mail program."""
    values = {**filled_values(plan, "copy"), **printed_values(recipient, plan.campaign.language, "copy")}
    campaign = plan.campaign
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = " ".join(plain(line_runs(fill(campaign.title, values))).split())
    message["To"] = recipient.email
    message["X-Unsent"] = "1"
    message["Content-Language"] = campaign.language
    blocks = [plain_block(block) for block in body_blocks(fill(campaign.summary, values))]
    names = "\n".join(f"- {path.name}" for path in files)
    parts = [values["recipient.name"] or "", *blocks, names, campaign.website or ""]
    message.set_content("\n\n".join(part for part in parts if part) + "\n", cte="quoted-printable")
    if sum(path.stat().st_size for path in files) <= MOST_BYTES:
        for path in files:
            kind = "pdf" if path.suffix == ".pdf" else "octet-stream"
            message.add_attachment(path.read_bytes(), maintype="application", subtype=kind, filename=path.name)
        message.set_boundary(f"=_campaignkit_{recipient.id}")
    return message.as_bytes()
