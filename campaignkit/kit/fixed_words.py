"""The fixed words of a campaign: those of the language, as its topic has them."""

from __future__ import annotations

from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import topic as usual_topic
from campaignkit.kit.locale import words
from campaignkit.knowledge.locales import candidates


def fixed_words(
    topic: Topic | None, language: str, audience_class: str = "child", *, helped: bool = True
) -> dict[str, str]:
    """Return the fixed words that templates print; one that the topic does without is empty: its line is left out.

    On a material that is not `helped`, because it prints no help service, what stands over the address is not about
    help either. Without a topic it is the usual one.
    """
    topic = topic or usual_topic()
    named = next((topic.words[name] for name in candidates(language) if name in topic.words), {})
    found = words(language, audience_class) | dict.fromkeys(topic.without_words, "") | named
    return found if helped else found | {"help_heading": found["website"], "help_box": found["website"]}
