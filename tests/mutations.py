"""The changes that are made to a module to see whether a test notices: a comparison, a branch, a number, a value."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True)
class Mutant:
    """A module with one thing changed."""

    line: int
    what: str
    tree: ast.Module


def mutants(text: str) -> Iterator[Mutant]:
    """Yield every change: comparisons, and/or, not, forced branches, numbers, flags, and values not returned."""
    tree = ast.parse(text)
    left_out = {id(part) for node in ast.walk(tree) for note in _says_nothing(node) for part in ast.walk(note)}
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in left_out:
            continue
        for what, change in _changes(node):
            changed = copy.deepcopy(tree)
            target = next(part for at, part in enumerate(ast.walk(changed)) if at == index)
            change(target)
            yield Mutant(_line(node), what, ast.fix_missing_locations(changed))


def _line(node: Any) -> int:
    return node.target.lineno if isinstance(node, ast.comprehension) else getattr(node, "lineno", 0)


def _says_nothing(node: ast.AST) -> list[ast.AST]:
    """Return what a test cannot see: what only type checkers read, and decorators, which say how it is kept."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        return [*node.decorator_list, *([node.returns] if isinstance(node, ast.FunctionDef) and node.returns else [])]
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
        return [node.value]
    note = getattr(node, "annotation", None)
    return [] if note is None else [note]


def _changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            other = _OTHER[type(operator)]

            def compare(target: Any, at: int = at, other: type[ast.cmpop] = other) -> None:
                target.ops[at] = other()

            yield f"{type(operator).__name__} is {other.__name__}", compare
    elif isinstance(node, ast.BoolOp):
        swapped = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} is {swapped.__name__}", lambda target: setattr(target, "op", swapped())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "no longer not", _truth
    elif isinstance(node, ast.If | ast.IfExp):
        for value in (True, False):
            yield f"always {value}", lambda target, value=value: setattr(target, "test", ast.Constant(value))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "every one taken", lambda target: setattr(target, "ifs", [])
    elif isinstance(node, ast.Return) and not _is_nothing(node.value):
        yield "returns None", lambda target: setattr(target, "value", ast.Constant(None))
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        number: Any = node.value
        other_value = not number if isinstance(number, bool) else number + 1
        yield f"{number} is {other_value}", lambda target: setattr(target, "value", other_value)


def _truth(target: Any) -> None:
    """Make `not x` the truth of x: an operator is not enough, x may be anything."""
    target.op, target.operand = ast.Not(), ast.UnaryOp(ast.Not(), target.operand)


def _is_nothing(node: ast.expr | None) -> bool:
    """Say whether a value is None, or False, which is as good and has a change of its own."""
    return node is None or (isinstance(node, ast.Constant) and (node.value is None or node.value is False))
