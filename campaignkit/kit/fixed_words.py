"""The fixed words of a language, and those of a campaign: as its topic has them."""

from __future__ import annotations

from collections.abc import Collection

from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import topic as usual_topic
from campaignkit.knowledge.locales import DEFAULT, candidates, colon, comma, locale

YOUNG = frozenset({"child-young", "child", "youth"})
"""Who is spoken to as children and young people are; everybody else is spoken to politely."""
_POLITE = "_adult"


def fixed_words(
    topic: Topic | None, language: str, audience_class: str = "child", kinds: Collection[str] = ("helpline",)
) -> dict[str, str]:
    """Return the fixed words that templates print; one that the topic does without is empty: its line is left out.

    `kinds` are those of the help services that a material prints. Where there is none, what stands over the address
    is not about help either; where nobody listens, only forms and an emergency number, adults are not told to talk.
    Without a topic it is the usual one.
    """
    topic = topic or usual_topic()
    own = next((topic.words[name] for name in candidates(language) if name in topic.words), {})
    result = words(language, audience_class) | dict.fromkeys(topic.without_words, "") | own
    if not kinds:
        return result | {"help_heading": result["website"], "help_box": result["website"]}
    talk = "helpline" in kinds or audience_class in YOUNG
    return result if talk else result | {"help_heading": result["contacts"]}


def words(language: str, audience_class: str = "child") -> dict[str, str]:
    """Return the fixed words of templates; English ones in a draft, the only kit that may be made without them.

    A word that speaks to its reader has a polite form under the same name with `_adult` behind it: a letter to
    parents does not say “Sprich mit jemandem”.
    """
    texts = locale(language) or locale(DEFAULT)
    if texts is None:
        raise FileNotFoundError(f"{DEFAULT}.yaml is missing from the package")
    marks = {"colon": colon(language), "comma": comma(language)}
    if audience_class in YOUNG:
        return texts.words | marks
    polite = {key.removesuffix(_POLITE): word for key, word in texts.words.items() if key.endswith(_POLITE)}
    return texts.words | polite | marks
