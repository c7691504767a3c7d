"""From YAML events to the node tree, without recursion: what is refused is decided here, with its place."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Related
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.hidden_characters import forbidden_in_value
from campaignkit.source.node import Mapping, Node, Scalar, Sequence
from campaignkit.source.value_without_anchor import content_start, tag_extent, value_extent
from campaignkit.source.yaml_complaints import explain

MAX_DEPTH = 40
MAX_NODES = 100_000


class LimitError(Exception):
    """The file is deeper or larger than any plan; carries the diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Size:
    """What a node becomes when its aliases are written out: how many nodes, how deep."""

    nodes: int = 1
    depth: int = 1


_ONE = _Size()
"""That of a value, which holds nothing else."""


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not been seen. `key` waits for its value; `refused` keys are not kept.

    `last` is where what was written inside ends: an alias ends where it stands, not where it points.
    """

    node: Mapping | Sequence
    anchor: str | None
    last: int
    in_brackets: bool
    size: _Size = field(default_factory=_Size)
    key: Scalar | None = None
    refused: bool = False
    keys: dict[str, Scalar] = field(default_factory=dict)


class TreeBuilder:
    """Takes events one by one; `root` is the tree once the document has ended."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []
        self.reached = 0
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Node, _Size]] = {}
        self._documents = 0
        self._aliases = False

    @property
    def bracket(self) -> int | None:
        """Where the innermost bracket opens that is not closed yet."""
        return self._stack[-1].node.start if self._stack and self._stack[-1].in_brackets else None

    @property
    def depth(self) -> int:
        """How many mappings and lists are open."""
        return len(self._stack)

    def add(self, event: Any) -> None:
        """Take one event.

        Raises:
            LimitError: the tree would become too deep or too large.
        """
        kind = type(event).__name__
        start, end = event.start_mark.index, event.end_mark.index
        self.reached = end
        if kind == "ScalarEvent":
            self._scalar(event, start, end)
        elif kind == "DocumentStartEvent":
            self._document(event, start, end)
        elif kind == "AliasEvent":
            self._alias(event.anchor, start, end)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._open(event, start, end, is_mapping=kind.startswith("Mapping"))
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._close(end)

    def _document(self, event: Any, start: int, end: int) -> None:
        self._documents += 1
        self._anchors.clear()
        if self._documents == 2:
            self._refuse("A second document begins here (`---`).", "Keep one plan in one file.", start, end)
        elif event.version or event.tags:
            hint = "Remove the lines that begin with %."
            width = len(self.source.line(self.source.position(start).line))
            self._refuse("A plan does without YAML directives.", hint, start, start + width)

    def _alias(self, anchor: str, start: int, end: int) -> None:
        target = self._anchors.get(anchor)
        if target is None:
            message = f"`*{anchor}` refers to nothing that stands above it."
            hint = f"Define `&{anchor}` further up, or put the text in quotes."
            self.diagnostics.append(Diagnostic("CK001", message, self.source.span(start, end), hint=hint))
            self._place(Scalar("", self.source, start, end), _ONE)
        else:
            self._aliases = True
            self._place(*target, start, end)

    def _scalar(self, event: Any, start: int, end: int) -> None:
        style = event.style if event.style in ("'", '"', "|", ">") else None
        self._tag(event.tag, start)
        start, end = value_extent(self.source.text, event)
        node = Scalar(event.value, self.source, start, end, style)
        problems = forbidden_in_value(node)
        if problems:
            self.diagnostics += problems
            node.value = "".join(c if not "\ud800" <= c <= "\udfff" else "�" for c in node.value)
        self._remember(event.anchor, node, _ONE)
        self._place(node, _ONE)

    def _open(self, event: Any, start: int, end: int, *, is_mapping: bool) -> None:
        self._tag(event.tag, start)
        if len(self._stack) >= MAX_DEPTH:
            raise LimitError(too_deep(self.source, content_start(self.source.text, event)))
        start = content_start(self.source.text, event)
        in_brackets = bool(event.flow_style) and self.source.text[start : start + 1] in ("{", "[")
        node = Mapping([], self.source, start, start) if is_mapping else Sequence([], self.source, start, start)
        self._stack.append(_Open(node, event.anchor, start, in_brackets))

    def _close(self, end: int) -> None:
        group = self._stack.pop()
        node = group.node
        is_closed = group.in_brackets and self.source.text[end - 1 : end] in ("}", "]")
        node.end = end if is_closed else group.last
        self._remember(group.anchor, node, group.size)
        self._place(node, group.size)

    def _remember(self, anchor: str | None, node: Node, size: _Size) -> None:
        if anchor is not None:
            self._anchors[anchor] = (node, size)

    def _place(self, node: Node, size: _Size, start: int | None = None, end: int | None = None) -> None:
        """Put a finished node where it belongs. `start` and `end` are those of the alias that stands for it."""
        first, last = (node.start, node.end) if start is None or end is None else (start, end)
        if not self._stack:
            if self._documents <= 1:
                self.root = node
            return
        top = self._stack[-1]
        top.last = max(top.last, last)
        top.size.nodes += size.nodes
        top.size.depth = max(top.size.depth, size.depth + 1)
        if top.size.nodes > MAX_NODES or len(self._stack) + size.depth > MAX_DEPTH + 1:
            cause = "Aliases make this file grow" if self._aliases else "This file grows"
            raise LimitError(self._limit(f"{cause} beyond any plan.", first, last))
        if isinstance(top.node, Sequence):
            top.node.items.append(node)
        elif top.key is None:
            self._key(top, node, is_alias=start is not None, first=first, last=last)
        else:
            if not top.refused:
                top.node.entries.append((top.key, node))
            top.key = None

    def _key(self, top: _Open, node: Node, *, is_alias: bool, first: int, last: int) -> None:
        top.refused = False
        if not isinstance(node, Scalar) or is_alias:
            if self.source.text.startswith("{", first - 1) and self.source.text.startswith("{", first):
                last += self.source.text.startswith("}", last)
                self._refuse(*explain("placeholder"), first - 1, last)
            else:
                self._refuse("A key has to be a plain word.", "Write `key: value`.", first, last)
            top.key, top.refused = Scalar("", self.source, first, last), True
            return
        top.key = node
        if node.value == "<<" and node.style is None:
            hint = "Write the keys out, or use `extends` to build on another plan."
            self._refuse("Merge keys (`<<`) are not part of a plan.", hint, first, last)
            top.refused = True
        elif node.value in top.keys:
            earlier = top.keys[node.value]
            top.refused = True
            self.diagnostics.append(
                Diagnostic(
                    "CK004",
                    f"The key `{node.value[:60]}` stands twice here; only one of them could count.",
                    node.span,
                    hint="Remove one of the two, or merge them.",
                    related=(Related(earlier.span, "first written here"),),
                )
            )
        else:
            top.keys[node.value] = node

    def _tag(self, tag: str | None, start: int) -> None:
        if tag is None:
            return
        start, end = tag_extent(self.source.text, start)
        hint = (
            "Every value is plain text: remove what begins with `!`. If it belongs to the text, quote the whole text."
        )
        self._refuse("Tags are not part of a plan.", hint, start, end)

    def _refuse(self, message: str, hint: str, start: int, end: int) -> None:
        self.diagnostics.append(Diagnostic("CK005", message, self.source.span(start, end), hint=hint))

    def _limit(self, message: str, start: int, end: int) -> Diagnostic:
        hint = "Write the plan out plainly; no plan needs this."
        return Diagnostic("CK006", message, self.source.span(start, end), hint=hint)


def too_deep(source: SourceText, index: int) -> Diagnostic:
    """Return the CK006 for a mapping or list that begins too deep inside others."""
    message = f"More than {MAX_DEPTH} levels stand inside each other here."
    end = index + (source.text[index : index + 1] in ("[", "{"))
    return Diagnostic(
        "CK006", message, source.span(index, end), hint="Write the plan out plainly; no plan needs this."
    )
