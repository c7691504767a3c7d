"""The directory of help services on a terminal: a table of all countries, or a card for each service of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campaignkit.knowledge.helplines import HARMONISED, Helplines, Listed, emergency_numbers_of, worldwide
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.whom_a_line_is_for import in_words

if TYPE_CHECKING:
    from rich.console import Console

WARNING = "Nobody has called these numbers. They are candidates, not facts."
NEXT = (
    "Before you print one: call it (an emergency number never: read the official page), ask whom it is for, when it "
    "answers and what a call costs, and write the call down in the plan under `verified`."
)
STATUS = {
    "yes": "works",
    "likely": "probably works",
    "partial": "works in parts of the country",
    "no": "did not work",
    "conflict": "sources differ",
    "unknown": "not known",
}
TRUST = {"high": "green", "medium": "yellow", "low": "red"}


def print_overview(countries: list[Helplines], console: Console) -> None:
    """Print one line a country: the child line, 116 111, and how far to trust it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("", "Country", "Child line", "116 111", "Confidence"):
        table.add_column(name, no_wrap=name != "Child line")
    for entry in countries:
        line = entry.child_line
        number = _number(line, entry.country) if line is not None else None
        status = next(n.status for n in entry.harmonised if n.number == "116 111")
        table.add_row(
            entry.country,
            entry.name,
            Text.assemble(
                (f"{number}  " if number else "", "bold"), line.name if line is not None else "nothing found"
            ),
            status,
            Text(entry.trust, TRUST[entry.trust]),
        )
    console.print(Text(WARNING, "bold"))
    console.print(table)
    console.print("One country with all its services and sources: campaignkit helplines MD")
    console.print(NEXT)


def print_countries(countries: list[Helplines], console: Console) -> None:
    """Print every service of some countries with its sources, and what to do next."""
    from rich.text import Text

    for entry in countries:
        console.print(Text(f"{entry.name} ({entry.country})", "bold underline"))
        console.print(Text(WARNING, "bold"), Text(f"Confidence: {entry.trust}.", TRUST[entry.trust]))
        if entry.note:
            console.print(entry.note)
        console.print()
        european = entry.emergency.trust == "high"
        what = "Emergency, in most of Europe" if european else f"Emergency  ({entry.emergency.said_by})"
        _row(console, entry.emergency.value, what, style="bold")
        for also in entry.emergency_also:
            _row(console, also.value, f"Emergency, too  ({also.said_by})")
        if others := unlisted_emergency_numbers(entry):
            what = "Emergency, say tables of numbers: look it up on a page of the state"
            _row(console, ", ".join(others), what, style="dim")
        for number in entry.harmonised:
            if number.status == "no" and not european:
                continue  # nobody expects a number of Europe there
            as_of = f" ({number.as_of})" if number.as_of else ""
            operator = f", {number.operator}" if number.operator else ""
            what = f"{HARMONISED[number.number].capitalize()}: {STATUS[number.status]}{as_of}{operator}"
            _row(console, number.number, what, style="bold" if number.status in ("yes", "likely") else "dim")
        console.print()
        for service in entry.services:
            _card(service, entry.country, console)
        if not entry.services:
            console.print("No help service was found.\n")
        for wrong in entry.wrong:
            right = f"; other sources give {wrong.right}" if wrong.right else ""
            console.print(
                Text(f"Wrong in print: {wrong.number} for {wrong.service} (seen at {wrong.seen}){right}", "red")
            )
        if entry.wrong:
            console.print()
    console.print(Text("Across countries", "bold underline"))
    for item in worldwide():
        console.print(Text.assemble((item.name, "bold"), f"  {item.scope}."))
        console.print(Text(f"  {item.website}"), soft_wrap=True)
    console.print()
    console.print(NEXT)
    if len(countries) == 1:
        console.print(f"As the beginning of a plan: campaignkit helplines {countries[0].country} --format yaml")


def _card(service: Listed, country: str, console: Console) -> None:
    from rich.text import Text

    number = _number(service, country)
    head = Text.assemble((number or "no number", "bold"), "  ", (service.name, "bold"), f"  {service.kind}")
    if service.trust != "high":
        head.append(f"  {service.trust} confidence", TRUST[service.trust])
    console.print(head)
    _row(console, "for", ", ".join(in_words(service.audience)))
    for label, fact in (
        ("hours", service.hours),
        ("cost", service.cost),
        ("text to", service.text),
        ("whatsapp", service.whatsapp),
        ("ways", service.ways),
        ("languages", service.languages),
        ("website", service.website),
    ):
        if fact is not None:
            _row(console, label, f"{fact.value}  ({fact.said_by})")
    if service.number is not None:
        for place, source in enumerate(service.number.sources):
            head = Text(f"{'' if place else 'sources':<12}", "dim")
            console.print(Text.assemble(head, f"{source.url} ({source.date})"), soft_wrap=True)
        if not service.number.sources:
            _row(console, "sources", "no page is noted for this number", style="red")
    console.print()


def _number(service: Listed, country: str) -> str | None:
    """Return the number with plain spaces, so that it can be copied into a plan."""
    if service.number is None:
        return None
    return printed_number(service.number.value, country, "en", "terminal")


def _row(console: Console, label: str, text: str, style: str = "") -> None:
    """Print a label and a text that wraps under itself."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=max(10, len(label)))
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, style or "dim"), Text(text))
    console.print(grid)


def unlisted_emergency_numbers(entry: Helplines) -> tuple[str, ...]:
    """Return the emergency numbers of a country that findings name, and of which the directory notes no page."""
    own = {digits_of(fact.value) for fact in (entry.emergency, *entry.emergency_also)}
    return tuple(number for number in emergency_numbers_of(entry.country) if number not in own)
