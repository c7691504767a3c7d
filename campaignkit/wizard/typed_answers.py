"""Answers that are typed: a country, a language, days, money."""

from __future__ import annotations

import datetime
import re

from campaignkit.diagnostics.shortened import shorten
from campaignkit.knowledge.vocabularies import terms
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.did_you_mean import nearest
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.thousands_and_decimals import number_of
from campaignkit.plan.western_digits import western
from campaignkit.wizard.country_facts import country_of
from campaignkit.wizard.currency_words import currency_named
from campaignkit.wizard.question import NONE, Answer, AnswersSoFar, NotUnderstoodError

ENGLISH = "en"
_LENGTH = late_pattern(r"(\d{1,3})\s*(day|week|month)s?\b", re.ASCII | re.IGNORECASE)
_MONEY = late_pattern(r"([^0-9]*?)\s*([0-9](?:[0-9 .,'’\u00a0\u202f]*[0-9])?(?:[.,][-–—]{1,2})?)\s*([^0-9]*)")
_DAYS_IN = {"day": 1, "week": 7, "month": 30}
_LATEST = datetime.date(2100, 1, 1)
_MOST = 1_000_000_000_000


def read_country(text: str, answers: AnswersSoFar) -> Answer:
    """Return the code of a country given by code or name."""
    code = country_of(text)
    if code is None:
        from campaignkit.knowledge.reader import rows

        names = {row["label"]: code for code, row in rows("countries").items()}
        near = nearest(text, names)
        hint = f"Did you mean {near} ({names[near]})?" if near else "Write its two capital letters: MD, RO, UA."
        raise NotUnderstoodError(f"There is no country `{shorten(text)}`. {hint}")
    return code


def read_language(text: str, answers: AnswersSoFar) -> Answer:
    """Return a language given by its code or its English name."""
    code = terms().labelled("languages", text) or _tag(text)
    if code.partition("-")[0] not in terms()["languages"]:
        near = nearest(text, terms()["languages"])
        hint = f"Did you mean `{near}`?" if near else "Write its code: en, ro, uk, sr-Latn."
        raise NotUnderstoodError(f"campaignkit does not know the language `{shorten(text)}`. {hint}")
    return code


def _tag(text: str) -> str:
    """Return a language code as it is written: sr-Latn, pt-BR."""
    first, *rest = text.strip().replace("_", "-").split("-")
    return "-".join((first.lower(), *(p.title() if len(p) == 4 else p.upper() for p in rest)))


def read_partner(text: str, answers: AnswersSoFar) -> Answer:
    """Return a sector with the name of the organisation behind it: `health=Family doctor`."""
    key, sign, name = (part.strip() for part in text.partition("="))
    sector = sector_of(key)
    if sector is None:
        sectors = terms()["sectors"]
        near = nearest(key, sectors)
        hint = f"Did you mean `{near}`?" if near else f"There are: {', '.join(sectors)}."
        raise NotUnderstoodError(f"`{shorten(key)}` is no part of society that is listed. {hint}")
    if sign and not name:
        raise NotUnderstoodError(f"`{shorten(text)}` names nobody: write {sector}=Family doctor, or {sector} alone.")
    return f"{sector}={name}" if name else sector


def sector_of(word: str) -> str | None:
    """Return a sector by its number in the list, its id, or what people call it: `police`, `NGO`."""
    sectors = terms()["sectors"]
    if word.isdecimal():
        return sectors[int(word) - 1] if 0 < int(word) <= len(sectors) else None
    return word.lower() if word.lower() in sectors else terms().labelled("sectors", word)


def read_lead(text: str, answers: AnswersSoFar) -> Answer:
    """Return an organisation, with its sector where it is named: `education=Village School`."""
    if not text:
        raise NotUnderstoodError("Write something, or press Enter for what is proposed.")
    key, sign, name = (part.strip() for part in text.partition("="))
    sector = sector_of(key) if sign and name else None
    return f"{sector}={name}" if sector else text


def sector_of_lead(lead: str) -> str | None:
    """Return the sector that an answer names together with the organisation."""
    sector, sign, _ = lead.partition("=")
    return sector if sign and sector in terms()["sectors"] else None


def read_sector(text: str, answers: AnswersSoFar) -> Answer:
    """Return one sector."""
    sector = sector_of(text.strip())
    if sector is None:
        raise NotUnderstoodError(
            f"`{shorten(text)}` is no part of society that is listed. There are: {', '.join(terms()['sectors'])}."
        )
    return sector


def read_audience(text: str, answers: AnswersSoFar) -> Answer:
    """Return one kind of audience, by what people call it: `teachers`, `teens`."""
    left_out = answers.topic.not_audiences
    word = text.strip().lower()
    kinds = [kind for kind in terms()["audiences"] if kind not in left_out]
    audience = word if word in kinds else terms().labelled("audiences", word)
    if audience is None or audience not in kinds:
        names = {name.lower(): kind for kind in kinds for name in (kind, *terms().names("audiences", kind))}
        near = nearest(word, names)
        hint = f"Did you mean `{names[near]}`?" if near else f"There are: {', '.join(kinds)}."
        raise NotUnderstoodError(f"`{shorten(text)}` is no audience that is listed. {hint}")
    return audience


def read_topic(text: str, answers: AnswersSoFar) -> Answer:
    """Return a topic by what people call it or a part of it: `sextortion`, `mobbing`."""
    names = {word.casefold(): key for key, topic in answers.topics.items() for word in topic.also_called}
    match = names.get(text.strip().casefold())
    if match is None:
        near = nearest(text, {**names, **{key: key for key in answers.topics}})
        hint = f"Did you mean `{names.get(near, near)}`?" if near else f"There are: {', '.join(answers.topics)}."
        raise NotUnderstoodError(f"`{shorten(text)}` is no topic that is listed. {hint}")
    return match


def read_days(text: str, answers: AnswersSoFar) -> Answer:
    """Return the first and the last day, year first, from days as the campaign's country writes them."""
    language = answers.many("language")[0] if "language" in answers.by_question else ENGLISH
    country = answers.one("country") if "country" in answers.by_question else ""
    try:
        dates, rest = DayReader(language, country).all_in(text)
    except NotReadError as error:
        raise NotUnderstoodError(str(error)) from None
    length = _LENGTH.search(rest)
    if len(dates) == 1 and length is not None and dates[0] <= _LATEST:
        days = int(length[1]) * _DAYS_IN[length[2].lower()]
        dates.append(dates[0] + datetime.timedelta(days=max(days - 1, 0)))
    if len(dates) != 2:
        raise NotUnderstoodError(
            "Write two days, year first: 2027-02-09 to 2027-03-12. Or one, and how long: 2027-02-09, 4 weeks."
        )
    late = next((day for day in dates if day > _LATEST), None)
    if late is not None:
        raise NotUnderstoodError(f"{late} is too far away.")
    if dates[1] < dates[0]:
        raise NotUnderstoodError(f"The last day, {dates[1]}, lies before the first, {dates[0]}.")
    return f"{dates[0]} to {dates[1]}"


def days_of(text: str) -> tuple[datetime.date, datetime.date]:
    """Return the days of an answer that has been understood."""
    first, _, last = text.partition(" to ")
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)


def read_budget(text: str, answers: AnswersSoFar) -> Answer:
    """Return an amount with its currency, or `none`."""
    text = western(text)
    if text.strip().casefold() in ("", NONE, "0", "-"):
        return NONE
    match = _MONEY.fullmatch(text.strip())
    before, amount, after = match.groups() if match is not None else ("", "", "")
    currency = None if before and after else currency_named(before or after, answers.one("country"))
    if match is None or currency is None:
        raise NotUnderstoodError("Write `none`, an amount, or an amount with three letters for its money: 500 EUR.")
    return f"{_amount(amount)} {currency}"


def _amount(text: str) -> str:
    """Return an amount without the signs that part thousands; what has more than cents is refused."""
    wrong = f"Write {shorten(text)} without commas and dots: 12500 or 12500.50."
    try:
        amount = number_of(text, whole=True)
    except NotReadError:
        raise NotUnderstoodError(wrong) from None
    if amount * 100 % 1:
        raise NotUnderstoodError(wrong)
    if amount >= _MOST:
        raise NotUnderstoodError("That is more money than a campaign has.")
    return str(amount)
