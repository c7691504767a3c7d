"""A picture that is put in from the page: looked at, without what nobody sees in it, and with its rights."""

from __future__ import annotations

import base64
import binascii
import contextlib
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from campaignkit.campaign.assets import ASSETS
from campaignkit.campaign.picture_files import MOST_BYTES, PictureError, read_picture
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.metadata_off_a_picture import without_metadata
from campaignkit.preview.edit.page_request import RefusedError, Value
from campaignkit.records import dataclass
from campaignkit.source.atomic_write import OutputError, write_whole
from campaignkit.source.inside_repository import leads_out

RIGHTS = {
    "alt": "what a person who cannot see it is told",
    "licence": "under which licence it may be used",
    "source": "who made it",
    "people": "who is in it",
}
"""What has to be said of a picture before it is put in."""
KINDS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
MOST_SENT = MOST_BYTES * 4 // 3 + 64 * 1024
"""How long a request with a picture may be."""
LONGEST = 40


@dataclass(frozen=True, slots=True)
class UploadedPicture:
    """A picture that can be put in: the name that the plan gives it, its file, and what is written there."""

    name: str
    path: Path
    data: bytes

    def write(self) -> None:
        """Write the file.

        Raises:
            RefusedError: it cannot be written.
        """
        if leads_out(self.path):
            raise RefusedError("The folder `assets` is a link that leads out.", "Make it a folder.")
        try:
            self.path.parent.mkdir(exist_ok=True)
            write_whole(self.path.resolve(), self.data)
        except (OSError, OutputError) as error:
            raise RefusedError("The picture cannot be written.", "Look at the rights of the folder.") from error

    def take_back(self) -> None:
        """Take the file away again, because the plan does not name it; one that somebody has changed stays."""
        with contextlib.suppress(OSError):
            if self.path.read_bytes() == self.data:
                self.path.unlink()


def taken(plan: Path, name: object, upload: object, values: Mapping[str, Value]) -> UploadedPicture:
    """Return a picture as it is put into the folder `assets` beside a plan.

    It is set anew from its pixels: where and when it was taken, by whom and with what, is not in it any more.

    Raises:
        RefusedError: something is not said of it, or it cannot be used.
    """
    missing = [f"{key} ({what})" for key, what in RIGHTS.items() if not values.get(key)]
    if values.get("people") not in (None, "none") and not values.get("shows_child_face"):
        missing.append("shows child face (whether a child can be recognised)")
    if missing:
        raise RefusedError(f"Say of the picture: {', '.join(missing)}.", "Without its rights no picture is put in.")
    data = _bytes(upload)
    kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), None)
    if kind is None:
        raise RefusedError("This is no JPEG and no PNG.", "Open the picture, save it as JPEG or PNG, and try again.")
    try:
        picture = read_picture(data, f"picture{kind}")
        clean = without_metadata(data, picture.turned)
    except (PictureError, RenderError) as error:
        raise RefusedError(error.message.replace(f"picture{kind}", str(name)[:60]), error.hint) from error
    folder = plan.parent / ASSETS
    file = _free(folder, str(name), kind)
    return UploadedPicture(file, folder / file, clean)


def _bytes(upload: object) -> bytes:
    try:
        return base64.b64decode(upload, validate=True) if isinstance(upload, str) else b""
    except (binascii.Error, ValueError):
        raise RefusedError("The picture did not arrive whole.", "Choose it once more.") from None


def _free(folder: Path, name: str, kind: str) -> str:
    """Return a name for the file that no other has, of letters that every computer can write."""
    stem = unicodedata.normalize("NFKD", name.rpartition(".")[0] or name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", stem).strip("-")[:LONGEST].strip("-") or "picture"
    number, result = 2, f"{plain}{kind}"
    while (folder / result).exists():
        result, number = f"{plain}-{number}{kind}", number + 1
    return result
