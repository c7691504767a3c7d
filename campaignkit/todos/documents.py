"""The list of what is to be done: as rows for programs and papers, as lines for people, as documents."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from campaignkit.diagnostics.english_grammar import plural
from campaignkit.json_data import Json
from campaignkit.knowledge.report_words import ReportWords
from campaignkit.plan.model.plan import Plan
from campaignkit.todos.todo import Todo


def rows(todos: Sequence[Todo], plan: Path) -> list[Json]:
    """Return what other programs read, and what papers print."""
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "heading": one.heading,
            "what": one.what,
            "who": one.who,
            "by": one.due.isoformat(),
            "ask": list(one.ask),
            "record": one.command(plan.as_posix()),
            "place": one.place,
            "codes": list(one.codes),
            "count": one.count,
        }
        for one in todos
    ]


def view(todos: Sequence[Todo], plan: Path, file: str, day: datetime.date) -> Json:
    """Return the list as one document for other programs."""
    return {"schema_version": 1, "date": day.isoformat(), "plan": file, "todos": rows(todos, plan)}


def paper(name: str, plan: Plan, todos: Sequence[Todo], path: Path, day: datetime.date, say: ReportWords) -> bytes:
    """Return the list as `pdf`, `docx` or `ics`, in the words of a language."""
    from campaignkit.kit.todo_sheet import render_calendar, render_docx, render_pdf
    from campaignkit.materials.own_fonts import own_fonts

    parts = _parts(todos, path)
    if name == "pdf":
        return render_pdf(plan, parts, day, say, own_fonts(path))
    return {"docx": render_docx, "ics": render_calendar}[name](plan, parts, day, say)


def _parts(todos: Sequence[Todo], path: Path) -> list[Json]:
    """Return the rows with what another language needs to say them."""
    return [
        row | {key: getattr(one, key) for key in ("says", "done_by", "language", "places")}
        for one, row in zip(todos, rows(todos, path), strict=True)
    ]


def said_lines(todos: Sequence[Todo], path: Path, words: ReportWords, say: Callable[[str], str]) -> Iterator[str]:
    """Yield the list in another language; `words` are those of reports, and `say` those of the screen."""
    from campaignkit.kit.todo_sheet import said_of, what_of

    if not todos:
        yield say("Nothing is left to do: the kit is final.")
        return
    yield say(f"Between this kit and “final”: {len(todos)}")
    for heading, group in groupby(_parts(todos, path), key=lambda row: row["heading"]):
        inside = list(group)
        who = "; ".join(dict.fromkeys(said_of(row["done_by"], row["language"], words) for row in inside))
        yield ""
        yield f"{words(heading)}. {words.fill('Until {0}: {1}', inside[0]['by'], who)}"
        last: list[str] = []
        for row in inside:
            yield "  ".join(filter(None, (f"  [ ] {what_of(row, words)}", row["place"])))
            yield from (f"        {words(question)}" for question in row["ask"] if row["ask"] != last)
            last = row["ask"]
            if row["record"] is not None:
                yield f"        {say('then')}: {row['record']}"


def lines(todos: Sequence[Todo], plan: Path) -> Iterator[str]:
    """Yield the list, one kind after the other; a long command stands on a line of its own, to be copied."""
    if not todos:
        yield "Nothing is left to do: the kit is final."
        return
    yield f"{plural(len(todos), 'thing')} between this kit and “final”:"
    for heading, group in groupby(todos, key=lambda one: one.heading):
        inside = list(group)
        who = "; ".join(dict.fromkeys(one.who for one in inside))
        yield ""
        yield f"{heading}, by {inside[0].due} ({who})"
        last: tuple[str, ...] = ()
        for one in inside:
            yield f"  [ ] {one.what}{f'  {one.place}' if one.place else ''}"
            yield from (f"        {question}" for question in one.ask if one.ask != last)
            last = one.ask
            command = one.command(plan.as_posix())
            if command is not None:
                yield f"        then: {command}"
