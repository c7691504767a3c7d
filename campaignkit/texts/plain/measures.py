"""What formulas are made of, counted over the sentences of a text. What a syllable is: `knowledge/readability/`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from campaignkit.knowledge.readability import Formula, Syllables
from campaignkit.records import dataclass
from campaignkit.texts.plain.word_splitter import Word

LONG = 6
"""LIX, RIX and the Wiener Sachtextformel call a word long when it has more letters than this."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts over a text, and the averages and shares made of them. Syllables are 0 where they are not estimated."""

    sentences: int
    words: int
    letters: int
    long_words: int
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0

    def value(self, name: str) -> float:
        """Return a measure by the name that formulas in data use.

        Raises:
            ValueError: there is no such measure.
        """
        if name == "words_per_sentence":
            return self.words / self.sentences
        if name == "long_words_per_sentence":
            return self.long_words / self.sentences
        counts = {
            "syllables_per_word": self.syllables,
            "syllables_per_100_words": 100 * self.syllables,
            "letters_per_word": self.letters,
            "sentences_per_word": self.sentences,
            "long_words_percent": 100 * self.long_words,
            "monosyllables_percent": 100 * self.monosyllables,
            "polysyllables_percent": 100 * self.polysyllables,
        }
        if name not in counts:
            raise ValueError(f"no measure is called {name}")
        return counts[name] / self.words

    def score(self, formula: Formula) -> float:
        """Return the value of a formula: a constant and a multiple of each of its measures."""
        return formula.constant + sum(factor * self.value(name) for name, factor in formula.factors.items())


def measure(sentences: Sequence[Sequence[Word]], how: Syllables | None) -> Measures:
    """Count the sentences, each given by its words. Numbers and addresses count as words of one syllable."""
    count = words = letters = long_words = syllables = ones = many = 0
    for sentence in sentences:
        count += 1
        for word in sentence:
            words += 1
            parts = 1
            if word.spoken:
                letters += word.letters
                long_words += word.letters > LONG
                parts = syllables_of(word.text, how) if how else 1
            syllables += parts
            ones += parts == 1
            many += parts >= 3
    if how is None:
        syllables = ones = many = 0
    return Measures(count, words, letters, long_words, syllables, ones, many)


def syllables_of(word: str, how: Syllables) -> int:
    """Return about how many syllables a word has, one at least, from its groups of vowels.

    It is right for nine words of ten and evens out over a text, which is all a formula needs.
    """
    return _count(word.lower(), how)


@lru_cache(maxsize=10_000)
def _count(lower: str, how: Syllables) -> int:
    count = len(_compiled(how.nucleus).findall(lower))
    count += sum(len(_compiled(pattern).findall(lower)) for pattern in how.more)
    count -= sum(len(_compiled(pattern).findall(lower)) for pattern in how.fewer)
    return max(1, count)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
