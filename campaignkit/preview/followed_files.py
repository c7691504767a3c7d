"""What a preview follows: everything that its campaign was opened from, wherever that stands."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.scope import Scope
from campaignkit.preview.polling import State, look
from campaignkit.source.cache_dependencies import listening

PARTS = ("assets", "fonts", "frameworks", "locales", "templates", "topics")
"""The folders beside a one-file campaign that belong to it."""
_LISTED = "entries"


class Followed:
    """The files of a campaign and of its settings.

    What is asked of the disk while a campaign is opened, judged and rendered is noted: a base that stands elsewhere,
    its logos and topics, a file that is not there yet. Typst reads templates and fonts by itself; where these are is
    known.
    """

    def __init__(self, plan_file: Path, scope: Scope) -> None:
        """Begin with the folder of a campaign, or its one file and what belongs to it, and with its settings."""
        one_file = [plan_file, *(plan_file.parent / name for name in PARTS)]
        self._own = [plan_file.parent] if plan_file.stem == "plan" else one_file
        self._settings = scope.files
        self._places: frozenset[str] = frozenset()
        self._listed: frozenset[str] = frozenset()
        self._lock = threading.Lock()
        self._typst: tuple[Path, ...] = ()

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Follow whatever is asked of the disk within, from now on."""
        with listening() as notes:
            try:
                yield
            finally:
                folders = {str(place) for name, place, *_ in notes.answers if name == _LISTED}
                places = {str(place) for name, place, *_ in notes.answers if name != _LISTED}
                with self._lock:
                    self._listed, self._places = self._listed | folders, self._places | places

    def opened(self, campaign: Campaign, scope: Scope) -> None:
        """Follow the templates and fonts of a campaign, and the settings it is judged by."""
        folder = campaign.library.folder
        self._typst = (*([] if folder is None else [folder]), *campaign.library.fonts)
        self._settings = scope.files

    def state(self) -> State:
        """Return how all of it is now."""
        files = [place for place in map(Path, self._places) if not place.is_dir()]
        return look([*self._own, *self._typst, *self._settings, *files], map(Path, self._listed))
