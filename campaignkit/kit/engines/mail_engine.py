"""E-mail as a file: the HTML and the plain text of one message in one draft that mail programs open."""

from __future__ import annotations

import base64
import re
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.markup import unbroken
from campaignkit.late_patterns import late_pattern

_INSIDE = late_pattern(r'src="data:image/(jpeg|png);base64,([A-Za-z0-9+/=]+)"')


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
    html, pictures = _attached(render_text(template, view).decode())
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    boundary = f"=_campaignkit_{view['material']['id']}"
    for n, (kind, data) in enumerate(pictures):
        page = cast(list[EmailMessage], message.get_payload())[1]
        name = _name(n, kind)
        page.add_related(data, "image", kind, cid=f"<{name}>", disposition="inline", filename=name)
        page.set_boundary(f"{boundary}_page")
    message.set_boundary(boundary)
    return message.as_bytes()


def _attached(html: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Return the page with names in place of its pictures, and these with their kinds.

    Mail programs show no picture in an address.
    """
    pictures: list[tuple[str, bytes]] = []

    def named(match: re.Match[str]) -> str:
        pictures.append((match[1], base64.b64decode(match[2])))
        return f'src="cid:{_name(len(pictures) - 1, match[1])}"'

    return _INSIDE.sub(named, html), pictures


def _name(n: int, kind: str) -> str:
    return f"picture-{n + 1}.{'jpg' if kind == 'jpeg' else kind}"
