"""How the page calls what the model has: `call_to_action` is what to do, `sections.0.body` the text of part 1."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from campaignkit.knowledge.choice_words import choice_called
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.knowledge.sheet_words import SheetWords, sheet_words
from campaignkit.plan.schema import SCHEMA_FILE
from campaignkit.source.node import Path

CALLED = {
    "call_to_action": "What to do",
    "body": "Text",
    "lead": "Opening",
    "starts": "First day",
    "ends": "Last day",
    "for_whom": "For whom",
    "does": "What it does",
    "from": "From",
    "to": "To",
    "alt": "Description for who cannot see it",
    "stakeholders": "Partners",
    "help": "Help services",
    "accountable": "Who answers for it",
    "responsible": "Who does the work",
    "consulted": "Who is asked before",
    "informed": "Who is told after",
    "scope": "How far it reaches",
    "kind": "Kind",
    "ages": "Ages",
}
ONE = {
    "audiences": "audience",
    "stakeholders": "partner",
    "help": "help service",
    "messages": "message",
    "channels": "channel",
    "activities": "activity",
    "materials": "material",
    "objectives": "objective",
}
OF_ONE = {("HelpService", "text"): "By text message", ("Material", "date"): "Date that is printed"}
"""Where a key is called otherwise in one group."""
TO_ADD = {
    "sections": "a part of the text",
    "quotes": "a quote",
    "questions": "a question with its answer",
    "facts": "a figure with its source",
    "images": "a picture",
    "cast": "a person in the drawing",
    "lines": "a line of the budget",
    "reach": "whom it reaches",
    "indicators": "an indicator",
}
_PARTS = {"sections": "Part", "quotes": "Quote", "questions": "Question", "facts": "Figure", "images": "Picture"}


def called(key: str, cls: type | None = None) -> str:
    """Return a key as people read it, in a group of the model where that matters."""
    own = _own()
    if own is not None:
        return own.sheet(key) if key in ONE else own.head("", (key,))
    return (OF_ONE.get((cls.__name__, key)) if cls else None) or CALLED.get(key) or key.replace("_", " ").capitalize()


def label_of(path: Path) -> str:
    """Return what a text is, without the item it belongs to: `Part 2, title`."""
    inner = path[2:] if path[0] in ONE else path[1:]
    words: list[str] = []
    for step in inner[:-1]:
        if isinstance(step, int):
            words[-1] += f" {step + 1}"
        else:
            words.append(called(step) if _own() is not None else _PARTS.get(step, called(step)))
    last = called(str(inner[-1]))
    return f"{', '.join(words)}: {last.lower()}" if words else last


def to_add(key: str) -> str:
    """Return what is added to a list, as a page says it behind “Add”."""
    return TO_ADD[key] if key in TO_ADD and _own() is None else called(key).lower()


def belongs_to(section: str, name: str) -> str:
    """Say of a text to which item it belongs."""
    own = _own()
    if section not in ONE:
        return "of the campaign" if own is None else f"({own.sheet('campaign')})"
    return f"of the {ONE[section]} {name}" if own is None else f"({called(section)}: {name})"


def term_called(name: str, one: str) -> str:
    """Return what people call a value of a vocabulary, in the language of the screen."""
    say = words_of_screen()
    label = str(rows(name).get(one, {}).get("label", one))
    return choice_called(say.language, f"words.{name}", one) or say(label)


def choice_called_here(one: str) -> str:
    """Return what people call one of a few fixed values, in the language of the screen."""
    return choice_called(words_of_screen().language, "choice", one) or one.replace("-", " ")


def _own() -> SheetWords | None:
    """Return the words for keys of the model in the language of the screen, where it is another than English."""
    words = sheet_words(words_of_screen().language)
    return None if words.language == "en" else words


@lru_cache(maxsize=1)
def _definitions() -> dict[str, Any]:
    definitions: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))["$defs"]
    return definitions


def explained(cls: type, key: str) -> str:
    """Return what the model says of a key of one of its groups."""
    own = _own()
    if own is not None:
        return " ".join(own.explained(cls.__name__, key).split())
    properties = _definitions()[cls.__name__]["properties"]
    return " ".join(str(properties[key]["description"]).split())
