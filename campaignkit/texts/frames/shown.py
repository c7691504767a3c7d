"""Says what a picture shows that somebody is asked to send or to keep: a child, a chat, or a poster, a dented car.

No list knows all things that are photographed. So what a picture is *of* is read (“photographs of the harvest
supper”), and only whether a person, a case or a conversation is named there is looked up.
"""

from __future__ import annotations

from bisect import bisect_left

from campaignkit.texts.frames.arabic import has_article
from campaignkit.texts.frames.clauses import Pool, Reading
from campaignkit.texts.frames.subject import CHILD, HARM, sentence_at
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import WORD, fold

ORDINARY, SHOWN, AT_HAND, NAKED = "ordinary", "shown", "ordinary-at", "own-picture"
"""Slots of what pictures of every campaign show, of what else people photograph, of where pictures are made or go,
and of pictures that are neither."""
PICTURE = "picture"
NO_THING = (
    *CHILD,
    *HARM,
    NAKED,
    "girl",
    "boy",
    "she",
    "aged",
    "him",
    "case",
    "chats",
    "phone",
    "contact",
    "police",
    "no-thing",
)
"""Whose pictures, or of what, they are not to be of."""
BESIDE = 4
"""So many words before or behind a picture say what it shows."""
PERSONS = "persons"
"""Small words that stand for a person or for what was said before: `of her`, `of that`."""
OF_THING, OF, GENITIVE = "of-thing", "of", "genitive"
"""The slot and the small words behind a picture that say what it is of, and the ending of an adjective that does."""


def shows_ordinary(reading: Reading, start: int, end: int) -> bool:
    """Say whether a picture spoken of between two offsets is of something every campaign shows: a poster, a stand.

    Where the sentence names an offender, abuse or a naked picture it is none, whatever stands beside it.
    """
    pool = reading.by_sentence[sentence_at(reading, start)]
    first = bisect_left(reading.tokens, start, key=lambda token: token.end - 1)
    is_naked = any(mark.first != first for mark in pool.get(NAKED, ()))  # `send us a picture` alone names none
    if is_naked or any(slot in pool for slot in HARM):
        return False
    last = bisect_left(reading.tokens, end, key=lambda token: token.start) - 1
    near = (mark for slot in (ORDINARY, SHOWN, AT_HAND) for mark in pool.get(slot, ()))
    return any(_is_beside(reading, mark, first, last) for mark in near)


def shows_thing(reading: Reading, start: int, end: int) -> bool:
    """Say whether a picture found between two offsets, or meant by `it` there, is of a thing: no child, no case."""
    sentence = sentence_at(reading, start)
    found = [
        mark
        for mark in reading.by_sentence[sentence].get(PICTURE, ())
        if start <= reading.tokens[mark.first].start < end
    ]
    return any(is_of_thing(reading, mark if mark.own else _meant(reading, mark)) for mark in found)


def sends_thing(reading: Reading, sentence: int) -> bool:
    """Say whether all pictures that a sentence names by a word are of things."""
    named = [mark for mark in reading.by_sentence[sentence].get(PICTURE, ()) if mark.own]
    ends = {mark.last for mark in named}
    return bool(named) and all(is_of_thing(reading, mark) for mark in named if mark.last in ends)


def is_of_thing(reading: Reading, picture: Mark) -> bool:
    """Say whether what a picture is of is said right behind it, and is neither a person nor a case."""
    pool = reading.by_sentence[reading.sentence[picture.first]]
    if any(slot in pool for slot in (*CHILD, *HARM)):
        return False
    at = picture.last + 1
    if (
        not picture.own
        or at >= len(reading.tokens)
        or reading.tokens[at].gap != WORD
        or not _opens(reading, picture, at)
    ):
        return False
    end = at + BESIDE
    if not reading.language.small(PERSONS).isdisjoint(reading.words(range(at, min(end + 1, len(reading.tokens))))):
        return False
    return not any(at <= mark.last and mark.first <= end for slot in NO_THING for mark in _named(pool, slot))


def _opens(reading: Reading, picture: Mark, at: int) -> bool:
    """Say whether a word begins what a picture is of: `of the roof`, Russian `залитого потолка`, Arabic `السيارة`."""
    language, word = reading.language, reading.tokens[at].word
    if language.name == "ar":
        written = [
            fold(reading.text[token.start : token.end], "ar") for token in reading.tokens[picture.last : at + 1]
        ]
        return has_article(written[1]) and not has_article(written[0])
    if word in language.small(OF) or language.shaped(GENITIVE, word):
        return True
    return any(mark.first == at for mark in reading.by_sentence[reading.sentence[at]].get(OF_THING, ()))


def _named(pool: Pool, slot: str) -> list[Mark]:
    return [mark for mark in pool.get(slot, ()) if mark.own]


def _meant(reading: Reading, it: Mark) -> Mark:
    """Return the picture that `it` or `them` stands for: the last one that was named before."""
    sentence = reading.sentence[it.first]
    near = (
        one
        for number in (sentence - 1, sentence)
        if number >= 0
        for one in _named(reading.by_sentence[number], PICTURE)
    )
    return max((one for one in near if one.last < it.first), key=lambda one: one.last, default=it)


def is_near(reading: Reading, one: Mark, other: Mark) -> bool:
    """Say whether so few words of one clause stand between two that the first says what the second shows."""
    return (
        reading.clause[one.first] == reading.clause[other.first]
        and max(one.first - other.last, other.first - one.last) <= BESIDE + 1
    )


def _is_beside(reading: Reading, mark: Mark, first: int, last: int) -> bool:
    """Say whether a word is among others, shortly before, or behind without `and`: “print it and use the wall”."""
    if mark.last < first:
        return first - mark.last - 1 <= BESIDE
    between, joins = range(last + 1, mark.first), reading.language.small("and")
    return len(between) <= BESIDE and not any(reading.tokens[index].word in joins for index in between)
