"""Whether a page prints the text of a message below its headline, by what the page notes of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from campaignkit.kit.jobs import Job
from campaignkit.materials.library import SHIPPED

_BODY = re.compile(r"messages\..*\.body")


def bodies_against_its_type(job: Job, notes: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the texts of messages that a page prints although its type says that it has only headlines."""
    found = [path for note in notes if _BODY.fullmatch(path := str(note.get("path")))]
    return found if SHIPPED.type(job.material.type).only_headlines else []
