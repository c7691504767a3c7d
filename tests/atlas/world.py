"""Plans that cover the world: a country, one of its languages, its numbers, and names of every length.

A plan is drawn from its number, always the same. What has to be tried in every combination (types with their formats,
motifs, themes, audiences, countries) is dealt like cards, so that already a few plans hold all of it.
"""

from __future__ import annotations

import math
import random
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import phonenumbers
import yaml
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from campaignkit.knowledge.reader import rows
from campaignkit.materials.library import SHIPPED
from tests.atlas.pictures import photo
from tests.kit.logos import png_logo, svg_logo

MATERIALS = 4
"""So many in each plan: a page costs about a second."""
FORMS = tuple((kind, form.id) for kind in SHIPPED.types() for form in SHIPPED.type(kind).formats)
A_ROUND = math.ceil(len(FORMS) / MATERIALS)
"""So many plans hold every format of every type."""
THEMES = tuple(SHIPPED.themes())
PICTURE = "picture.jpg"
OFTEN = {"motif": 0.9, "images": 0.25, "scene": 0.25}
"""How often a material says what it could; the others in four of ten."""
KIND = phonenumbers.PhoneNumberType
KINDS = (KIND.TOLL_FREE, KIND.MOBILE, KIND.FIXED_LINE)


@dataclass(frozen=True)
class World:
    """A plan as text, with the files beside it."""

    seed: int
    text: str
    assets: dict[str, bytes] = field(default_factory=dict)


def deal(cards: Sequence[Any], seed: int, many: int = 1, salt: str = "") -> list[Any]:
    """Return the cards of a plan: each pack is shuffled and dealt to the end before the next is opened."""
    dealt = []
    for n in range(seed * many, (seed + 1) * many):
        pack = list(cards)
        random.Random(f"{salt}{n // len(pack)}").shuffle(pack)  # noqa: S311  # drawn, not secret
        dealt.append(pack[n % len(pack)])
    return dealt


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """Return the official languages of a country that a plan may be written in; English where there is none."""
    official = get_official_languages(country, regional=True, de_facto=True)
    names = dict.fromkeys(name.split("_")[0] for name in official)
    return tuple(name for name in names if name in rows("languages")) or ("en",)


@cache
def words_of(language: str) -> tuple[str, ...]:
    """Return real words of a language: what CLDR calls countries, languages, days and months in it."""
    try:
        known = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        known = Locale("en")
    said = [*known.territories.values(), *known.languages.values(), *known.days["format"]["wide"].values()]
    words = {word.strip("().,‘’'-") for text in said for word in text.split() if _is_word(word)}
    return tuple(sorted(word for word in words if word)) or ("ABC",)


def _is_word(word: str) -> bool:
    """Say whether a word has nothing but letters, hyphens and the marks without which many scripts write no word."""
    return all(c.isalpha() or c == "-" or unicodedata.category(c).startswith("M") for c in word)


class Draw:
    """Draws the parts of one plan."""

    def __init__(self, seed: int, country: str, language: str) -> None:
        """Take the number of the plan, its country and its language."""
        self.random = random.Random(f"world {seed}")  # noqa: S311  # drawn, not secret
        self.country, self.language = country, language
        self.words = words_of(language)

    def said(self, least: int, most: int) -> str:
        """Return words of a language, together as long as is drawn: short ones are as likely as long ones."""
        length = round(least * (most / least) ** self.random.random())
        words: list[str] = []
        while sum(len(word) + 1 for word in words) - 1 < length:
            words.append(self.random.choice(self.words))
        text = " ".join(words)
        return (text if len(text) <= most else text[:most].rsplit(" ", 1)[0][:most]).strip(" -'’‘·")

    def sentence(self, least: int = 20, most: int = 120) -> str:
        """Return words as a sentence."""
        said = self.said(least, most)
        return said[0].upper() + said[1:] + "."

    def title(self) -> str:
        """Return a title of one sentence or two."""
        said = self.said(2, 100)
        kind = self.random.randrange(4)
        if kind == 0 and len(said) > 30:
            first, _, second = said.partition(" ")
            return f"{first}? {second[:1].upper()}{second[1:]}."
        return said + ("?" if kind == 1 else "")

    def text(self, sentences: int = 3) -> str:
        """Return a paragraph or a list."""
        made = [self.sentence() for _ in range(self.random.randint(1, sentences))]
        return "\n".join(f"- {one}" for one in made) if self.random.random() < 0.5 else " ".join(made)

    def number(self) -> str:
        """Return an example number of the country, written as at home, as from abroad, or as a short one."""
        kind = self.random.randrange(4)
        short = phonenumbers.shortnumberinfo._example_short_number(self.country)  # all there is
        if kind == 3 and short:
            return str(short)
        found = phonenumbers.example_number_for_type(self.country, self.random.choice(KINDS))
        found = found or phonenumbers.example_number(self.country)
        if found is None:
            return "116 111"
        forms = phonenumbers.PhoneNumberFormat
        return phonenumbers.format_number(
            found, self.random.choice((forms.INTERNATIONAL, forms.NATIONAL, forms.E164))
        )

    def address(self) -> str:
        """Return a web address of 8 to 60 letters, in one piece or with places where it may break."""
        length = self.random.randint(8, 60) - len(".org")
        if self.random.random() < 0.4:
            return f"https://{'child' * 12}"[: len("https://") + length] + ".org"
        parts = ["help", "children", "safe-online", "www", "ministry", "protection"]
        name = ".".join(self.random.sample(parts, 2))
        rest = "/".join(self.random.choices(("campaign", "help", "about-us", "2025", "how_to", "q"), k=9))
        whole = f"{name}.org/{rest}"[: max(8, length + 4)]
        return "https://" + (whole if len(whole) > len(name) + 5 else f"{name}.org").rstrip("/-_.")

    def service(self, number: int) -> dict[str, Any]:
        """Return a help service with as much or as little said of it as plans say."""
        kind = "helpline" if number == 0 else self.random.choice(("helpline", "hotline", "emergency"))
        made: dict[str, Any] = {
            "id": f"line-{number}",
            "name": self.said(5, 80),
            "kind": kind,
            "country": self.country,
            "phone": self.number(),
            "sources": ["operator"],
        }
        if self.random.random() < 0.25:
            made["text"] = {"number": self.number(), **({"word": "HOME"} if self.random.random() < 0.6 else {})}
            if self.random.random() < 0.3:
                del made["phone"]
        for key, chance in (("hours", 0.5), ("cost", 0.5), ("for_whom", 0.4)):
            if self.random.random() < chance:
                made[key] = self.said(4, 50)
        if self.random.random() < 0.5:
            made["website"] = self.address()
        return made

    def picture(self) -> dict[str, Any]:
        """Return a picture with its rights, described and credited at any length."""
        made: dict[str, Any] = {"file": PICTURE, "alt": self.sentence(), "licence": "CC BY 4.0", "people": "none"}
        made["source"] = self.said(4, 60)
        if self.random.random() < 0.5:
            made["credit"] = self.said(4, 80)
        if self.random.random() < 0.5:
            made["focus"] = {"x": self.random.randint(0, 100), "y": self.random.randint(0, 100)}
        return made

    def made_elsewhere(self) -> dict[str, Any]:
        """Return who makes a film or spot, with as much or as little as plans say."""
        made: dict[str, Any] = {"by": self.said(4, 80)}
        choices: dict[str, Callable[[], Any]] = {
            "link": self.address,
            "length_seconds": lambda: self.random.randint(5, 3600),
            "versions": lambda: [self.said(4, 60) for _ in range(self.random.randint(1, 5))],
            "subtitles": lambda: self.random.sample(["en", "ru", "ro", "uk", "ar", "ka"], 3),
            "rights": lambda: self.said(10, 120),
            "rights_until": lambda: "2027-12-31",
        }
        return made | {key: make() for key, make in choices.items() if self.random.random() < 0.6}

    def stakeholders(self) -> tuple[list[dict[str, Any]], dict[str, bytes]]:
        """Return the lead and up to twelve partners, some with logos."""
        lead: dict[str, Any] = {"id": "lead", "name": self.said(5, 80), "sector": "education", "role": "lead"}
        lead["contact"] = {"name": self.said(5, 30), "phone": self.number(), "email": "office@example.org"}
        made, assets = [lead], {}
        logos = self.random.random() < 0.5
        for n in range(self.random.randint(0, 12)):
            role = self.random.choice(("partner", "endorser"))
            one = {"id": f"p{n}", "name": self.said(5, 80), "sector": "civil-society", "role": role}
            if logos and self.random.random() < 0.7:
                one["logo"] = f"logo-{n}.{'png' if n % 5 == 4 else 'svg'}"
                assets[one["logo"]] = png_logo(600, 300) if n % 5 == 4 else svg_logo(n).encode()
            made.append(one)
        return made, assets


def world(seed: int) -> World:
    """Return the plan of a number."""
    country = deal(sorted(rows("countries")), seed, salt="country")[0]
    languages = languages_of(country)
    draw = Draw(seed, country, languages[seed % len(languages)])
    partners, assets = draw.stakeholders()
    kinds = deal(sorted(rows("audiences")), seed, MATERIALS, "audience")
    services = [draw.service(n) for n in range(draw.random.randint(1, 4))]
    names = [service["id"] for service in services]
    messages = [_message(draw, f"m{n}-{m}", f"a{n}", names) for n in range(MATERIALS) for m in range(2)]
    plan: dict[str, Any] = {
        "campaign": {
            "id": f"world-{seed}",
            "title": draw.title(),
            "summary": draw.sentence(),
            "country": country,
            "scope": "national",
            "language": draw.language,
            "starts": "2025-01-01",
            "ends": "2025-12-31",
        },
        "theme": {"name": deal(THEMES, seed, salt="theme")[0]},
        "audiences": [{"id": f"a{n}", "name": draw.said(4, 60), "kind": kind} for n, kind in enumerate(kinds)],
        "stakeholders": partners,
        "help": services,
        "messages": messages,
        "channels": [{"id": "lessons", "name": draw.said(4, 30), "kind": "school"}],
        "activities": [
            {
                "id": "week",
                "name": draw.said(4, 80),
                "audiences": ["a0"],
                "accountable": "lead",
                "channels": ["lessons"],
                "messages": ["m0-0"],
                "starts": "2025-02-11",
                "ends": "2025-02-28",
            }
        ],
    }
    if draw.random.random() < 0.8:
        plan["campaign"]["website"] = draw.address()
    if draw.random.random() < 0.5:
        plan["campaign"]["licence"] = "CC BY 4.0"
    size = draw.random.choice(((1600, 1200), (1200, 1800), (2400, 800)))
    assets[PICTURE] = photo(*size)
    if draw.random.random() < 0.15:
        plan["campaign"]["images"] = [draw.picture()]
    dealt = deal(FORMS, seed, MATERIALS, "form")
    motifs = deal(sorted(rows("motifs")), seed, MATERIALS, "motif")
    plan["materials"] = [material_of(draw, n, kind, form, motifs[n], names) for n, (kind, form) in enumerate(dealt)]
    return World(seed, yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=4000), assets)


def _message(draw: Draw, name: str, audience: str, services: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"id": name, "audience": audience, "headline": draw.title(), "help": services}
    if draw.random.random() < 0.7:
        made["body"] = draw.text()
    if draw.random.random() < 0.7:
        made["call_to_action"] = draw.said(4, 60)
    return made


def material_of(draw: Draw, number: int, name: str, form: str, motif: str, services: list[str]) -> dict[str, Any]:
    """Return a material of a type with all that it requires, and some of what it may hold."""
    kind = SHIPPED.type(name)
    made: dict[str, Any] = {"id": f"m{number}", "type": name, "formats": [form]}
    for what, value in (("audience", f"a{number}"), ("stakeholder", "lead"), ("activity", "week")):
        wanted = getattr(kind.for_, what)
        if wanted == "required" or (wanted == "optional" and what != "activity" and draw.random.random() < 0.5):
            made[what] = value
    if kind.needs.messages is not None:
        many = min(2, kind.needs.messages.max, max(kind.needs.messages.min, draw.random.randint(0, 2)))
        made["messages"] = [f"m{number}-{m}" for m in range(many)]
    if kind.needs.help is not None:
        made["help"] = services[: min(kind.needs.help.max, draw.random.randint(1, 4))]
    choices: dict[str, Any] = {
        "motif": lambda: motif,
        "title": draw.title,
        "lead": draw.sentence,
        "sections": lambda: [
            {"title": draw.said(3, 60), "body": draw.text()} for _ in range(draw.random.randint(1, 4))
        ],
        "quotes": lambda: [{"text": draw.sentence(), "by": draw.said(5, 60)}],
        "questions": lambda: [{"question": draw.title(), "answer": draw.text()} for _ in range(2)],
        "facts": lambda: [{"text": draw.sentence(), "source": draw.said(5, 40), "year": 2024}],
        "notes": lambda: draw.text(2),
        "contact": lambda: "lead",
        "date": lambda: "2025-02-11",
        "images": lambda: [draw.picture()],
        "scene": lambda: draw.random.choice(sorted(rows("scenes"))),
        "personal": lambda: draw.random.sample(("name", "contact", "logo"), draw.random.randint(1, 3)),
        "made_elsewhere": draw.made_elsewhere,
    }
    for key, make in choices.items():
        if key in kind.requires or (key in kind.uses and draw.random.random() < OFTEN.get(key, 0.4)):
            made[key] = make()
    return made
