"""Taking things out of a base: the thing, and whatever only pointed at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.ids import gather_ids
from campaignkit.plan.model.base import Ref
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.shape import ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, item_id
from campaignkit.source.tree_merge import NAMED_BY

MAY_LACK = frozenset({"objective", "phase"})
"""What one thing says of another and can go: a message without its objective still says what it says."""
Gone = dict[str, set[str]]
"""The ids that the base has and the whole has not, by their section."""


@dataclass(slots=True)
class Pruned:
    """A tree without what pointed at things that are gone; `needs` are items that cannot do without one of them."""

    root: Node
    missing: Gone
    needs: dict[tuple[str, str], list[Path]] = field(default_factory=dict)


def remove(base: Mapping, removals: Sequence | None) -> tuple[Mapping, list[Diagnostic]]:
    """Return the base without what is listed, and a CK034 for each path that leads to nothing."""
    problems = []
    for entry in removals.items if removals is not None else ():
        if not isinstance(entry, Scalar) or not entry.value.strip():
            continue
        tree, names = _without(base, entry.value.strip(), "")
        if isinstance(tree, Mapping):
            base = tree
            continue
        hint = "Name what stands in the other plan by its path, as findings do: materials.press-release. "
        hint += propose(entry.value.strip().rsplit(".", 1)[-1], names, kind="name")
        message = f"There is no `{shorten(entry.value)}` to take away."
        problems.append(Diagnostic("CK034", message, entry.span, "remove", hint=hint))
    return base, problems


def _without(node: Node, path: str, section: str) -> tuple[Node | None, tuple[str, ...]]:
    """Return a node without what a path leads to; or None, and the names that would have led on from there."""
    step, _, rest = path.partition(".")
    if isinstance(node, Mapping):
        value = node.get(step)
        next_names = tuple(key.value for key, _ in node.entries)
        if value is None or not rest:
            entries = [entry for entry in node.entries if entry[0].value != step]
            return (None if value is None else Mapping(entries, node.source, node.start, node.end)), next_names
        child, next_names = _without(value, rest, step)
        entries = [(key, child if old is value and child is not None else old) for key, old in node.entries]
        return (None if child is None else Mapping(entries, node.source, node.start, node.end)), next_names
    if isinstance(node, Sequence):
        names = [_name(item, section) for item in node.items]
        next_names = tuple(name for name in names if name is not None)
        if path in names:
            items = [item for item, name in zip(node.items, names, strict=True) if name != path]
            return Sequence(items, node.source, node.start, node.end), next_names
        if rest and step in names:
            at = names.index(step)
            child, next_names = _without(node.items[at], rest, "")
            items = [child if n == at and child is not None else item for n, item in enumerate(node.items)]
            return (None if child is None else Sequence(items, node.source, node.start, node.end)), next_names
        return None, next_names
    return None, ()


def _name(item: Node, section: str) -> str | None:
    return item.value if isinstance(item, Scalar) else item_id(item, NAMED_BY.get(section, "id"))


def without_references(base: Node, tree: Node, own: SourceText) -> Pruned:
    """Return a tree without what the base said about things that are gone; what `own` says itself is left alone."""
    shape = record_shape(Plan)
    before, after = gather_ids(shape, base)[0], gather_ids(shape, tree)[0]
    whole = {section: ids for section, ids in after.items() if _all_named(tree, section)}
    missing = {section: set(ids) - set(whole[section]) for section, ids in before.items() if section in whole}
    result = Pruned(tree, {section: ids for section, ids in missing.items() if ids})
    if result.missing:
        result.root = _pruned(shape, tree, (), own, result) or tree
        _follow(shape, own, result)
    return result


def _all_named(tree: Node, section: str) -> bool:
    """Say whether every item of a section has its name; where one has none, that is to be repaired first."""
    items = tree.get(section) if isinstance(tree, Mapping) else None
    return not isinstance(items, Sequence) or all(
        item_id(item, NAMED_BY.get(section, "id")) is not None for item in items.items
    )


def _follow(shape: RecordShape, own: SourceText, result: Pruned) -> None:
    """Find what cannot stay once that goes which cannot stay, so that all of it can be named at once."""
    count = -1
    while count != (count := sum(len(paths) for paths in result.needs.values())):
        missing = {section: set(ids) for section, ids in result.missing.items()}
        for section, name in {path[:2] for paths in result.needs.values() for path in paths}:
            missing.setdefault(str(section), set()).add(str(name))
        further = Pruned(result.root, missing)
        _pruned(shape, result.root, (), own, further)
        there = {path for paths in result.needs.values() for path in paths}
        for cause, paths in further.needs.items():
            owner = next((c for c, old in result.needs.items() if cause in {path[:2] for path in old}), cause)
            result.needs.setdefault(owner, []).extend(path for path in paths if path not in there)


def _pruned(shape: Shape, node: Node, path: Path, own: SourceText, result: Pruned) -> Node | None:
    """Return a node without references to what is gone; None where nothing is left of it."""
    if isinstance(shape, RecordShape) and isinstance(node, Mapping):
        return _record(shape, node, path, own, result)
    if isinstance(shape, ListShape) and isinstance(node, Sequence):
        items = []
        for index, item in enumerate(node.items):
            child = _pruned(shape.item, item, (*path, item_id(item) or index), own, result)
            if child is not None:
                items.append(child)
        return None if node.items and not items else Sequence(items, node.source, node.start, node.end)
    if isinstance(shape, ListShape):
        return _pruned(shape.item, node, path, own, result)
    return None if _is_gone(shape, node, own, result.missing) is not None else node


def _record(shape: RecordShape, node: Mapping, path: Path, own: SourceText, result: Pruned) -> Mapping | None:
    entries = []
    for key, value in node.entries:
        key_shape = shape.fields.get(key.value)
        child = value if key_shape is None else _pruned(key_shape.shape, value, (*path, key.value), own, result)
        if child is not None:
            entries.append((key, child))
        elif (
            key_shape is not None
            and (key_shape.required or key.value not in MAY_LACK)
            and (cause := _is_gone(key_shape.shape, value, own, result.missing)) is not None
        ):
            if "id" not in shape.fields:
                return None
            paths = result.needs.setdefault(cause, [])
            if path not in paths:
                paths.append(path)
            entries.append((key, value))
    return Mapping(entries, node.source, node.start, node.end)


def _is_gone(shape: Shape, node: Node, own: SourceText, missing: Gone) -> tuple[str, str] | None:
    """Return the section and the id of the thing that a value points at, when that is gone."""
    if not isinstance(shape, TextShape) or not isinstance(node, Scalar) or node.source is own:
        return None
    sections = (marker.section for marker in shape.markers if isinstance(marker, Ref))
    return next(((section, node.value) for section in sections if node.value in missing.get(section, ())), None)


def still_needed(result: Pruned, over: Mapping) -> Iterator[Diagnostic]:
    """Yield a CK035 for each thing that is gone and that something cannot do without."""
    for (section, name), paths in result.needs.items():
        places = ", ".join(f"`{key_of(path)}`" for path in paths[:5])
        more = f" and {len(paths) - 5} more" if len(paths) > 5 else ""
        lines = "\n".join(f"  - {key_of(path)}" for path in paths)
        place = _where(over, section, name)
        yield Diagnostic(
            "CK035",
            f"`{name}` of `{section}` cannot go alone: {places}{more} cannot be without it.",
            place.span,
            "remove",
            hint=f"Change them in this file, or take them away, too:\nremove:\n{lines}",
        )


def _where(over: Mapping, section: str, name: str) -> Scalar:
    """Return the place in an overlay that took a thing away."""
    removals = over.get("remove")
    for entry in removals.items if isinstance(removals, Sequence) else ():
        steps = entry.value.strip().split(".") if isinstance(entry, Scalar) else []
        if isinstance(entry, Scalar) and steps and steps[-1] in (name, section):
            return entry
    own = over.key(section) or over.key("remove") or over.key("extends")
    return own if own is not None else over.entries[0][0]
