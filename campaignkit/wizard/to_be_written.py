"""What a material cannot be made without beside its message: texts of its own that somebody has to write."""

from __future__ import annotations

import datetime

from campaignkit.knowledge.starters import to_write
from campaignkit.materials.library import SHIPPED
from campaignkit.source.data_as_yaml import Data


def to_be_written(type_id: str, language: str, day: datetime.date, contact: str) -> dict[str, Data]:
    """Return what a type requires, so that a draft can be made at once: each text says what has to be written."""
    what_to_do, what_we_say = (to_write(language, word) for word in ("what_you_can_do", "what_we_say"))
    texts: dict[str, Data] = {
        "title": to_write(language, "name"),
        "lead": what_we_say,
        "sections": [{"title": what_to_do, "body": what_we_say}],
        "questions": [{"question": to_write(language, "questions_answers"), "answer": what_we_say}],
        "notes": to_write(language, "notes_to_editors"),
        "contact": contact,
        "date": day.isoformat(),
    }
    return {key: text for key, text in texts.items() if key in SHIPPED.type(type_id).requires}
