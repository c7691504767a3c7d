"""What the header of a PO file says after somebody has changed a translation: when, who, and no review of before."""

from __future__ import annotations

import datetime
import re

_LINE = r"^{}:.*\n?"


def revised(header: str, day: datetime.date, by: str | None = None) -> str:
    """Return the lines of a header with the day of a change, and its author where one is known.

    A review of the same day is not known to have come later, so its day goes. A name is one line, whatever it holds:
    a second line would be a field, such as a review nobody has made.
    """
    for name, value in {"PO-Revision-Date": f"{day} 00:00+0000", "Last-Translator": by}.items():
        if not value:
            continue
        line = f"{name}: {' '.join(value.split())}\n"
        literal = line.replace("\\", "\\\\")
        header, count = re.subn(_LINE.format(name), literal, header, count=1, flags=re.MULTILINE)
        header += "" if count else line
    review = re.search(r"^X-Reviewed-On:[ ]*(.*)$", header, re.MULTILINE)
    if review and review[1].strip() >= str(day):
        header = re.sub(_LINE.format("X-Reviewed-On"), "", header, count=1, flags=re.MULTILINE)
    return header
