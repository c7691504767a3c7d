"""What strangers write and what is made of it: small kits, pictures, loose texts, and texts that go on and on."""

from __future__ import annotations

import datetime
import random
import resource
import time
from pathlib import Path

from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import read_logo
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.loose_text import check_text
from campaignkit.kit.findings_of_all_pages import page_findings
from campaignkit.kit.own_process import can_be_drawn
from campaignkit.knowledge.reader import rows
from tests.fuzz import NASTY, PHRASES, bases
from tests.kit.logos import png_logo

MEGABYTE = 1024
LENGTHS = (5_000, 20_000, 80_000)
MATERIALS = """\
materials:
  - {id: poster-teens, type: sms, audience: teens, messages: [tell-us]}
  - {id: mail, type: email, audience: parents, messages: [tell-us]}
  - {id: page, type: web-page, audience: teens, messages: [tell-us]}
  - {id: card, type: wallet-card, audience: parents, messages: [tell-us]}
"""


def small_plan() -> str:
    """Return the plan of the cases with a few small materials, each set by another engine."""
    return bases()[-1].split("materials:\n")[0] + MATERIALS


def rendered(text: str, folder: Path) -> set[str]:
    """Make all of a small kit, and return what is wrong with its pages."""
    plan = folder / "plan.yaml"
    plan.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    campaign = open_campaign(plan)
    if campaign.plan is None or len(campaign.plan.materials) > 8:
        return {"not rendered"}
    return {finding.code for finding in page_findings(campaign)}


def picture_seed() -> str:
    """Return a PNG as text, a character for each byte."""
    return png_logo().decode("latin-1")


def picture(text: str, _folder: Path) -> set[str]:
    """Read a damaged PNG as a logo."""
    return _logo(text.encode("latin-1", errors="replace"), "logo.png", draw=False)


def drawn(text: str, _folder: Path) -> set[str]:
    """Read a drawing and set what was kept of it on a page."""
    return _logo(text.encode("utf-8", errors="surrogatepass"), "logo.svg", draw=True)


def _logo(data: bytes, name: str, *, draw: bool) -> set[str]:
    try:
        logo = read_logo(data, name)
    except LogoError as error:
        return {error.message[:60]}
    return {f"drawn {can_be_drawn(logo.svg)}"} if draw else {"kept"}


def loose(text: str, folder: Path) -> set[str]:
    """Look at a text that is in no plan, in a language that its first letters choose."""
    path = folder / "text.txt"
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    languages = sorted(rows("languages"))
    language = languages[sum(map(ord, text[:20])) % len(languages)]
    report = check_text(path, language, "parents-and-carers", "MD", datetime.date(2026, 1, 1))
    return {finding.code for finding in report.findings}


def endless(text: str, folder: Path) -> set[str]:
    """Look at the beginning of a text again and again: four times as much may not take much more than four times."""
    piece = text[: random.Random(len(text)).choice((1, 2, 3, 7, 40))] or "x"  # noqa: S311
    spent = []
    for length in LENGTHS:
        before = time.process_time()
        start = "x\n" if len(text) % 2 else ""  # as a body, or as a headline
        found = loose(start + (piece * (length // len(piece) + 1))[:length], folder)
        spent.append(time.process_time() - before)
    assert spent[2] < 2 or spent[2] < 7 * spent[1], f"{piece!r} takes {spent}"
    return found


def texts() -> list[str]:
    """Return what loose texts begin from."""
    return [*PHRASES, "\n".join(PHRASES), *(nasty for nasty in NASTY if len(nasty) < 60)]


def peak() -> int:
    """Return the most memory that this process, or one it started, ever held, in megabytes."""
    return (
        max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // MEGABYTE
    )
