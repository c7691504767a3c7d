"""From a stable path (`messages.talk-early.headline`) to the place in a file."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Span
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Path, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Resolved:
    """How far a path led: the nodes from the root, each with the key it stands under; `is_there` if to the end."""

    pairs: list[tuple[Scalar | None, Node]]
    is_there: bool

    @property
    def node(self) -> Node:
        """The deepest node reached."""
        return self.pairs[-1][1]

    @property
    def key(self) -> Scalar | None:
        """The key under which that node stands; None at the root and for list items."""
        return self.pairs[-1][0]

    @property
    def depth(self) -> int:
        """How many steps of the path were walked."""
        return len(self.pairs) - 1


def resolve(root: Node, path: Path) -> Resolved:
    """Walk a path as far as it goes: at a mapping a step is a key, at a list an id or an index."""
    pairs: list[tuple[Scalar | None, Node]] = [(None, root)]
    for step in path:
        node = pairs[-1][1]
        if isinstance(node, Mapping):
            key, value = node.key(str(step)), node.get(str(step))
            if key is None or value is None:
                return Resolved(pairs, False)
            pairs.append((key, value))
        elif isinstance(node, Sequence):
            item = _item(node, step)
            if item is None:
                return Resolved(pairs, False)
            pairs.append((None, item))
        else:
            return Resolved(pairs, False)
    return Resolved(pairs, True)


def steps_of(root: Node, path: str) -> Path:
    """Return a written path as steps, as far as it can be known: in a list without ids they are numbers."""
    steps: list[str | int] = []
    node: Node | None = root
    for step in path.split(".") if path else ():
        key: str | int = step
        if isinstance(node, Sequence) and node.by_id(step) is None and step.isascii() and step.isdecimal():
            key = int(step)
        steps.append(key)
        place = None if node is None else resolve(node, (key,))
        node = place.node if place is not None and place.is_there else None
    return tuple(steps)


def at_path(root: Node, path: str) -> Node | None:
    """Return what a written path leads to; None where it leads to nothing."""
    place = resolve(root, steps_of(root, path))
    return place.node if place.is_there else None


def span_for(root: Node, path: Path, *, start: int | None = None, end: int | None = None) -> Span:
    """Return the place of a value, of a stretch of a text, or the place where something missing would be written.

    A text is its own place; a group or list is named by its key, a list item by its id. For what is missing it is the
    key or id of the nearest thing around it that is there.
    """
    place = resolve(root, path)
    key, node = place.key, place.node
    if place.is_there and isinstance(node, Scalar):
        if start is not None and end is not None:
            return node.span_of(start, end)
        return node.span if node.end > node.start or key is None else key.span
    for key, node in reversed(place.pairs):
        name = _name_of(key, node)
        if name is not None:
            return name.span
    return root.span


def _name_of(key: Scalar | None, node: Node) -> Scalar | None:
    if key is not None:
        return key
    if isinstance(node, Mapping) and node.entries:
        own = node.get("id")
        return own if isinstance(own, Scalar) and not own.is_null else node.entries[0][0]
    return None


def _item(node: Sequence, step: str | int) -> Node | None:
    if isinstance(step, str):
        return node.by_id(step)
    return node.items[step] if 0 <= step < len(node.items) else None
