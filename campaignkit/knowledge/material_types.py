"""Material types, found by looking: every folder of `templates/` with a `material.yaml` is one."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, cast

from campaignkit.knowledge.reader import TEMPLATES, read_yaml
from campaignkit.records import dataclass

Engine = Literal["typst", "jinja2", "docx", "xlsx", "ics", "mail"]
Link = Literal["required", "optional"]
LINKS = ("audience", "stakeholder", "activity")
"""What a material may be made for; a type says which of them it needs, and an audience when it says nothing."""
USES = (
    "messages",
    "help",
    "link",
    "motif",
    "title",
    "lead",
    "sections",
    "quotes",
    "questions",
    "facts",
    "notes",
    "contact",
    "date",
    "alt",
)


@dataclass(frozen=True, slots=True)
class Office:
    """How copies share an A4 sheet of an office printer.

    `turned` pieces lie on their side; `exact` ones keep their size and lie edge to edge, as on sheets of labels.
    """

    columns: int
    rows: int
    turned: bool
    exact: bool
    gap_mm: float


@dataclass(frozen=True, slots=True)
class Format:
    """One thing a material type can become. Sizes in mm for paper and in px for pictures; None where text flows.

    `template` is empty where the engine itself knows the form: a calendar, a workbook. `networks` and `max_parts` are
    what a text for social networks or for text messages has to fit.
    """

    id: str
    name: str
    engine: Engine
    template: str
    output: str
    width: float | None
    height: float | None
    reading_distance_m: float
    print: bool
    networks: tuple[str, ...] = ()
    max_parts: int | None = None
    office: Office | None = None


@dataclass(frozen=True, slots=True)
class Needs:
    """How many of something a material must have."""

    min: int
    max: int


@dataclass(frozen=True, slots=True)
class MaterialType:
    """What a kind of material looks like and what it needs from the plan.

    `made_for` says which of audience, stakeholder and activity it needs or may have. With `plan` its templates get
    activities, contacts, budget and aims, too.
    """

    id: str
    name: str
    description: str
    needs: dict[str, Needs]
    uses: tuple[str, ...]
    requires: tuple[str, ...]
    formats: tuple[Format, ...]
    made_for: dict[str, Link]
    plan: bool

    def format(self, format_id: str) -> Format | None:
        """Return a format by id, or None."""
        return next((f for f in self.formats if f.id == format_id), None)


@cache
def material_type(type_id: str) -> MaterialType:
    """Return one material type.

    Raises:
        FileNotFoundError: there is no such type; callers check ids against the vocabulary first.

    """
    return type_from(type_id, read_yaml(TEMPLATES / type_id / "material.yaml"))


def type_from(type_id: str, data: dict[str, Any]) -> MaterialType:
    """Return the material type that a sound `material.yaml` describes; every value in it is text."""
    needs = {key: Needs(int(value["min"]), int(value["max"])) for key, value in data.get("needs", {}).items()}
    return MaterialType(
        id=type_id,
        name=data["name"],
        description=data["description"],
        needs=needs,
        uses=tuple(data["uses"]),
        requires=tuple(data.get("requires") or ()),
        formats=tuple(_format(item) for item in data["formats"]),
        made_for={key: cast(Link, value) for key, value in data.get("for", {"audience": "required"}).items()},
        plan=data.get("plan") == "true",
    )


def _format(item: dict[str, Any]) -> Format:
    unit = "px" if "width_px" in item else "mm"
    width, height = item.get(f"width_{unit}"), item.get(f"height_{unit}")
    return Format(
        id=item["id"],
        name=item["name"],
        engine=cast(Engine, item["engine"]),
        template=item.get("template", ""),
        output=item["output"],
        width=None if width is None else float(width),
        height=None if height is None else float(height),
        reading_distance_m=float(item.get("reading_distance_m", "0.4")),
        print=item.get("print") == "true",
        networks=tuple(item.get("networks", ())),
        max_parts=int(item["max_parts"]) if "max_parts" in item else None,
        office=_office(item.get("office")),
    )


def _office(item: dict[str, Any] | None) -> Office | None:
    if item is None:
        return None
    return Office(
        columns=int(item["columns"]),
        rows=int(item["rows"]),
        turned=item.get("turned") == "true",
        exact=item.get("exact") == "true",
        gap_mm=float(item.get("gap_mm", "0")),
    )
