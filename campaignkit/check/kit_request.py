"""What somebody asks for when a kit is made."""

from __future__ import annotations

from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody asks for: the fields of an `Order` that they choose, `names` for whom, as `--for` takes them.

    A `draft` is made although there are errors. Who only wants to know `what` would be made is told in spite of them.
    """

    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    for_print: bool = False
    marks: bool = False
    office: bool = False
    paper: str | None = None
    draft: bool = False
    overwrite: bool = False
    what: bool = False
