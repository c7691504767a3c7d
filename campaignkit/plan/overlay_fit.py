"""Fitting an overlay to its base: what it takes away, changes, adds and moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.did_you_mean import is_surely_meant, propose
from campaignkit.plan.model.overlay import Overlay
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.moving_days import window, with_days_moved
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.removal import Pruned, remove, still_needed, without_references
from campaignkit.plan.shape import ListShape, RecordShape, Shape, record_shape
from campaignkit.plan.unused_in_edition import leftovers, without_items
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Sequence, item_id
from campaignkit.source.node_shapes import shape_of
from campaignkit.source.tree_merge import merge

ADD = "add"
STOP = frozenset({"CK008", "CK034", "CK035"})
"""Problems after which half of a plan is missing: what else seems to be wrong may follow from them."""


@dataclass(slots=True)
class Fitted:
    """An overlay and its base as one tree, what is wrong with how they fit, and by how many days the base moved."""

    root: Node
    problems: list[Diagnostic] = field(default_factory=list)
    days_later: int = 0


def fit(base: Node, over: Node) -> Fitted:
    """Return the base with what the overlay takes away, moves, changes and adds."""
    if not isinstance(base, Mapping) or not isinstance(over, Mapping):
        return Fitted(merge(base, over))
    words, own, additions, problems = _taken_apart(over)
    by = words.move_days if words.move_days is not None else _other_year(base, own)
    removals = over.get("remove")
    later = with_days_moved(base, by)
    rest, wrong = remove(later, removals if isinstance(removals, Sequence) else None)
    shape = record_shape(Plan)
    misfits = [*_misfits(shape, base, own, ()), *(() if additions is None else _misfits(shape, base, additions, ()))]
    tree = merge(rest, own)
    if additions is not None:
        tree = merge(tree, additions, adding=True)
    prune = _without_leftovers if words.remove else without_references
    result = prune(base, tree, over.source)
    problems += [*wrong, *misfits, *still_needed(result, over)]
    return Fitted(result.root, problems, by)


def _without_leftovers(base: Mapping, tree: Node, own: SourceText) -> Pruned:
    """Return a tree without what is gone, nor what only that used, as far as all else can do without it."""
    items = leftovers(base, tree, own)
    needs = without_references(base, tree, own).needs
    while True:
        result = without_references(base, without_items(tree, items), own)
        stays = {item for item in result.needs if item in items and item not in needs}
        if not stays:
            return result
        items -= stays


def _taken_apart(over: Mapping) -> tuple[Overlay, Mapping, Mapping | None, list[Diagnostic]]:
    """Return what an overlay says about its base, what it says itself, what it adds, and what cannot be read."""
    shape = record_shape(Overlay)
    about = [(key, value) for key, value in over.entries if key.value in shape.fields]
    rest = [(key, value) for key, value in over.entries if key.value not in shape.fields and key.value != ADD]
    reader = Reader({}, _NoTerms())
    part = reader.read(shape, Mapping(about, over.source, over.start, over.end), (), None)
    additions, key = over.get(ADD), over.key(ADD)
    if additions is not None and key is not None and not isinstance(additions, Mapping):
        message = f"`add` needs a group of keys, not {shape_of(additions)}."
        hint = "Write below it what is added, as it would stand in a plan: `activities:`, `- id: …`, `messages: […]`."
        reader.report("CK012", key.span, (ADD,), message, hint)
    words = part if isinstance(part, Overlay) else Overlay()
    own = Mapping(rest, over.source, over.start, over.end)
    return words, own, additions if isinstance(additions, Mapping) else None, reader.diagnostics


class _NoTerms:
    """No vocabularies: an overlay's words about its base are paths and numbers."""

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return ()

    def labelled(self, name: str, label: str) -> str | None:
        return None


def _other_year(base: Mapping, own: Mapping) -> int:
    """Return by how many days the base moves when the overlay's days lie wholly outside of the base's; else 0."""
    before = window(base)
    campaign = own.get("campaign")
    if before is None or not isinstance(campaign, Mapping) or campaign.get("starts") is None:
        return 0
    after = window(merge(base, own))
    if after is None:
        return 0
    first, last = after
    by = (first - before[0]).days
    if campaign.get("ends") is None:
        return by if not before[0] <= first <= before[1] else 0
    return by if first > before[1] or last < before[0] else 0


def _misfits(shape: Shape, base: Node | None, over: Node, path: Path) -> Iterator[Diagnostic]:
    """Yield a CK034 for each item whose id the base does not have and that is no whole new item either."""
    if isinstance(shape, RecordShape) and isinstance(base, Mapping) and isinstance(over, Mapping):
        for key, value in over.entries:
            if key.value in shape.fields:
                yield from _misfits(shape.fields[key.value].shape, base.get(key.value), value, (*path, key.value))
    elif isinstance(shape, ListShape) and isinstance(shape.item, RecordShape) and "id" in shape.item.fields:
        if not isinstance(base, Sequence) or not isinstance(over, Sequence):
            return
        ids = [name for item in base.items if (name := item_id(item)) is not None]
        for item in over.items:
            name = item_id(item)
            if not isinstance(item, Mapping) or name is None or not ids:
                continue
            if name in ids:
                yield from _misfits(shape.item, base.by_id(name), item, (*path, name))
                continue
            lacks = [key for key, f in shape.item.fields.items() if f.required and item.key(key) is None]
            id_node = item.get("id")
            if id_node is not None and lacks and is_surely_meant(name, ids):
                keys = ", ".join(f"`{key}`" for key in lacks)
                yield Diagnostic(
                    "CK034",
                    f"There is no `{shorten(name)}` under `{key_of(path)}` to change, and a new one needs {keys}.",
                    id_node.span,
                    key_of((*path, name)),
                    hint=propose(name, ids, kind="id", define=f"Or add {keys} to make it a new item."),
                )
