"""The printed texts of a plan, cut into sentences and words once for all rules that measure them."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.readability import LanguageData, language_data
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.placeholders import placeholder_values
from campaignkit.records import dataclass
from campaignkit.rules.facts import Facts
from campaignkit.rules.pieces import Piece
from campaignkit.text_cache import kept
from campaignkit.texts.plain.printed import Block, printed_blocks
from campaignkit.texts.plain.sentences import sentence_spans
from campaignkit.texts.plain.word_splitter import Word, words_of

READ_ALOUD = ("messages", "materials")
"""The sections whose texts are sentences; names and terms of help services are not."""
NAMES = ("by", "source", "alt")
"""Texts of materials that are names, or that are not printed."""

BODIES = ("body", "lead", "notes", "text")
"""Texts that may hold paragraphs and lists."""
READERS = {
    "child-young": "young children",
    "child": "children",
    "youth": "young people",
    "carer": "parents and carers",
    "public": "most people",
    "at-risk-adult": "people under stress",
    "media": "busy editors",
    "business": "busy staff",
    "professional": "busy professionals",
    "policy": "busy decision makers",
}
"""What a finding calls the readers of each class."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed, its words, and where it was typed."""

    text: str
    words: tuple[Word, ...]
    start: int
    end: int
    block: Block
    offset: int
    """Where it begins in the block it was cut from."""

    def place(self, word: Word) -> tuple[int, int]:
        """Return where one of its words was typed."""
        return self.block.typed(self.offset + word.start, self.offset + word.end)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text that people read, sentence by sentence, with the classes of audience that read it."""

    path: Path
    classes: frozenset[str]
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(sentence.words) for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class PlainPiece:
    """A material and all that is read on it."""

    piece: Piece
    texts: tuple[PlainText, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order."""
        return tuple(sentence for text in self.texts for sentence in text.sentences)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(text.words for text in self.texts)


def reading_language(plan: Plan) -> LanguageData:
    """Return what is known of the language the texts are in."""
    return language_data(plan.campaign.language)


def plain_texts(plan: Plan, facts: Facts) -> tuple[PlainText, ...]:
    """Return the texts of messages and materials, those without a word left out."""
    return facts.once(_texts, plan)


def plain_pieces(plan: Plan, facts: Facts) -> tuple[PlainPiece, ...]:
    """Return the materials with their texts, those of their messages first."""
    return facts.once(_pieces, plan)


def _texts(plan: Plan, facts: Facts) -> tuple[PlainText, ...]:
    return tuple(_read(plan, facts))


def _read(plan: Plan, facts: Facts) -> Iterator[PlainText]:
    language = plan.campaign.language
    values = placeholder_values(plan, "copy")
    for text in facts.texts(plan):
        if text.path[0] in READ_ALOUD and text.path[-1] not in NAMES:
            sentences = _sentences(text.value, values, language, line=text.path[-1] not in BODIES)
            if sentences:
                yield PlainText(text.path, text.classes, sentences)


def _sentences(text: str, values: dict[str, str | None], language: str, *, line: bool) -> tuple[Sentence, ...]:
    if "{{" in text:
        return tuple(_cut(text, values, language, line=line))
    return _without_placeholders(text, language, line=line)


@kept
def _without_placeholders(text: str, language: str, *, line: bool) -> tuple[Sentence, ...]:
    return tuple(_cut(text, {}, language, line=line))


def _cut(text: str, values: dict[str, str | None], language: str, *, line: bool) -> Iterator[Sentence]:
    for block in printed_blocks(text, values, line=line):
        block_text = block.text
        for start, end in sentence_spans(block_text, language_data(language)):
            words = words_of(block_text[start:end])
            if words:
                yield Sentence(block_text[start:end], words, *block.typed(start, end), block, start)


def _pieces(plan: Plan, facts: Facts) -> tuple[PlainPiece, ...]:
    by_owner: dict[Path, list[PlainText]] = {}
    for text in plain_texts(plan, facts):
        by_owner.setdefault(text.path[:2], []).append(text)
    return tuple(
        PlainPiece(piece, tuple(text for owner in _owners(piece) for text in by_owner.get(owner, ())))
        for piece in facts.pieces(plan)
    )


def _owners(piece: Piece) -> Iterator[Path]:
    yield from (("messages", message.id) for message in piece.messages)
    yield piece.path
