"""In which language a text is: asked of a text whose language is stated, so only whether it is another one.

Runs of letters say how well a text fits each language; common words have to agree. Names, quotations, addresses and
numbers are left out: they stay as they are in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from campaignkit.knowledge.common_words import Common, alike, common, known_as
from campaignkit.knowledge.letter_runs import letter_runs
from campaignkit.knowledge.locales import script
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.text_cache import kept
from campaignkit.texts.quotations import quotations

FEWEST = 4
"""A text of fewer words can be a name, or the same in two languages."""

MARGIN, WIDE_MARGIN = 9.0, 18.0
"""So much better a text must fit another language: with several of its common words, and with one."""

BY_RUNS_ALONE, ALONE_FEWEST = 0.5, 6
"""So much better each run must fit where no common word of the other language is there, and in so many words."""

SURE_WORDS, SURE_COMMON, SURE_TIMES, SURE_MARGIN, SURE_RUN = 10, 3, 2, 60.0, 0.8
"""Nobody doubts it: so many words, so many common ones of the other language, so many times those of the stated one;
and so much better the text, and each of its runs, fits there."""

LEFT = 0.5
"""Such a part of the words are common ones where a text was left in a language, of which alone something is known."""

PLAIN = 6.9
"""A text whose runs cost less than this on average in its own language is not compared with any other."""

UNSEEN, IMPOSSIBLE = 9.5, 13.0
"""The cost of a run that a language hardly has, and of one with a letter that it does not write."""

LONGEST = 4000
"""No more of a text is read: it is in one language or it is not."""

SMALL = frozenset({"gl", "lb", "nn", "be", "az", "eu", "rm"})
"""Languages close to a larger one: thought of beside one of their family, by a letter of their own, or where somebody
speaks of them."""

CLOSE = tuple(
    frozenset(family.split())
    for family in ("bg mk sr", "ca es gl oc pt", "da nb nn sv", "cs sk", "hr sl", "be ru uk", "fo is")
)
"""Languages that share so many words that only those count which one of two has and the other has not."""

_LEFT_OUT = late_pattern(
    r"\{\{[^{}\n]{0,200}\}\}|\]\([^()\s]{1,500}\)|(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|[@#]\w+"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\b|\w*\d\w*"
)
_MAY_BE_LEFT_OUT = late_pattern(r"[@#\d{(/]|\.\S")
"""In a text without any of these nothing is left out; to look for addresses takes longer."""
_WORD = late_pattern(r"[^\W\d_]+")
_OPENERS = " \t\"'“”„«»‹›‘’([*_¿¡"
_BEFORE = 40
_ENDS = frozenset(".!?:…•\n")
_BLOCKS = late_pattern(r"\n[ \t\r]*\n\s*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The other language a text is in, words by which that can be seen, and whether nobody can doubt it."""

    language: str
    words: tuple[str, ...]
    sure: bool = False


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of a text begin and end."""
    last = 0
    for match in _BLOCKS.finditer(text):
        yield last, match.start()
        last = match.end()
    yield last, len(text)


def runs_of(word: str) -> Iterator[str]:
    """Yield the runs of three letters of a word, its beginning and end included."""
    whole = f"_{word}_"
    for start in range(len(whole) - 2):
        yield whole[start : start + 3]


@kept
def spoken(text: str, language: str, thought_of: frozenset[str] = frozenset()) -> Spoken | None:
    """Return in which other language a text is; None when it is in the stated one, or nobody can tell.

    `thought_of` are languages that are likely here, such as the others of the plan.
    """
    own = known_as(language)
    name = script(language)
    table = common(name)
    words = _words(text[:LONGEST])
    if sum(len(word) > 1 for word in words) < FEWEST:
        return None
    if letter_runs(own) is None or own not in table.languages:
        likely = {known_as(other) for other in (*thought_of, "en") if not alike(known_as(other), own)}
        return _left(words, name, likely)
    every = tuple(dict.fromkeys(words))
    runs = [run for word in every for run in runs_of(word)]
    cost = _cost(runs, _costs(own, name))
    plain = cost < PLAIN * len(runs)
    family = _family(own)
    if plain and not family:
        return None
    ours = sum(1 for word in every if own in table.words.get(word, ()))
    strange = [(word, languages) for word in every if (languages := _elsewhere(word, own, table))]
    plain = plain or len(strange) < ours
    # a text that reads well enough can only be in a language of the same family, if one of them reads so much better
    near = [other for other in family if other in table.languages and not alike(other, own)]
    if plain and all(cost - _cost(runs, _costs(other, name)) < MARGIN for other in near):
        return None
    likely = {known_as(other) for other in thought_of} | _by_own_letters(every, table)
    costs = {
        other: _cost(runs, _costs(other, name))
        for other in table.languages
        if not alike(other, own) and (other not in SMALL or other in likely or other in family)
    }
    best = min(costs, key=lambda other: (costs[other], -sum(other in names for _, names in strange), other))
    theirs = [word for word, languages in strange if best in languages]
    if plain and best not in family:
        return None
    if best in family:
        ours = sum(1 for word in every if own in (names := table.words.get(word, ())) and best not in names)
    better = cost - costs[best]
    several = len(theirs) > max(1, ours)
    if len(theirs) < ours or better < (MARGIN if several else WIDE_MARGIN):
        return None
    if not theirs and (len(every) < ALONE_FEWEST or better < BY_RUNS_ALONE * len(runs)):
        return None
    sure = (
        best not in family
        and len(every) >= SURE_WORDS
        and len(theirs) >= max(SURE_COMMON, SURE_TIMES * ours)
        and better >= max(SURE_MARGIN, SURE_RUN * len(runs))
    )
    return Spoken(best, tuple(theirs[:3]), sure)


def _by_own_letters(words: Sequence[str], table: Common) -> frozenset[str]:
    """Return the languages of letters that no other language of the script has, such as Belarusian ў."""
    names = [table.letters.get(letter, frozenset()) for word in words if not word.isascii() for letter in word]
    return frozenset().union(*(name for name in names if len(name) == 1))


def _family(language: str) -> frozenset[str]:
    return next((family for family in CLOSE if language in family), frozenset())


def _left(words: Sequence[str], name: str, likely: set[str]) -> Spoken | None:
    """Return in which of some languages a text was left, where nothing is known of the one it should be in.

    Most of its words have to be common ones of that language, and its letters have to run as they do there.
    """
    every = tuple(dict.fromkeys(words))
    runs, table = [run for word in every for run in runs_of(word)], common(name)
    for other in sorted(likely & set(table.languages)):
        theirs = [word for word in every if other in table.words.get(word, ())]
        if len(theirs) >= max(FEWEST, LEFT * len(every)) and _cost(runs, _costs(other, name)) < PLAIN * len(runs):
            return Spoken(other, tuple(theirs[:3]))
    return None


def _elsewhere(word: str, own: str, table: Common) -> frozenset[str]:
    """Return the languages a word, by itself or by its letters, is of; none where it is of the stated one as well."""
    languages = table.words.get(word)
    if languages is None and not word.isascii():
        signs = [table.letters[letter] for letter in word if letter in table.letters]
        if any(own not in sign for sign in signs):
            return frozenset.intersection(*signs)
    return frozenset() if languages is None or own in languages else languages


def _cost(runs: Sequence[str], costs: _Costs) -> float:
    return sum(map(costs.__getitem__, runs))


class _Costs(dict[str, float]):
    """What each run costs in a language; what it hardly has is added when it is first asked for."""

    def __init__(self, language: str, table: Common) -> None:
        super().__init__(letter_runs(language) or {})
        self._language, self._letters = language, table.letters

    def __missing__(self, run: str) -> float:
        letters = self._letters
        writes = run.isascii() or all(self._language in letters[letter] for letter in run if letter in letters)
        self[run] = UNSEEN if writes else IMPOSSIBLE
        return self[run]


@cache
def _costs(language: str, letters: str) -> _Costs:
    return _Costs(language, common(letters))


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters, without names: what has a capital inside a sentence.

    A line that is mostly such words, and ends like no sentence, is a name itself.
    """
    for start, end in reversed(quotations(text)):
        text = text[:start] + "\n" * (end - start) + text[end:]
    if _MAY_BE_LEFT_OUT.search(text):
        text = _LEFT_OUT.sub(lambda match: "," * len(match[0]), text)
    text = text.strip()
    in_capitals = text.isupper()
    words: list[str] = []
    names = 0
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and not in_capitals and not _begins(text, match.start()):
            names += 1
        else:
            words.append(word.lower())
    is_name = names > 1 and names * 2 >= len(words) and text[-1:] not in _ENDS
    return [] if is_name else words


def _begins(text: str, start: int) -> bool:
    """Say whether a sentence begins at a place."""
    before = text[max(0, start - _BEFORE) : start].rstrip(_OPENERS)
    return (not before and start < _BEFORE) or before[-1:] in _ENDS
