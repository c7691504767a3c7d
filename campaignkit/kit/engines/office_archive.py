"""What office files have in common: zip archives that must not tell when they were written."""

from __future__ import annotations

import datetime
import io
import zipfile

from campaignkit.late_patterns import late_pattern

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold, for every part: the same document gives the same bytes."""
_MODIFIED = late_pattern(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def moment(timestamp: int) -> datetime.datetime:
    """Return a moment without its zone, as office libraries want it."""
    return datetime.datetime.fromtimestamp(timestamp, datetime.UTC).replace(tzinfo=None)


def repacked(data: bytes, timestamp: int) -> bytes:
    """Return an office file with one time in all its parts, and in the properties that people see."""
    stamp = f"{moment(timestamp):%Y-%m-%dT%H:%M:%SZ}".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in archive.namelist():
            part = archive.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<3>", part)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, part)
    return out.getvalue()
