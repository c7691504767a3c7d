"""One text, or a text and the fixed words beside it, are familiar and polite to their reader at the same time.

## What it checks

That a message, or one text of a material, says either “du” or “Sie”, “tu” or “vous”, “tú” or “usted”, “je” or “u”,
“tu” or “dumneavoastră”, “ты” or “вы”, “ти” or “ви”. What stands in quotation marks or follows a colon is left out.
It is a guess: in French, Russian and Ukrainian the polite word is also the plural.

And that texts speak to their audience as the fixed words of the same page do, “Sprich mit jemandem, der helfen kann”:
children and young people are “du”, everybody else is “Sie”, unless the audience says `address: {de: familiar}`.

## Why it matters

Who is spoken to in two ways does not know whether the text is for them or for their parents.

## Wrong

```yaml
campaign: {language: de}
messages:
  - id: tell-us
    headline: Ruf an.
    body: Du bist nicht schuld. Sprechen Sie mit uns.
```

## Right

```yaml
campaign: {language: de}
messages:
  - id: tell-us
    headline: Ruf an.
    body: Du bist nicht schuld. Sprich mit uns.
```

## How to fix

Choose one form for each audience and keep to it in the whole piece. Where the texts are right and the fixed words are
not, say so at the audience, by language: `address: {de: familiar, fr: polite}`.

## Sources

Easy-to-read standard: the same word for the same thing; word lists of campaignkit
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.locales import locale
from campaignkit.knowledge.readability import Address
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.form_of_address import speaks_politely
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import PlainText, Sentence, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Path, Rule

_QUOTE = late_pattern(r"[„“”«»\"]")

Spot = tuple[PlainText, str, tuple[int, int]]


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each message or material that uses both forms of address, at the first word of the rarer one."""
    address = reading_language(plan).address
    if address is None:
        return
    by_owner: dict[Path, tuple[list[Spot], list[Spot]]] = {}
    for text in plain_texts(plan, facts):
        familiar, polite = by_owner.setdefault(_owner(text.path), ([], []))
        in_quotes = False
        for sentence in text.sentences:
            marks = len(_QUOTE.findall(sentence.text))
            if not in_quotes and not marks:
                _collect(text, sentence, address, familiar, polite)
            in_quotes ^= marks % 2 == 1
    yield from _against_fixed_words(plan, address, by_owner)
    for familiar, polite in by_owner.values():
        if familiar and polite:
            text, word, (start, end) = min((familiar, polite), key=len)[0]
            other, other_word, _ = max((polite, familiar), key=len)[0]
            yield Found(
                text.path,
                f"“{word}” here and “{other_word}” elsewhere: the reader is “{address.names[0]}” "
                f"and “{address.names[1]}” at the same time.",
                "Choose one form for this audience and keep to it.",
                start,
                end,
                related=((other.path, f"“{other_word}” stands here"),) if other.path != text.path else (),
                confidence=Confidence.MEDIUM,
            )


def _against_fixed_words(
    plan: Plan, address: Address, by_owner: Mapping[Path, tuple[list[Spot], list[Spot]]]
) -> Iterator[Found]:
    """Yield each audience to which all texts speak otherwise than the fixed words of a page, at the first of them."""
    language = plan.campaign.language
    words = locale(language)
    if words is None or words.words["help_heading"] == words.words["help_heading_adult"]:
        return
    polite = {audience.id: speaks_politely(audience, language) for audience in plan.audiences}
    readers = {owner: _readers(plan, owner) for owner in by_owner}
    for audience, form in polite.items():
        # a message for some who are du and others who are Sie is in one of both forms
        theirs = [
            owner
            for owner, people in readers.items()
            if audience in people and {polite[one] for one in people} == {form}
        ]
        wrong, right = ([spot for owner in theirs for spot in by_owner[owner][n]] for n in (not form, form))
        if not wrong or right:
            continue
        text, word, (start, end) = wrong[0]
        heading = words.words["help_heading_adult" if form else "help_heading"]
        yield Found(
            text.path,
            f"“{word}” here, and fixed words of the page say “{address.names[form]}” to `{audience}`: “{heading}”.",
            f"Say `address: {{{language}: {'familiar' if form else 'polite'}}}` at the audience `{audience}`, "
            f"or write “{address.names[form]}” to it.",
            start,
            end,
            confidence=Confidence.MEDIUM,
        )


def _readers(plan: Plan, owner: Path) -> set[str]:
    """Return who reads the texts of a material, or those of a message on the pages on which it is printed."""
    pages = (m for m in plan.materials if owner[:2] == ("materials", m.id) or owner[1] in m.messages)
    return {page.audience for page in pages if page.audience is not None}


def _owner(path: Path) -> Path:
    """Return what is compared: a message as a whole, but each text of a material, where speech is quoted freely."""
    return path[:2] if path[0] == "messages" else path


def _collect(text: PlainText, sentence: Sentence, address: Address, familiar: list[Spot], polite: list[Spot]) -> None:
    colon = sentence.text.find(": ")
    for index, word in enumerate(sentence.words):
        if 0 <= colon < word.start:
            return  # what follows a colon is what somebody says
        lower = word.text.lower()
        if lower in address.familiar:
            familiar.append((text, word.text, sentence.place(word)))
        elif lower in address.polite or (index > 0 and word.text in address.polite_inside):
            polite.append((text, word.text, sentence.place(word)))


RULE = Rule("CK318", Severity.WARNING, check=check, per_language=True)
