"""Zips and the index page of a kit, which stay as they are while they would be made of the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from campaignkit import __version__
from campaignkit.json_data import Json
from campaignkit.kit.bundle import index_page, kit_zip, names_in_zip
from campaignkit.kit.kits import Kit
from campaignkit.kit.unchanged import engine_files
from campaignkit.kit.writer import KitWriter, sha256


class BundlesKept:
    """What an earlier run put together and is still right; the rest is made. `inputs` tell what each is made of."""

    def __init__(self, writer: KitWriter, root: Path) -> None:
        """Take the folder of the kit, and that of the templates."""
        self.inputs: dict[str, str] = {}
        self._writer = writer
        self._program = [__version__, engine_files(root)]

    def zip(self, name: PurePosixPath, kit: Kit, data: Mapping[PurePosixPath, bytes]) -> bytes:
        """Return the zip of a kit."""
        members = [(inside, self._writer.sum_of(job.output, data[job.output])) for inside, job in names_in_zip(kit)]
        return self._kept(name, members, lambda: kit_zip(kit, data))

    def index(self, name: PurePosixPath, view: Json) -> bytes:
        """Return the index page."""
        return self._kept(name, view, lambda: index_page(view))

    def _kept(self, name: PurePosixPath, made_of: object, make: Callable[[], bytes]) -> bytes:
        text = json.dumps([*self._program, made_of], ensure_ascii=False, sort_keys=True)
        inputs = self.inputs[str(name)] = sha256(text.encode())
        row = self._writer.earlier.by_inputs.get((str(name), inputs))
        return (self._writer.read(name, {row["sha256"]}) if row is not None else b"") or make()
