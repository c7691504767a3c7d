"""What every part of a plan is made of: the base class, and the kinds of value its fields may have.

A kind is `Annotated[...]` with the markers below. They only *say* what is wanted; `plan/shape.py` reads them once,
and `plan/model_reader.py`, `plan/schema.py` and `plan/printed_texts.py` work from what it found. The model itself
imports nothing heavy, because every `campaignkit check` pays for it.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated

from campaignkit.records import dataclass


class Part:
    """A group of keys of the plan. Unknown keys are refused; nothing changes after it is built."""

    __slots__ = ()


@dataclass(frozen=True)
class Printed:
    """Marks text that people will read on a material. `line` text holds no paragraphs or lists."""

    line: bool


@dataclass(frozen=True)
class OfPapers:
    """Marks text for those who run the campaign that a paper of theirs prints: nobody has to translate it."""


@dataclass(frozen=True)
class Ref:
    """Marks a value that must be the id of an item in `section`."""

    section: str


@dataclass(frozen=True)
class Vocabulary:
    """Marks a value that must be a term of one of the vocabularies, so that no topic is named in code."""

    name: str


@dataclass(frozen=True)
class LanguageTag:
    """Marks a language code: a language of the vocabulary, with script or region where they matter."""


@dataclass(frozen=True)
class Pattern:
    """Marks text of a fixed form. `what` names it, `advice` says how to write it right."""

    what: str
    regex: str
    advice: str


@dataclass(frozen=True)
class Range:
    """Marks the smallest and largest number allowed, both included, and how many decimals one may have."""

    low: int
    high: int
    decimals: int = 2


@dataclass(frozen=True)
class Key:
    """Marks the key in the file, where Python does not allow the word as a field name."""

    name: str


@dataclass(frozen=True)
class OneOrMany:
    """Marks a list that may be written as one value, so that `accountable: la-strada` reads well."""


Words = Annotated[str, "words"]
"""Text for the people who run the campaign; not printed on materials."""

OfficeWords = Annotated[str, OfPapers()]
"""Text for the people who run the campaign that a work plan or a brief prints; a language may leave it out."""

Line = Annotated[str, Printed(line=True)]
"""One printed line: a title, a name, a call to action."""

Body = Annotated[str, Printed(line=False)]
"""Printed text of one or more paragraphs, with *emphasis*, **strong** words, links and lists."""

Id = Annotated[
    str,
    Pattern(
        "an id",
        r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+){0,20}",
        "An id is a short name of at most 60 small letters a-z, digits and single hyphens: talk-early. "
        "Windows keeps con, prn, aux, nul, com1 and lpt1 for itself.",
    ),
]
"""A short name by which other parts of the plan refer to this item."""

FormatId = Annotated[str, Pattern("the name of a format", r"[a-z0-9]+(-[a-z0-9]+){0,20}", "Write it like this: a4.")]
"""The name of one of a material type's formats."""

AssetFile = Annotated[
    str,
    Pattern(
        "a picture in the folder `assets`",
        r"([A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]*\.(png|jpg|jpeg|svg)",
        "Put the file into `assets` beside the plan and write its name without that folder: "
        "hands.png. Letters a-z, digits, hyphens and dots; png, jpg or svg.",
    ),
]
"""The name of a picture in the folder `assets` beside the plan."""

LogoFile = Annotated[
    str,
    Pattern(
        "a logo in the folder `assets`",
        r"([A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]*\.(png|svg)",
        "Put the file into `assets` beside the plan and write its name without that folder: "
        "logos/school.svg. Letters a-z, digits, hyphens and dots; svg or png.",
    ),
]
"""The name of a logo in the folder `assets` beside the plan."""

Day = datetime.date
"""A day, year first: 2025-11-18."""

Language = Annotated[str, LanguageTag()]
FormatOrLanguage = Annotated[
    str,
    Pattern(
        "the name of a format or a language",
        r"[a-z0-9]+(-[A-Za-z0-9]+){0,20}",
        "Write it like this: a4, roll-up, or fr-CA.",
    ),
]
"""A language by its code: en, ro, uk, pt-PT, sr-Latn."""

Country = Annotated[str, Vocabulary("countries")]
"""A country by its two capital letters: MD, RO, UA."""

Web = Annotated[
    str,
    Pattern(
        "a web address",
        r"https?://(?=[^\s/?#]{1,253}(?:[/?#]|$))"
        r"(?![^/?#]*\.(?:local|localhost|internal|intranet|lan|home\.arpa)(?::[0-9]*)?(?:[/?#]|$))"
        r"(?![^/?#]*[A-Za-z][^/?#.]*[\u0370-\u052f])(?![^/?#]*[\u0370-\u052f][^/?#.]*[A-Za-z])"
        r"[^\s/?#@:<>\x22'{}|\\^`.\[\]]+(\.[^\s/?#@:<>\x22'{}|\\^`.\[\]]+)*"
        r"\.[^\s/?#@:<>\x22'{}|\\^`.\[\]0-9][^\s/?#@:<>\x22'{}|\\^`.\[\]]*"
        r"(:[0-9]{1,5})?([/?#][^\s<>\x22'{}|\\^`]*)?",
        "A web address begins with https:// and has no spaces: https://siguronline.md. It becomes a code that people "
        "scan: nothing stands before the name of the site (no `user@`), and it is a name that everybody can reach: "
        "no bare numbers, no name inside a network, no letters of two alphabets in one word of it.",
    ),
]
"""A web address that begins with https:// or http://."""

Email = Annotated[
    str, Pattern("an e-mail address", r"[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+", "Write it like this: press@example.org")
]
"""An e-mail address of an organisation, never of a private person."""

Phone = Annotated[
    str,
    Pattern(
        "a telephone number",
        r"[*#][0-9]{2,6}|"
        r"\+?[0-9(][0-9A-Z ()./\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212-]{1,24}"
        r"(([Ee]xt|[Ii]nt|[Dd]w|[Ww]ew|[Дд]об|poste|anexo|x|#)\.? ?[0-9]{1,6})?",
        'Digits and spaces in quotes, with + for a country code: "116 111" or "+373 22 000 000". Letters of the keys '
        'are capitals: "833-591-KNOW". An extension stands behind it: "+373 22 000 000 ext. 12". A short '
        'number may begin with a star or a hash: "#8103".',
    ),
]
"""A telephone number, in quotes. Spaces and hyphens may be those that Word and web pages set: they are read, too."""

Amount = Annotated[Decimal, Range(0, 1_000_000_000_000)]
"""An amount of money without thousands separators: 12500 or 12500.50."""

Share = Annotated[Decimal, Range(0, 100)]
"""A share in per cent, 0 to 100."""

Count = Annotated[int, Range(1, 10_000_000_000)]
"""A whole number of people or copies."""

Copies = Annotated[int, Range(0, 10_000_000_000)]
"""A whole number of copies; 0 for none."""
