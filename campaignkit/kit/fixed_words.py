"""The fixed words of a language, and those of a campaign: as its topic has them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import topic as usual_topic
from campaignkit.knowledge.locales import DEFAULT, candidates, colon, comma, locale
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.form_of_address import speaks_politely
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.people import Audience

_POLITE = "_adult"


def fixed_words(
    topic: Topic | None,
    language: str,
    audience_class: str = "child",
    kinds: Collection[str] = ("helpline",),
    *,
    polite: bool | None = None,
) -> dict[str, str]:
    """Return the fixed words that templates print; one that the topic does without is empty: its line is left out.

    `kinds` are those of the help services that a material prints. Where there is none, what stands over the address
    is not about help either; where nobody listens, only forms and an emergency number, adults are not told to talk.
    Without a topic it is the usual one. `polite` is how the readers are spoken to, where the plan says it.
    """
    topic = topic or usual_topic()
    polite = audience_class not in YOUNG if polite is None else polite
    own = next((topic.words[name] for name in candidates(language) if name in topic.words), {})
    result = words(language, polite=polite) | dict.fromkeys(topic.without_words, "") | _in_form(own, polite=polite)
    if not kinds:
        return result | {"help_heading": result["website"], "help_box": result["website"]}
    talk = "helpline" in kinds or audience_class in YOUNG
    return result if talk else result | {"help_heading": result["contacts"]}


def words_of_page(
    topic: Topic | None, language: str, audience: Audience | None, services: Iterable[HelpService]
) -> dict[str, str]:
    """Return the fixed words of a page for an audience: in its form of address, about the help that stands on it."""
    polite = speaks_politely(audience, language)
    return fixed_words(topic, language, class_of(audience), {service.kind for service in services}, polite=polite)


def words(language: str, *, polite: bool = False) -> dict[str, str]:
    """Return the fixed words of templates; English ones in a draft, the only kit that may be made without them.

    A word that speaks to its reader has a polite form under the same name with `_adult` behind it: a letter to
    parents does not say “Sprich mit jemandem”. All others speak to nobody.
    """
    texts = locale(language) or locale(DEFAULT)
    if texts is None:
        raise FileNotFoundError(f"{DEFAULT}.yaml is missing from the package")
    return _in_form(texts.words, polite=polite) | {"colon": colon(language), "comma": comma(language)}


def _in_form(said: Mapping[str, str], *, polite: bool) -> dict[str, str]:
    """Return words in the form of their readers; one of which there is no other form is as it is."""
    other = {key.removesuffix(_POLITE): word for key, word in said.items() if polite and key.endswith(_POLITE)}
    return {**said, **other}
