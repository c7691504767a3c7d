"""Refuses a text that is far beyond its place before it is laid out: to try every size of type on it takes minutes.

Which size fits is found by laying a text out, so what follows is no measure of a page. It is a bound that no text
that anybody would print ever meets: as many letters as fill the pages in type nobody can read, and a word of hundreds
of letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.jobs import Job
from campaignkit.materials.library import Library
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import PlanText, printed_texts
from campaignkit.plan.which_materials_print import printed_by

LONGEST_WORD = 300
LETTER_MM2 = 1.2
"""The room of a letter of 4 pt: half as wide as the type is high, with the space between lines."""
LETTERS_ACROSS = 200
"""So many of them stand side by side on a picture, on which nobody reads them any more."""
PAGES = {"poster": 2, "panel": 2, "page": 40, "screen": 40, "message": 2}
_WORD = rf"[^\s\u00ad\u200b\u2e80-\uffef\U00020000-\U0003ffff/-]{{{LONGEST_WORD}}}"
"""Without a place where a line may end; Chinese has one behind each character."""


class Room:
    """The texts of a plan that might be too long for some place; most plans have none."""

    def __init__(self, plan: Plan, library: Library) -> None:
        """Look at each text once."""
        self._plan = plan
        self._library = library
        self._long: Sequence[PlanText] = [text for text in printed_texts(plan) if len(text.value) > LONGEST_WORD]

    def require(self, job: Job) -> None:
        """Refuse a job that prints a text for which there is no room on its pages.

        Raises:
            RenderError: there is such a text; it is named.
        """
        if not self._long or job.format.engine != "typst":
            return
        most = self._letters(job)
        concerns = printed_by(self._plan, {job.material.id})
        for text in self._long:
            if concerns(text.path) and (len(text.value) > most or re.search(_WORD, text.value)):
                message = "This text does not fit its place, even in the smallest type allowed."
                raise RenderError("CK502", message, "Shorten it by far.", path=text.key)

    def _letters(self, job: Job) -> float:
        form = job.format
        width, height = form.width or 0.0, form.height or 0.0
        letter = LETTER_MM2 if form.width_px is None else 2.4 * (width / LETTERS_ACROSS) ** 2
        return PAGES[self._library.type(job.material.type).read_as] * width * height / letter
