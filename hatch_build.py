"""What the build of the package makes besides packing its files: the knowledge, made ready to be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrebuildHook(BuildHookInterface[Any]):
    """Writes `campaignkit/knowledge/prebuilt.json`, which is not committed, and puts it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write it before the files are gathered."""
        sys.path.insert(0, self.root)
        from campaignkit.knowledge.prebuilt import PREBUILT
        from campaignkit.texts.make_ready import make_ready

        make_ready()
        build_data["artifacts"].append(PREBUILT.relative_to(Path(self.root).resolve()).as_posix())
