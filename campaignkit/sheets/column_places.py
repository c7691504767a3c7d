"""Where the sheets and columns of a plan are in a workbook: by names of cells, then by titles and heads.

Names follow when a sheet is renamed and when rows or columns are put in or sorted. A table that an office has made
itself has none of them: its columns are known by what stands over them, in any language that has words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from campaignkit.knowledge.sheet_words import ENGLISH, known_heads, sheet_languages, sheet_words
from campaignkit.recipients.head_words import plain
from campaignkit.records import dataclass
from campaignkit.sheets.as_exported import Base
from campaignkit.sheets.columns import CAMPAIGN, SheetSpec, by_key, sheets
from campaignkit.sheets.tables import KEY, ORDER, PARENT, VALUE, WAS
from campaignkit.sheets.workbook_as_saved import Book, RawSheet
from campaignkit.sheets.workbook_writing import PREFIX

FIRST_ROWS = 20
"""So many rows of title and explanation may stand above the heads."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet of the plan in a workbook: where its heads are, and in which column each of its columns is."""

    spec: SheetSpec
    raw: RawSheet
    head_row: int
    columns: Mapping[str, int]
    foreign: bool = False


def placed(book: Book, base: Base | None) -> tuple[dict[str, Placed], list[str]]:
    """Return the sheets that are there, and the names of those that were there at export and are gone."""
    places: dict[str, Placed] = {}
    names: set[str] = set()
    for spec in sheets():
        here = _by_names(book, spec, base) or _by_title(book, spec, base)
        if here is not None:
            places[spec.key] = here
            names.add(here.raw.name)
    if base is None and not book.names:
        for raw in book.sheets:
            if raw.name not in names and not raw.name.startswith("_"):
                here = _by_heads(raw, places.keys())
                if here is not None:
                    places[here.spec.key] = here
    titles = [
        base.titles[spec.key] for spec in sheets() if base and spec.key in base.titles and spec.key not in places
    ]
    return places, titles


def lost_columns(here: Placed, base: Base | None) -> list[str]:
    """Return the heads that were there at export and are gone."""
    heads = base.heads.get(here.spec.key, {}) if base is not None else {}
    return [head for key, head in heads.items() if key not in here.columns and key not in ("_label", "_what")]


def unknown_heads(here: Placed) -> list[str]:
    """Return the heads of a table that mean no column of the plan."""
    columns = set(here.columns.values())
    heads = enumerate(here.raw.rows.get(here.head_row, ()))
    return [" ".join(cell.text.split()) for column, cell in heads if column not in columns and cell.text.strip()]


def _by_names(book: Book, spec: SheetSpec, base: Base | None) -> Placed | None:
    """Return a sheet by the names of the cells its heads stand in.

    A name without a head below it, or over the head of another column, is damage: then the heads count.
    """
    start = f"{PREFIX}{spec.key}__"
    cells = {name.removeprefix(start): at for name, at in book.names.items() if name.startswith(start)}
    counts = Counter((sheet, row) for sheet, row, _ in cells.values())
    if not counts:
        return None
    (name, row), _ = counts.most_common(1)[0]
    raw = book.sheet(name)
    if raw is None:
        return None
    heads = {plain(head): key for key, head in (base.heads.get(spec.key, {}) if base is not None else {}).items()}
    texts = {column: plain(cell.text) for column, cell in enumerate(raw.rows.get(row, ()))}
    columns = {
        key: column
        for key, (sheet, at, column) in cells.items()
        if (sheet, at) == (name, row) and texts.get(column) and heads.get(texts[column], key) == key
    }
    for column, text in texts.items():
        if text in heads:
            columns.setdefault(heads[text], column)
    return Placed(spec, raw, row, columns)


def _by_title(book: Book, spec: SheetSpec, base: Base | None) -> Placed | None:
    titles = {plain(sheet_words(language).sheet(spec.key)) for language in sheet_languages()}
    titles |= {plain(spec.key)} | ({plain(base.titles[spec.key])} if base and spec.key in base.titles else set())
    for raw in book.sheets:
        if plain(raw.name) in titles and not raw.name.startswith("_"):
            return _with_heads(spec, raw, _heads(spec, base))
    return None


def _by_heads(raw: RawSheet, others: Iterable[str]) -> Placed | None:
    """Return which sheet of a plan a stranger's table is most like."""
    best: Placed | None = None
    for spec in sheets():
        if spec.key in others or spec.path == (CAMPAIGN,) or spec.within is not None:
            continue
        here = _with_heads(spec, raw, _heads(spec, None), _also(spec))
        if here is not None and len(here.columns) > max(FEWEST - 1, len(best.columns) if best else 0):
            best = here
    return None if best is None else Placed(best.spec, best.raw, best.head_row, best.columns, foreign=True)


def _with_heads(
    spec: SheetSpec, raw: RawSheet, heads: Mapping[str, str], also: Mapping[str, str] | None = None
) -> Placed | None:
    """Return the row of heads of a sheet: of the first rows the one in which most columns are known.

    `also` is what offices mean by a word: their “Responsible” answers for it, where no other column does.
    """
    best: tuple[int, dict[str, int]] = (0, {})
    for number in sorted(raw.rows)[:FIRST_ROWS]:
        columns: dict[str, int] = {}
        for column, cell in enumerate(raw.rows[number]):
            key = heads.get(plain(cell.text)) or heads.get(plain(cell.text.partition(",")[0]))  # Budget, EUR
            if key is not None:
                columns.setdefault(key, column)
        for key, column in list(columns.items()):
            own = (also or {}).get(plain(raw.rows[number][column].text), key)
            if own not in columns:
                columns[own] = columns.pop(key)
        if len(columns) > len(best[1]):
            best = (number, columns)
    return Placed(spec, raw, *best) if best[1] else None


def _heads(spec: SheetSpec, base: Base | None) -> dict[str, str]:
    """Return the column that each head means, the likeliest last."""
    columns = _also(spec) | _heads_of_all_languages(spec.key)
    columns |= {plain(column.key): column.key for column in spec.columns}
    columns |= {"was": WAS}
    if base is not None:
        columns |= {plain(head): key for key, head in base.heads.get(spec.key, {}).items()}
    return columns


@cache
def _heads_of_all_languages(sheet: str) -> dict[str, str]:
    columns: dict[str, str] = {}
    spec = by_key()[sheet]
    for language in (*sheet_languages(), ENGLISH):
        words = sheet_words(language)
        columns |= {_plain(words.head(sheet, column.path)): column.key for column in spec.columns}
        columns |= {_plain(words.says("belongs-to")): PARENT, _plain(words.says("order")): ORDER}
        if spec.path == (CAMPAIGN,):
            columns |= {_plain(words.says("value")): VALUE, "key": KEY}
    return columns


@cache
def _plain(head: str) -> str:
    """Return a head of ours without what people write differently: most stand on several sheets."""
    return plain(head)


def _also(spec: SheetSpec) -> dict[str, str]:
    """Return the column that each word of offices means."""
    columns: dict[str, str] = {}
    for (sheet, key), words in known_heads().items():
        if sheet == spec.key:
            columns |= {plain(word): key for word in words}
    return columns


def label_keys(language: str) -> dict[str, str]:
    """Return the key of the campaign's sheet that each of its labels means."""
    words, spec = sheet_words(language), by_key()[CAMPAIGN]
    paths = {c.key: c.path[1:] if c.path[0] == CAMPAIGN else c.path for c in spec.columns}
    return {plain(words.head(spec.key, path)): key for key, path in paths.items()}
