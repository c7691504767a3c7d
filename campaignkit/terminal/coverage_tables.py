"""Coverage on a terminal: signs and words, never colour alone; audiences and sectors are rows to fit 80 columns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from campaignkit.coverage.portfolio import MOST_IN_DETAIL
from campaignkit.coverage.reach import percent
from campaignkit.diagnostics.visible import printable
from campaignkit.knowledge.locales import language_label
from campaignkit.terminal.screen import indented

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

SIGNS = {"covered": "●", "named only": "◐", "waived": "w", "missing": "·"}
STYLES = {"covered": "green", "named only": "yellow", "waived": "cyan", "missing": "dim"}
LONGEST_ID = 18
"""So much of an id has room beside five levels on a terminal of 80 columns."""
LEGEND = "● covered   ◐ named only   w waived   · nothing"


def print_coverage(view: dict[str, Any], console: Console) -> None:
    """Print every plan, and what all of them together leave open."""
    in_detail = view["plans"] if len(view["plans"]) <= MOST_IN_DETAIL else []
    view = _shown(view | {"plans": in_detail})  # of what is not printed no second copy is made
    for plan in view["plans"]:
        _print_plan(plan, console)
    if not in_detail:
        indented("Each campaign by itself is left out, because there are so many: name one to see it.", console)
    if view["portfolio"] is not None:
        _print_portfolio(view["portfolio"], console)
    if view.get("bases"):
        indented(f"Counted by their editions, not as campaigns of their own: {', '.join(view['bases'])}.", console)


def _shown(value: Any) -> Any:
    """Return a view in which no text of the plans hides anything."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _shown(item) for key, item in value.items()}
    return [_shown(item) for item in value] if isinstance(value, (list, tuple)) else value


def _print_plan(plan: dict[str, Any], console: Console) -> None:
    from rich.text import Text

    console.print(Text(plan["title"], "bold"))
    console.print(Text(f"{plan['file']} · {plan['scope']} · {plan['starts']} to {plan['ends']}"), soft_wrap=True)
    console.print()
    console.print(_levels(plan))
    if plan["unfinished"]:
        console.print(Text(_unfinished(plan["unfinished"])))
        console.print()
    console.print(_matrix("Level by audience", plan["by_audience"], plan["levels"]))
    console.print(_matrix("Level by sector", plan["by_sector"], plan["levels"]))
    console.print(Text(LEGEND, "dim"))
    console.print()
    for framework in plan["frameworks"]:
        _print_framework(framework, console)
    _print_reach(plan, console)


def _unfinished(languages: list[dict[str, Any]]) -> str:
    """Say which languages wait for texts: one counts at a level where all of one material is there."""
    said = [
        f"{language_label(one['language'])}, {one['texts_left']} of {one['texts']} texts left" for one in languages
    ]
    return f"Translations not finished: {'; '.join(said)}. A language counts where all of one material is in it."


def _table(title: str) -> Table:
    from rich import box
    from rich.table import Table

    return Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)


def _levels(plan: dict[str, Any]) -> Table:
    table = _table("Levels")
    for name in ("Level", "Status", "Activities", "Months", "Budget", "Languages"):
        table.add_column(name, justify="right" if name in ("Activities", "Months") else "left")
    for level in plan["levels"]:
        budget = ", ".join(f"{Decimal(amount):,} {currency}" for currency, amount in level["budget"].items()) or "–"
        table.add_row(
            level["label"],
            _status(level["status"]),
            str(level["activities"]),
            str(len(level["months"])),
            budget,
            ", ".join(level["languages"]) or "–",
        )
    return table


def _matrix(title: str, lines: list[dict[str, Any]], levels: list[dict[str, Any]]) -> Table:
    table = _table(title)
    table.add_column("")
    for level in levels:
        table.add_column(level["short"], justify="center", no_wrap=True)
    for line in lines:
        table.add_row(line["name"], *(_sign(line["cells"][level["id"]]["status"]) for level in levels))
    return table


def _print_framework(framework: dict[str, Any], console: Console) -> None:
    from rich.text import Text

    counts = ", ".join(f"{count} {status}" for status, count in framework["counts"].items() if count)
    console.print(Text(f"{framework['name']} ({framework['id']}): {counts}", "bold"))
    for r in framework["requirements"]:
        console.print(Text.assemble(_sign(r["status"]), " ", (r["id"], "bold"), f"  {r['status']}"))
        indented(r["sentence"], console)
        if r["waiver"]:
            indented(f"waived by {r['waiver']['by']} until {r['waiver']['until']}: {r['waiver']['reason']}", console)
        elif r["status"] == "covered":
            first = next(e for e in r["evidence"] if not e["lacks"])
            more = sum(1 for e in r["evidence"] if not e["lacks"]) - 1
            indented(f"{first['what']}, {first['place']}" + (f", and {more} more" if more else ""), console)
        else:
            indented(r["closing"], console)
    console.print()


def _print_reach(plan: dict[str, Any], console: Console) -> None:
    from rich.text import Text

    if not plan["reach"]:
        return
    console.print(Text("Reach, for each audience by itself", "bold"))
    names = {audience["id"]: audience["name"] for audience in plan["audiences"]}
    for reach in plan["reach"]:
        if reach["activities"]:
            indented(
                f"{names[reach['audience']]}: about {percent(reach['point'])} (Sainsbury), "
                f"at least {percent(reach['low'])}, at most {percent(reach['high'])}"
                + (f", {reach['grp']:.0f} GRP" if reach["grp"] is not None else ""),
                console,
            )
        for activity in reach["unusable"]:
            indented(
                f"{names[reach['audience']]}: `{activity}` counts people, but the population is unknown", console
            )
    console.print()


def _print_portfolio(portfolio: dict[str, Any], console: Console) -> None:
    from rich.text import Text

    console.print(Text(f"All {len(portfolio['plans'])} campaigns together", "bold"))
    table = _table("Levels by campaign")
    table.add_column("Campaign", no_wrap=True)
    for level in portfolio["levels"]:
        table.add_column(level["short"], justify="center", no_wrap=True, min_width=len(level["short"]))
    for plan in portfolio["shown"]:
        table.add_row(_short(plan["id"]), *(_sign(plan["levels"][level["id"]]) for level in portfolio["levels"]))
    total = len(portfolio["plans"])
    table.add_row("covered in", *(f"{level['covered_in']} of {total}" for level in portfolio["levels"]))
    console.print(table)
    if portfolio["hidden"]:
        indented(f"And {portfolio['hidden']} more, which leave less open: `--format csv` has them all.", console)
    for name, items in (("sectors", portfolio["sectors"]), ("kinds of audience", portfolio["audiences"])):
        missing = [item["label"] for item in items if not item["plans"]]
        indented(f"No campaign covers these {name}: {', '.join(missing) or 'none is left out'}.", console)
    if portfolio["ages_without_campaign"] is not None:
        ages = ", ".join(str(age) for age in portfolio["ages_without_campaign"])
        indented(f"Ages from 4 to 17 that no campaign reaches: {ages or 'none'}.", console)
    idle = ", ".join(portfolio["idle_months"])
    indented(f"Months in between without any activity: {idle or 'none'}.", console)
    indented(f"Languages: {', '.join(portfolio['languages'])}. Where: {', '.join(portfolio['regions'])}.", console)


def _short(name: str) -> str:
    """Return a name cut in its middle: names of many campaigns begin alike, and end differently."""
    half = LONGEST_ID // 2
    return name if len(name) <= LONGEST_ID else f"{name[: half - 1]}…{name[-half:]}"


def _status(status: str) -> Any:
    from rich.text import Text

    return Text.assemble(_sign(status), f" {status}")


def _sign(status: str) -> Any:
    from rich.text import Text

    return Text(SIGNS[status], STYLES[status])
