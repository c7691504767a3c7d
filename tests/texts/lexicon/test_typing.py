"""However a phrase is typed, it is found: line ends of Windows, words broken at a line end, tags, links, hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from campaignkit.knowledge.lexicons import LEXICONS, lexicon_data, lexicon_languages
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.patterns import CLOSED

LETTER = "[^\\W\\d_]"
ANGLE = "https://example.org/a"


def broken(words: str) -> str:
    """Break the first long word as a typesetter would."""
    return re.sub(f"({LETTER}{{3}})({LETTER}{{3}})", "\\1-\n\\2", words, count=1)


def small_on_a_new_line(match: re.Match[str]) -> str:
    """A capital on a new line may begin a headline, so it stays where it is."""
    return f"\r\n{match[1]}" if match[1].islower() else match[0]


WAYS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda words: re.sub(" (\\w)", small_on_a_new_line, words),
    "a broken word": broken,
    "a word broken under Windows": lambda words: broken(words).replace("\n", "\r\n"),
    "a word broken at a soft hyphen": lambda words: broken(words).replace("-\n", "\N{SOFT HYPHEN}\n"),
    "a soft hyphen": lambda words: words[:2] + "\N{SOFT HYPHEN}" + words[2:],
    "a soft hyphen as an entity": lambda words: words[:2] + "&shy;" + words[2:],
    "a no-break space as an entity": lambda words: words.replace(" ", "&nbsp;"),
    "a tag around it": lambda words: f"<strong>{words}</strong>",
    "a tag with attributes around a word": lambda words: re.sub(
        f"({LETTER}+)", '<a href="x">\\1</a>', words, count=1
    ),
    "a tag inside a word": lambda words: f"{words[:2]}<b>{words[2:]}</b>",
    "a comment": lambda words: words.replace(" ", "<!-- here --> "),
    "a link": lambda words: f"[{words}]({ANGLE})",
    "a link on its first word": lambda words: re.sub(f"({LETTER}+)", f"[\\1]({ANGLE})", words, count=1),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_a_phrase_is_typed_with_does_not_hide_it(way: str) -> None:
    tried, hidden = 0, []
    for language in lexicon_languages():
        words = finder(language)
        assert words is not None
        for name, examples in lexicon_data(LEXICONS / f"{language}.yaml", examples=True)["examples"].items():
            for text in examples["fail"]:
                hit = next(hit for hit in words.scan(text).hits if hit.term.id == name)
                phrase = text[hit.start : hit.end]
                if re.search(r"['’,;:.!?(-]", phrase):
                    continue
                changed = text[: hit.start] + WAYS[way](phrase) + text[hit.end :]
                tried += changed != text
                found = {other.term.id: changed[other.start : other.end] for other in words.scan(changed).hits}
                if name not in found:
                    hidden.append((language, changed))
    assert hidden == []
    assert tried > 100


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Kinder-Pornografie im Netz melden.", "Kinder-Pornografie"),
        ("de", "Kinder Pornografie sehen", ""),
        ("de", "Kinder Porno sehen", ""),
        ("de", "Kinder-Porno im Netz", "Kinder-Porno"),
        ("nl", "kinder-porno", "kinder-porno"),
        ("nl", "kinder porno", ""),
        ("en", "child-\nporn", "child-\nporn"),
    ],
)
def test_a_hyphen_makes_one_word_and_a_space_does_not(language: str, text: str, found: str) -> None:
    words = finder(language)
    assert words is not None
    hits = [text[hit.start : hit.end] for hit in words.scan(text).of("avoid")]
    assert hits == ([found] if found else [])
    assert language in CLOSED or language == "en"


def test_tags_of_blocks_and_full_lines() -> None:
    words = finder("en")
    assert words is not None
    assert not words.scan("Protect the child<br>porn shops close").hits
    assert not words.scan("A child\nPorn shops close").hits
    assert words.scan("These words fill the line up to its end: child\nPorn").hits
