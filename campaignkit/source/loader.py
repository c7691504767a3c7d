"""The strict YAML loader: a file in, a node tree and diagnostics out. It never raises for what a file may hold.

PyYAML's event stream is read with its C parser where there is one, else with the Python one; both give the same tree
(tested). Events, not PyYAML's own nodes, because only they show aliases, tags and duplicate keys before they are
resolved, and because its node builder recurses.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.source.hidden_characters import forbidden_in_source, hidden_in_indentation
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.node import Mapping, Node
from campaignkit.source.place_of_syntax_error import find_cause
from campaignkit.source.size_limited_read import read_beginning
from campaignkit.source.text_file import MAX_BYTES, read_bytes, read_source
from campaignkit.source.tree_builder import MAX_DEPTH, LimitError, TreeBuilder, too_deep
from campaignkit.source.yaml_complaints import explain

_TOO_LARGE = late_pattern(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_OPENED = late_pattern(r"[\[{]")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A tree, or None with the reason among the diagnostics, and the text it came from."""

    root: Node | None
    source: SourceText | None
    diagnostics: list[Diagnostic]


def load(path: Path, file: str, data: bytes | None = None) -> Loaded:
    """Load a file, or `data` in its place; `file` is the name that diagnostics show."""
    source, diagnostics = read_source(path, file) if data is None else read_bytes(data, file)
    if data is None and (source is None or not file.endswith((".yaml", ".yml"))):
        other = other_kind_of(path, file)
        if other is not None:
            return Loaded(None, None, [other])
    return Loaded(None, None, diagnostics) if source is None else load_text(source)


def other_kind_of(path: Path, file: str) -> Diagnostic | None:
    """Say so when a file is a workbook, a document or a picture: people name what they have."""
    from campaignkit.source.file_of_another_kind import other_kind

    try:
        if leads_out(path):
            return None
        kind = other_kind(read_beginning(path, MAX_BYTES), file)
    except (OSError, ValueError, RuntimeError):
        return None
    if kind is None:
        return None
    place = Span(file, Position(1, 1), Position(1, 1))
    return Diagnostic("CK003", f"{file} is {kind.what}, and no plan.", place, hint=kind.hint)


def load_text(source: SourceText, *, pure: bool = False) -> Loaded:
    """Load a text; `pure` asks for PyYAML's Python parser.

    Whoever changes a plan reads it before, after and once more as a campaign: the last few trees are kept, and nobody
    changes a tree.
    """
    tree = _tree(source.file, source.text, pure)
    return Loaded(tree.root, tree.source, [*tree.diagnostics])


@lru_cache(maxsize=4)
def _tree(file: str, text: str, pure: bool) -> Loaded:
    source = SourceText(file, text)
    diagnostics = forbidden_in_source(source)
    if diagnostics:
        return Loaded(None, source, diagnostics)
    builder = TreeBuilder(source)
    problem = _read(source, builder, pure=pure)
    diagnostics = builder.diagnostics
    if problem is not None:
        # What stopped the parser may have been reported already, at the same place, by what it led up to.
        is_known = any((d.message, d.span.start) == (problem.message, problem.span.start) for d in diagnostics)
        return Loaded(None, source, diagnostics if is_known else [*diagnostics, problem])
    root = builder.root
    if root is None:
        message, hint = "The file is empty.", "Start with `campaign:`; `campaigns/` holds a plan to copy from."
        diagnostics.append(Diagnostic("CK001", message, source.span(0, 0), hint=hint))
    elif not isinstance(root, Mapping):
        message, hint = "A plan is a group of keys.", "Start with a line `campaign:` and indent what belongs to it."
        end = min(root.end, len(source.line(1)))
        diagnostics.append(Diagnostic("CK012", message, source.span(root.start, end), hint=hint))
        root = None
    return Loaded(root, source, diagnostics)


def _read(source: SourceText, builder: TreeBuilder, *, pure: bool) -> Diagnostic | None:
    """Feed all events to the builder; return what stopped it, if anything did."""
    import yaml

    loader: Any = yaml.SafeLoader if pure else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(source.text, Loader=loader):
            builder.add(event)
    except yaml.MarkedYAMLError as error:
        return _syntax_problem(error, source, builder)
    except yaml.YAMLError:
        return _syntax(source, None, builder.reached, builder.reached)
    except LimitError as error:
        return error.diagnostic
    except (ValueError, OverflowError):
        # The Python parser does not expect a number behind \U that is larger than any character's.
        match = _TOO_LARGE.search(source.text, builder.reached)
        return _syntax(source, "escape", *(match.span() if match else (builder.reached, builder.reached)))
    return None


def _syntax_problem(error: Any, source: SourceText, builder: TreeBuilder) -> Diagnostic:
    """Place a syntax error where its cause is, which is not always where the parser gave up."""
    mark = error.problem_mark or error.context_mark
    index = builder.reached if mark is None else mark.index
    if "maximum nesting" in str(error.problem):
        # The C parser reads on before it hands out brackets, and stops at a limit of its own, far beyond ours.
        places = [match.start() for match in _OPENED.finditer(source.text, builder.reached, index)]
        return too_deep(source, places[min(MAX_DEPTH - builder.depth, len(places) - 1)] if places else index)
    problem = hidden_in_indentation(source, index)
    if problem is not None:
        return problem
    start = None if error.context_mark is None else error.context_mark.index
    return _syntax(source, *find_cause(source, f"{error.context}: {error.problem}", index, start, builder.bracket))


def _syntax(source: SourceText, name: str | None, start: int, end: int) -> Diagnostic:
    message, hint = explain(name)
    return Diagnostic("CK001", message, source.span(start, end), hint=hint)
