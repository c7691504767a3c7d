"""What a topic says is not said in campaigns about it, made ready to be looked up in texts."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.campaign.topic import Phrase, Topic
from campaignkit.knowledge.lexicons import Lexicon, Term, lexicon
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.texts.lexicon.finder import Finder
from campaignkit.texts.lexicon.patterns import PatternReader

KIND = "topic"


def phrases_of(topic: Topic, language: str) -> tuple[Phrase, ...]:
    """Return the phrases of a topic in a language, if need be without its region."""
    return topic.phrases.get(language) or topic.phrases.get(language.split("-")[0]) or ()


def topic_finder(plan: Plan, facts: Facts) -> Finder | None:
    """Return what looks for the topic's phrases in the language of a plan; None where it has none."""
    return facts.once(_finder, plan)


def _finder(plan: Plan, facts: Facts) -> Finder | None:
    language = plan.campaign.language
    phrases = phrases_of(facts.topic, language)
    if not phrases:
        return None
    terms = tuple(_term(phrase, facts.topic) for phrase in phrases)
    words = lexicon(language) or Lexicon(language, None, {}, "", "", "", (), (), (), {}, ())
    reader = PatternReader({}, language.split("-")[0])
    readable = tuple(
        replace(term, forms=tuple(form for form in term.forms if can_be_read(form, reader))) for term in terms
    )
    return Finder(replace(words, names=(), concepts={}, terms=readable))


def unreadable(topic: Topic, language: str) -> tuple[str, ...]:
    """Return the lines of a topic that cannot be looked for in a language: two words where one is asked for."""
    reader = PatternReader({}, language.split("-")[0])
    return tuple(
        form for phrase in phrases_of(topic, language) for form in phrase.forms if not can_be_read(form, reader)
    )


def can_be_read(form: str, reader: PatternReader) -> bool:
    """Say whether a line is a pattern."""
    try:
        reader.read(form)
    except ValueError:
        return False
    return True


def _term(phrase: Phrase, topic: Topic) -> Term:
    return Term(
        id=phrase.id,
        kind=KIND,
        forms=phrase.forms,
        unless=(),
        explained=(),
        prefer=phrase.prefer,
        why=phrase.why,
        source=topic.source,
        confidence="medium",
        replace={},
        classes=frozenset(),
        always=frozenset(),
    )
