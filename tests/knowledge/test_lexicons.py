"""The lexicons: well formed, sourced, and every term with a sentence that it finds and one that it leaves alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from campaignkit.knowledge.lexicons import LEXICONS, lexicon, lexicon_data, lexicon_languages
from campaignkit.knowledge.reader import rows
from campaignkit.texts.lexicon.finder import Hit, finder
from campaignkit.texts.lexicon.patterns import PatternReader
from tests.kinds_of_phrases import kinds_of_phrases

LANGUAGES = lexicon_languages()
WHOLE = {"en", "fr", "de", "es", "it", "pt", "pl", "ro", "ru", "uk"}
"""Languages whose phrases, not only single words, are checked."""

SINGLE = {"nl", "sv", "nb", "da", "fi", "cs", "hu", "el", "bg", "hr", "ka", "hy", "tr"}
KINDS = kinds_of_phrases()
FILE_KEYS = {
    "language", "about", "source", "reviewed_by", "groups", "context", "names", "concepts", "terms", "examples",
}  # fmt: skip
TERM_KEYS = {
    "kind",
    "forms",
    "unless",
    "explained",
    "prefer",
    "why",
    "source",
    "confidence",
    "replace",
    "classes",
    "always",
}
CONTEXT_KEYS = {"negations", "reported", "far", "mention", "quoted"}
CLASSES = {row["class"] for row in rows("audiences").values()}


def data(language: str) -> dict[str, Any]:
    return lexicon_data(LEXICONS / f"{language}.yaml", examples=True)


def test_all_languages_are_there() -> None:
    assert set(LANGUAGES) == WHOLE | SINGLE
    assert sum(len(data(language)["terms"]) for language in LANGUAGES) >= 220
    assert {language for language in LANGUAGES if "blame" in data_kinds(language)} == WHOLE


def data_kinds(language: str) -> set[str]:
    return {row["kind"] for row in data(language)["terms"].values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lexicon_is_well_formed(language: str) -> None:
    found = data(language)
    assert set(found) <= FILE_KEYS
    assert found["language"] == language
    assert found["about"]
    assert found["source"]
    assert found["reviewed_by"] == "null", "only a native speaker who has read the file may change this"
    assert set(found["context"]) <= CONTEXT_KEYS
    assert data_kinds(language) - KINDS.keys() == set(), "a row in the table of kinds in docs/lexicons.md"
    for name, row in found["terms"].items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert set(row) <= TERM_KEYS
        assert {"kind", "forms", "prefer", "why", "source", "confidence"} <= set(row)
        assert all(row[key].strip() for key in ("forms", "prefer", "why", "source"))
        assert row["confidence"] in {"high", "medium", "low"}
        assert set(row.get("classes", ())) | set(row.get("always", ())) <= CLASSES
        assert (row["kind"] in {"caution", "strangers"}) == ("explained" in row)
        assert all(words == words.lower() for words in row.get("replace", {}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    node = yaml.compose((LEXICONS / f"{language}.yaml").read_text(encoding="utf-8"))
    assert node is not None
    mappings = [node, *(value for _, value in node.value if isinstance(value, yaml.MappingNode))]
    assert len(mappings) >= 4
    for mapping in mappings:
        keys = [key.value for key, _ in mapping.value]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_can_be_read(language: str) -> None:
    words = lexicon(language)
    assert words is not None
    reader = PatternReader(words.groups, language.split("-", maxsplit=1)[0])
    lines = [
        *words.names,
        *words.mention,
        *words.quoted,
        *(line for text in words.concepts.values() for line in text),
    ]
    lines += [line for term in words.terms for line in (*term.forms, *term.unless, *term.explained)]
    assert len(lines) >= 5
    assert all(reader.read(line).slots for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_a_sentence_it_finds_and_one_it_leaves_alone(language: str) -> None:
    found, words = data(language), finder(language)
    assert words is not None
    assert set(found["examples"]) == set(found["terms"])
    for name, examples in found["examples"].items():
        assert all(examples[part] and isinstance(examples[part], list) for part in ("fail", "pass")), f"{name}: lists"
        for text in examples["fail"]:
            assert name in {hit.term.id for hit in words.scan(text).hits}, text
        for text in examples["pass"]:
            scan = words.scan(text)
            assert name not in {hit.term.id for hit in scan.hits} or name in scan.explained, text


def test_a_language_without_a_lexicon_has_none() -> None:
    assert lexicon("vi") is None
    assert finder("vi") is None
    british = lexicon("en-GB")
    assert british is not None
    assert british.language == "en"


@pytest.mark.parametrize("language", ["bs", "cnr", "sr", "sr-Latn", "sr-Cyrl", "hr"])
def test_close_languages_are_read_with_one_file(language: str) -> None:
    words = lexicon(language)
    assert words is not None
    assert words.language == "hr"
    assert [hit.term.id for hit in words_found(language, "Raste dječja prostitucija.")] == ["child-prostitution"]
    assert [hit.term.id for hit in words_found(language, "Расте дечја проституција.")] == ["child-prostitution"]


def words_found(language: str, text: str) -> tuple[Hit, ...]:
    words = finder(language)
    assert words is not None
    return words.scan(text).hits
