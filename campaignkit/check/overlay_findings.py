"""Findings about an overlay stand in its own file: nobody is asked to change a base for what an overlay did.

What is wrong with a base by itself stays where it is: whoever keeps the base sees the same finding there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic, Related, Span
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, Shape, record_shape
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.node import Sequence as NodeList
from campaignkit.source.place_of_path import resolve, steps_of

MOST_NAMED = 8
ANEW = "The plan that is extended stays as it is. Write what is named anew in this file, or take it away:"


Shown = dict[Diagnostic, Diagnostic]
"""What was found, and as what it is shown: several findings may be shown as one."""


def at_home(campaign: Campaign, findings: Sequence[Diagnostic], of_base: Callable[[], Shown | None]) -> Shown:
    """Return the findings as they are shown: those an overlay has caused in the text of its bases in its own file.

    `of_base` gives what is found in the base alone; None where the base alone cannot be judged.
    """
    extends = campaign.root.get("extends") if isinstance(campaign.root, Mapping) else None
    elsewhere = _of_bases(campaign)
    if not isinstance(extends, Scalar) or not any(finding.span.file in elsewhere for finding in findings):
        return {finding: finding for finding in findings}
    base = of_base()
    if base is None:
        return {finding: finding for finding in findings}
    by_base = {_same(finding): one for finding, one in base.items()}
    result: Shown = {}
    causes: dict[tuple[str, Span], list[tuple[Diagnostic, Span]]] = {}
    for finding in findings:
        if finding.span.file not in elsewhere:
            result[finding] = finding
        elif _same(finding) in by_base:
            result[finding] = by_base[_same(finding)]
        else:
            place = _place(campaign.root, finding.path, campaign.file) or extends.span
            causes.setdefault((finding.code, place), []).append((finding, place))
    return result | {finding: one for group in causes.values() for finding, one in _together(group, campaign.root)}


def _of_bases(campaign: Campaign) -> frozenset[str]:
    """Return the files of the bases, with those of their translations."""
    own = {campaign.path.parent / "locales", campaign.path.parent / "locales" / campaign.path.stem}
    there = [file for reads in campaign.translations.values() for file in reads]
    return frozenset([*campaign.files[1:], *(file.file for file in there if file.path.parent not in own)])


def _same(finding: Diagnostic) -> tuple[str, str, str, str | None]:
    return finding.code, finding.path, finding.message, finding.language


def _place(root: Node | None, path: str, file: str) -> Span | None:
    """Return what an overlay itself says nearest to a path; None where it says nothing there."""
    if root is None or not path:
        return None
    steps = steps_of(root, path)
    pairs = resolve(root, steps).pairs[1:]
    if len(steps) > 1 and pairs and isinstance(pairs[0][1], NodeList):
        pairs = pairs[1:]  # that an overlay has a section, too, says nothing about an item it does not name
    for key, node in reversed(pairs):
        if isinstance(node, Scalar) and node.source.file == file:
            return node.span
        if key is not None and key.source.file == file:
            return key.span
        name = node.get("id") if isinstance(node, Mapping) else None
        if isinstance(name, Scalar) and name.source.file == file:
            return name.span
    return None


def _together(group: list[tuple[Diagnostic, Span]], root: Node | None) -> Iterator[tuple[Diagnostic, Diagnostic]]:
    """Make one finding of all that an overlay has caused in different places of its base with one word of its own."""
    findings = [finding for finding, _ in group]
    paths = {finding.path for finding in findings}
    alike = len(paths) == len(group) and all("." in path for path in paths)
    whole = _moved(findings, group[0][1], root)
    for finding, place in group:
        # where they are not alike, each says something of its own, or is about what is not there at all
        yield finding, whole if alike else _moved((finding,), place, root)


def _is_there(root: Node | None, path: str) -> bool:
    """Say whether a plan has what a path leads to, so that it can be taken away."""
    steps = steps_of(root, path) if root is not None else ()
    return root is not None and len(resolve(root, steps).pairs) > len(steps)


def _end_of(path: str) -> str | None:
    """Return the last day that belongs to a first day: alone it would be the next to lie outside."""
    return f"{path.removesuffix('.starts')}.ends" if path.endswith(".starts") else None


def _written_here(root: Node | None, *paths: str) -> Iterator[str]:
    """Yield the lines by which an overlay says what its base leaves out: the section, the item by its id, the key."""
    parts = [path.split(".") for path in paths]
    if not parts or any(len(part) != len(("section", "item", "key")) for part in parts):
        return
    yield "The plan that is extended stays as it is. Write it in this file:"
    for section in dict.fromkeys(part[0] for part in parts):
        yield f"{section}:"
        for _, item, key in (part for part in parts if part[0] == section):
            yield f"  - {{id: {item}, {key}: {_ITEMS if _list_at(root, f'{section}.{item}.{key}') else _TEXT}}}"


_TEXT = '"…"'
_ITEMS = '[{id: "…"}]'


def _list_at(root: Node | None, path: str) -> NodeList | None:
    """Return the list of an item to which a path leads; None where there is none."""
    if root is None or len(path.split(".")) != len(("section", "item", "key")) or not _is_there(root, path):
        return None
    _, node = resolve(root, steps_of(root, path)).pairs[-1]
    return node if isinstance(node, NodeList) else None


def _is_of_words(node: NodeList | None) -> bool:
    return node is not None and all(isinstance(item, Scalar) for item in node.items)


def _more_in_lists(paths: Sequence[str]) -> Iterator[str]:
    """Yield the lines by which an overlay puts something into lists that its base has."""
    yield "The plan that is extended stays as it is. Put it into the list in this file:"
    yield "add:"
    for section in dict.fromkeys(path.split(".")[0] for path in paths):
        yield f"  {section}:"
        for _, item, key in (path.split(".") for path in paths if path.startswith(f"{section}.")):
            yield f'    - {{id: {item}, {key}: ["…"]}}'


def _what_can_go(root: Node, path: str) -> str | None:
    """Return what an overlay can take away where a path leads; None for what has to be there.

    An entry of a list goes by what it says. A part of a text has no name: its list goes, and can be written anew.
    """
    parts = list(takewhile(lambda part: not part.isdigit(), path.split(".")))
    if len(parts) < len(path.split(".")):
        entry = ".".join(path.split(".")[: len(parts) + 1])
        _, node = resolve(root, steps_of(root, entry)).pairs[-1]
        return ".".join([*parts, node.value] if isinstance(node, Scalar) else parts)
    shape: Shape | None = record_shape(Plan)
    is_needed = False
    for part in parts:
        field = shape.fields.get(part) if isinstance(shape, RecordShape) else None
        is_needed = field is not None and field.required
        shape = shape.item if isinstance(shape, ListShape) else None if field is None else field.shape
    return None if is_needed else path


def _what_to_write(root: Node | None, paths: Iterable[str]) -> Iterator[str]:
    """Yield the lines that repair in an overlay what it has caused in its base."""
    with_ends = (path for one in paths for path in (one, _end_of(one)) if path)
    there = list(dict.fromkeys(path for path in with_ends if _is_there(root, path)))
    lists = [_list_at(root, path) for path in there]
    if root is None or not there or all(node is not None and not _is_of_words(node) for node in lists):
        yield from _written_here(root, *paths)
    elif all(map(_is_of_words, lists)):
        yield from _more_in_lists(there)
    else:
        goes = [_what_can_go(root, path) for path in there]
        if any(goes):
            yield from (ANEW, "remove:", *(f"  - {path}" for path in dict.fromkeys(filter(None, goes))))
        yield from _written_here(root, *(path for path, what in zip(there, goes, strict=True) if what is None))


def _moved(findings: Sequence[Diagnostic], place: Span, root: Node | None) -> Diagnostic:
    first = findings[0]
    more = f" The same is so for {len(findings) - 1} more." if len(findings) > 1 else ""
    paths = dict.fromkeys(finding.path.removesuffix(".id") for finding in findings if "." in finding.path)
    hint = "\n".join((first.hint, *_what_to_write(root, paths)))
    others = tuple(Related(finding.span, "so says the plan that is extended") for finding in findings[:MOST_NAMED])
    return replace(first, message=first.message + more, span=place, hint=hint, related=others, replacement=None)
