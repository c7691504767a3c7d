"""What the comments of a new plan say: what each part is for, and what people do with it."""

from __future__ import annotations

from campaignkit.knowledge.screen_words import ScreenWords
from campaignkit.source.data_as_yaml import Place

_FIRST = "A first plan, made by `campaignkit new`. Read it from top to bottom and change whatever is not yours."
_TEXTS = (
    "Texts were proposed by campaignkit, and no native speaker has read them. "
    "What begins with TODO is yours to write."
)
_COMMANDS = {
    "check PLAN": "says what is missing",
    "render PLAN --draft": "makes the kit as it is, with DRAFT across each page",
    "todo PLAN": "lists what only people can do: call, ask, read, sign",
}
SECTIONS: dict[Place, str] = {
    ("objectives",): "What must be different at the end, and how you will see it. Ask before, to compare.",
    ("audiences",): "Who is reached. Add `population`, `insight` and `languages` where you know them.",
    ("stakeholders",): "Who acts. One leads. Write the full name of each partner once it has agreed.",
    ("help",): "Whom to turn to. Candidates with their sources: NOBODY HAS CALLED THEM. Call each before you print.",
    ("messages",): "What is said, one message for each audience. `tags` name what the words do.",
    ("channels",): "Where people meet the messages.",
    ("activities",): "Who does what, when. Each level of society needs one activity. The days are only proposed.",
    ("materials",): "What is rendered; `campaignkit templates` lists all types.",
}
WORDS_WANTED = "Write it for: {kind}. The tags say what the words have to do; take away those that yours do not do."


def head(say: ScreenWords) -> str:
    """Return what stands above a new plan, in the language of the plan where there are words for it."""
    lines = (f"  campaignkit {command:<21} {say(what)}" for command, what in _COMMANDS.items())
    return "\n".join((say(_FIRST), say(_TEXTS), *lines))
