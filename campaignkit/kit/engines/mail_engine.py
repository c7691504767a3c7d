"""E-mail as a file: the HTML and the plain text of one message in one draft that mail programs open."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from pathlib import Path

from campaignkit.kit.contract.view import View
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.markup import unbroken


def render_mail(template: Path, view: View) -> bytes:
    """Return a draft with both forms of the text; `template` is the HTML, the plain text lies beside it.

    Sender, receiver and date are left to the mail program.

    Raises:
        RenderError: a template is wrong.
    """
    plain = template.with_name(template.name.replace(".html.", ".txt."))
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = " ".join(unbroken(view["material"]["title"]["plain"]).split())
    message["X-Unsent"] = "1"
    message["Content-Language"] = view["language"]
    message.set_content(render_text(plain, {**view, "in_mail": True}).decode(), cte="quoted-printable")
    message.add_alternative(render_text(template, view).decode(), subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_campaignkit_{view['material']['id']}")
    return message.as_bytes()
