"""Help services a new campaign could print: candidates of the directory with their sources, and nothing called.

Where nobody has looked for the services of a country, the entry says what has to be found, and holds no number.
"""

from __future__ import annotations

from campaignkit.campaign.topic import Topic
from campaignkit.knowledge.choice_words import choice_called
from campaignkit.knowledge.emergency import emergency_numbers
from campaignkit.knowledge.help_stub import emergency_source
from campaignkit.knowledge.helplines import Listed, SourcedFact, helplines
from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.locales import DEFAULT, script
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.screen_words import ScreenWords, screen_words
from campaignkit.knowledge.starters import TODO, starter, to_write
from campaignkit.knowledge.vocabularies import terms
from campaignkit.knowledge.whom_a_line_is_for import AT_RISK
from campaignkit.records import dataclass
from campaignkit.rules.topics import is_named
from campaignkit.source.data_as_yaml import Data
from campaignkit.texts.numbers.emergency_services import called_in
from campaignkit.texts.numbers.help_words import names_a_line

EMERGENCY = "emergency"
CHILD_LINE = "child-line"
TO_BE_FOUND = "helpline"
PREVENTION_TO_FIND = "prevention-service"
HELPLINE_AND_HOTLINE = "CK409"
"""The rule that asks for a place to report beside one to talk; a topic that leaves it out says that it has none."""
NOBODY_YET = "When this plan was made, nobody had called it."
"""The remark stays in the plan, so it has to be true after somebody has called."""
TO_FIND = "the operator's own page"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service with the entry it becomes in a plan, what is said beside it, and the pages all that comes from."""

    id: str
    kind: str
    audience: tuple[str, ...]
    entry: dict[str, Data]
    comment: str
    usual: bool
    of_topic: bool = False
    """Whether it is there for campaigns on this topic."""
    languages: tuple[str, ...] = ()
    """The languages it answers in, where the directory names them."""

    @property
    def is_to_find(self) -> bool:
        """Whether nobody is known yet, and a line stands here for whom people will find."""
        return self.id in (TO_BE_FOUND, PREVENTION_TO_FIND)

    @property
    def label(self) -> str:
        """What a person chooses it by."""
        number = self.entry.get("phone") or self.entry.get("website") or "number to be found"
        return f"{str(self.entry['name']).removeprefix(TODO)}, {self.kind}: {number}"


def candidates(country: str, language: str, topic: Topic) -> tuple[Candidate, ...]:
    """Return the help services to choose from, first those that the topic's materials must print."""
    directory = helplines(country)
    services = directory.services if directory is not None else ()
    own = [service for service in services if topic.id in service.topics]
    fitting = [*own, *(service for service in services if not service.topics and _fits(service, topic))]
    choices = [_listed(service, country, topic, language, own=service in own) for service in fitting]
    kinds = {candidate.kind for candidate in choices}
    if "helpline" in topic.help and not any(_listens(candidate, topic) for candidate in choices):
        choices.insert(0, to_find(country, language, topic))
    if EMERGENCY not in kinds:
        choices.append(_emergency(country, language, directory.emergency if directory is not None else None, topic))
    return tuple(choices)


def about_children(topic: Topic) -> bool:
    """Say whether a topic is about children, so that adults call the line for children because of one."""
    return topic.ages is not None or not topic.help


def _listens(candidate: Candidate, topic: Topic) -> bool:
    """Say whether a service is a helpline for a topic: one for children is none where adults need help."""
    return candidate.kind == "helpline" and (about_children(topic) or candidate.of_topic)


def _fits(service: Listed, topic: Topic) -> bool:
    """Say whether a topic knows a kind of service: not each has to do with pictures that can be reported."""
    return service.kind != "hotline" or is_named(HELPLINE_AND_HOTLINE, topic)


def _listed(service: Listed, country: str, topic: Topic, language: str, *, own: bool) -> Candidate:
    name = _name(service, language)
    entry: dict[str, Data] = {"id": service.id, "name": name, "kind": service.kind, "country": country}
    languages = _languages(service)
    if service.number is not None:
        entry["phone"] = printed_number(service.number.value, country, DEFAULT, "terminal")
    if service.text is not None:
        number, _, word = service.text.value.partition(" ")
        entry["text"] = {"number": number} | ({"word": word} if word else {})
    if languages:
        entry["languages"] = list(languages)
    if service.website is not None and service.website.value.startswith("http"):
        entry["website"] = service.website.value
    facts = tuple(fact for fact in (service.number, service.website) if fact is not None)
    pages = {f"{source.url} ({source.date})": None for fact in facts for source in fact.sources}
    entry["sources"] = list(pages) or [f"{TODO}{screen_words(language)(TO_FIND)}"]
    is_needed = service.kind == EMERGENCY and EMERGENCY in topic.help  # what the materials of the topic have to print
    usual = own or is_needed or (bool(topic.help) and (service.id == CHILD_LINE or service.kind == "hotline"))
    doubts = _doubts(service, screen_words(language))
    return Candidate(service.id, service.kind, service.audience, entry, doubts, usual, own, languages)


def _name(service: Listed, language: str) -> str:
    """Return the name of a service; one that describes it in English is to be written where letters are others."""
    own = called_in(service.name, language) if service.kind == EMERGENCY else None
    if own is not None:
        return own
    in_english = script(language) != "Latn" and names_a_line(service.name, DEFAULT)
    return f"{TODO}{service.name}" if in_english else service.name


def _languages(service: Listed) -> tuple[str, ...]:
    """Return the languages a service answers in, where they are named and not only counted."""
    codes = service.languages.value.split(", ") if service.languages is not None else []
    return tuple(codes) if all(name in terms()["languages"] for name in codes) else ()


def _doubts(service: Listed, say: ScreenWords) -> str:
    """Return what to ask when calling: hours and cost are promises, so nobody else's word for them is printed."""
    lines = [say(f"{NOBODY_YET} Confidence of the directory: {service.trust}. Ask whom it is for.")]
    if service.number is None and service.kind == "helpline":
        lines.append(say("No number of it is known here: until one stands here, only its page is printed."))
    promises: tuple[tuple[str, SourcedFact | None], ...] = (("hours", service.hours), ("cost", service.cost))
    lines += [
        f"{key}: " + say(f"said to be “{fact.value}” by {fact.said_by}. Write it here when the operator says so.")
        for key, fact in promises
        if fact is not None
    ]
    return "\n".join(lines)


def to_find(country: str, language: str, topic: Topic) -> Candidate:
    """Return the line that is still to be found."""
    entry = _entry_to_find(TO_BE_FOUND, country, language)
    say = screen_words(language)
    comment = _add_the_number(say)
    if not about_children(topic):
        return Candidate(TO_BE_FOUND, "helpline", ("adults",), entry, comment, usual=True, of_topic=True)
    first = (
        "Nobody has looked for the helplines of this country yet. Ask the ministry or Child Helpline International,"
    )
    return Candidate(TO_BE_FOUND, "helpline", ("children",), entry, f"{say(first)}\n{comment}", usual=True)


def prevention_to_find(country: str, language: str) -> Candidate:
    """Return the service that is still to be found for people who worry about their own behaviour."""
    say = screen_words(language)
    first = "No service is known here that helps people before they harm a child. Ask the ministry of health,"
    return Candidate(
        PREVENTION_TO_FIND,
        "helpline",
        (AT_RISK,),
        _entry_to_find(PREVENTION_TO_FIND, country, language),
        f"{say(first)}\n{_add_the_number(say)}",
        usual=True,
    )


def _entry_to_find(name: str, country: str, language: str) -> dict[str, Data]:
    return {
        "id": name,
        "name": to_write(language, "name"),
        "kind": "helpline",
        "country": country,
        "sources": [f"{TODO}{screen_words(language)(TO_FIND)}"],
    }


def _add_the_number(say: ScreenWords) -> str:
    return f'{say("call the number yourself, and add it:")}  phone: "…"'


def _called(language: str) -> str | None:
    """Return what a number for emergencies is called in a language without first texts."""
    word = choice_called(language, "choice.kind", EMERGENCY)
    return None if word is None else large_first(word, language)


def _emergency(country: str, language: str, fact: SourcedFact | None, topic: Topic) -> Candidate:
    entry: dict[str, Data] = {
        "id": EMERGENCY,
        "name": starter(language, "emergency") or _called(language) or to_write(language, "name"),
        "kind": EMERGENCY,
        "country": country,
    }
    numbers = emergency_numbers(country)
    say = screen_words(language)
    comment = say("Never call an emergency number for a test: read the page of the police or the ministry.")
    if fact is not None:
        entry["phone"] = fact.value
        entry["sources"] = [emergency_source(fact)]
    elif len(numbers) == 1:
        entry["phone"] = numbers[0]
        entry["sources"] = ["emergency number in libphonenumber; to be compared with the page of the police"]
    else:
        hint = say(f"Candidates in libphonenumber: {', '.join(numbers)}.") + " " if numbers else ""
        comment += f'\n{hint}{say("Add the one that the police of the country names:")}  phone: "…"'
        entry["sources"] = [f"{TODO}the page of the police or the ministry"]
    return Candidate(EMERGENCY, EMERGENCY, (), entry, comment, EMERGENCY in topic.help)
