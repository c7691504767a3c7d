"""What happened and is to be written down: a call, a review, an approval; each with the place where plans keep it."""

from __future__ import annotations

import datetime

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.did_you_mean import nearest
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.signed_by import names_an_office
from campaignkit.plan.words_sign import texts_sign, words_sign
from campaignkit.records import dataclass
from campaignkit.source.data_as_yaml import Data, Place

HOW = ("call", "operator-page")
ANSWERS = ("yes", "no", "not-applicable")


class NotRecordedError(UsageError):
    """Something that cannot be written down; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What is written where; `sentence` says it to the person who is asked whether it is true.

    In a translation it is `header` lines of the PO file, else keys in the plan.
    """

    sentence: str
    place: Place
    data: dict[str, Data]
    known_by: str = "id"
    language: str | None = None


def refuse_other(option: str, word: str, words: tuple[str, ...]) -> None:
    """Refuse a word that an option does not know.

    Raises:
        NotRecordedError: it is none of those known.
    """
    if word not in words:
        raise NotRecordedError(f"`{option} {shorten(word)}`: write {', '.join(words[:-1])} or {words[-1]}.")


def day_of(text: str, today: datetime.date, plan: Plan) -> datetime.date:
    """Return the day on which something happened, written as people where the plan runs write days.

    Raises:
        NotRecordedError: it is no day, or has not come yet.
    """
    words = {"today": today, "yesterday": today - datetime.timedelta(days=1)}
    try:
        day = words.get(text.strip().casefold()) or DayReader.of(plan).read(text)
    except NotReadError as error:
        raise NotRecordedError(f"{error} Or: today, yesterday.") from None
    if day > today:
        raise NotRecordedError(f"{day} has not come yet. Only what has happened is written down.")
    return day


def by_of(text: str) -> str:
    """Return who did it, as a function and an organisation.

    Raises:
        NotRecordedError: one of them is missing.
    """
    if not names_an_office(text):
        raise NotRecordedError(
            f"`{shorten(text)}`: write a function and an organisation, with a comma between them: "
            "School office, Village School. No names of persons."
        )
    return text.strip()


def call(plan: Plan, service: str, day: datetime.date, by: str, how: str, **answers: str | None) -> Happened:
    """Return what a call of a help service, or a look at its page, writes down, with the hours and cost learned."""
    entry = _one(plan, "help", service)
    if how == "call" and entry.kind == "emergency":
        raise NotRecordedError("An emergency number is never called for a test: read its page, --how operator-page.")
    if how == "call" and entry.phone is None:
        raise NotRecordedError(f"`{service}` has no number in the plan. Write it there first, as it was called.")
    did = f"called {entry.phone}" if how == "call" else "read the operator's own page"
    details: dict[str, Data] = {
        key: text.strip() for key, text in answers.items() if text is not None and text.strip()
    }
    more = "".join(f"\nIt says of its {key}: {text}." for key, text in details.items())
    sentence = f"{by} {did} ({entry.name}) on {day}, and everything the plan says of it was right.{more}"
    verification: dict[str, Data] = {"on": day.isoformat(), "by": by, "how": how}
    if how == "call" and entry.phone is not None:
        verification["number"] = entry.phone
    return Happened(sentence, ("help", service), details | {"verified": verification})


def informed(plan: Plan, service: str, day: datetime.date, by: str) -> Happened:
    """Return what telling a help service about the campaign writes down."""
    entry = _one(plan, "help", service)
    sentence = f"{by} told {entry.name} on {day} that the campaign is coming."
    return Happened(sentence, ("help", service), {"informed": {"on": day.isoformat(), "by": by}})


def pretest(plan: Plan, material: str, day: datetime.date, with_: str, learned: str) -> Happened:
    """Return what a test with people of the audience writes down."""
    _one(plan, "materials", material)
    sentence = f"{with_} saw `{material}` on {day}. Learned: {learned}"
    data: Data = {"on": day.isoformat(), "with": with_, "learned": learned}
    return Happened(sentence, ("materials", material), {"pretest": data})


def statement(plan: Plan, question: str, answer: str, day: datetime.date, by: str, note: str | None) -> Happened:
    """Return what a signed answer writes down."""
    from campaignkit.knowledge.reader import STATEMENTS, read_yaml

    if question not in terms()["statements"]:
        raise _unknown(question, terms()["statements"], "statements")
    if answer == "not-applicable" and not note:
        raise NotRecordedError("Say with --note why the question does not apply.")
    words = read_yaml(STATEMENTS)["rows"][question]["question"]
    sentence = f"{words} {by} answered on {day}: {answer}."
    data: dict[str, Data] = {"answer": answer, "by": by, "on": day.isoformat()}
    if note:
        data["note"] = note
    return Happened(sentence, ("statements", question), data, known_by="question")


def approval(campaign: Campaign, material: str, day: datetime.date, by: str) -> Happened:
    """Return what an approval writes down, with the sign of the words that were approved in each language."""
    plan = _plan(campaign)
    item = _one(plan, "materials", material)
    whole = campaign.library.type(item.type).plan
    languages = [language for language in languages_of(plan, item) if language in campaign.plans]
    signs: dict[str, Data] = {
        language: words_sign(
            campaign.plans[language],
            next(m for m in campaign.plans[language].materials if m.id == material),
            whole_plan=whole,
        )
        for language in languages
    }
    names = ", ".join(language_label(language) for language in languages)
    sentence = f"{by} approved `{material}` on {day}, as it is now, in {names}."
    data: Data = {"by": by, "on": day.isoformat(), "words": signs}
    return Happened(sentence, ("materials", material), {"approval": data})


def review(campaign: Campaign, language: str, day: datetime.date, by: str) -> Happened:
    """Return what reading a translation writes into its PO file; of the plan's own texts, into the plan."""
    plan = _plan(campaign)
    if language == plan.campaign.language:
        name = language_label(language)
        sentence = f"{by}, a native speaker, read the texts in {name}, and its fixed words, on {day}."
        reading: Data = {"on": day.isoformat(), "by": by, "words": texts_sign(plan)}
        return Happened(sentence, ("campaign",), {"reviewed": reading})
    if language not in campaign.translations:
        raise _unknown(
            language,
            (plan.campaign.language, *(campaign.translations or plan.campaign.translations)),
            "translations",
        )
    sentence = f"{by}, a second native speaker, read the translation into {language_label(language)} on {day}."
    data: dict[str, Data] = {"X-Reviewed-By": by, "X-Reviewed-On": day.isoformat()}
    return Happened(sentence, (), data, language=language)


def _plan(campaign: Campaign) -> Plan:
    if campaign.plan is None:
        raise NotRecordedError(f"{campaign.file} has errors: repair what `campaignkit check` lists, then try again.")
    return campaign.plan


def _one(plan: Plan, section: str, name: str):  # type: ignore[no-untyped-def]  # an item of the section
    items = {item.id: item for item in getattr(plan, section)}
    if name not in items:
        raise _unknown(name, tuple(items), section)
    return items[name]


def _unknown(name: str, names: tuple[str, ...], kind: str) -> NotRecordedError:
    near = nearest(name, names)
    hint = f"Did you mean `{near}`?" if near else f"There are: {', '.join(names) or 'none'}."
    return NotRecordedError(f"There is no `{shorten(name)}` under `{kind}`. {hint}")
