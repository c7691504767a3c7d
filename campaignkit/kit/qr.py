"""QR codes as SVG with their quiet zone. They always stand beside a printed address, never instead of it."""

from __future__ import annotations

import io
from functools import lru_cache

from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as SVG and the number of modules along one side, quiet zone included."""

    svg: str
    modules: int


@lru_cache(maxsize=256)
def qr_code(address: str) -> QrCode:
    """Return the code for an address at error level Q (25 % may be damaged) with 4 modules of quiet zone.

    Level and quiet zone follow DENSO WAVE's advice for printed codes. Most materials of a campaign carry the same
    address, and its code takes longer to make than all the rest of their views.
    """
    import segno

    code = segno.make(address, error="q", micro=False, boost_error=False)
    out = io.BytesIO()
    code.save(out, kind="svg", border=4, xmldecl=False, light="white", dark="black", nl=False, omitsize=True)
    return QrCode(out.getvalue().decode(), int(code.symbol_size(border=4)[0]))
