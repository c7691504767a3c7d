"""A number is written by `printed_numbers` and by nothing else, in every file that a person reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

PRINTS = {"printed_number", "number_to_dial", "digits_for_letters", "phone_number"}
"""What makes a number ready to be read; `TextsOfView.phone_number` is the second with the language of the view."""
COMPARES = {"digits_of", "national_forms", "call_link", "text_link"}
"""What never shows one: digits that are compared, links that are dialled."""
READ_AS_WRITTEN = {
    "campaignkit/kit/failure_findings.py": "quotes the plan in a finding",
    "campaignkit/kit/outdated_files.py": "compares what earlier kits have printed",
    "campaignkit/kit/sure_misfits.py": "counts letters",
    "campaignkit/todos/happened.py": "writes into the plan what was called",
    "campaignkit/recipients/recipient.py": "hands on what stands in a list",
}
FLOORS = ("kit", "preview", "todos", "results", "recipients", "coverage", "check", "cli")
FILES = [path for floor in FLOORS for path in sorted((ROOT / "campaignkit" / floor).rglob("*.py"))]


def unprinted(tree: ast.Module) -> Iterator[int]:
    """Yield the lines at which a number is read, and neither printed nor only asked whether it is there."""
    above = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _is_number(node) and not _harmless(node, above):
            yield node.lineno


def _is_number(node: ast.Attribute) -> bool:
    """Say whether a number to call or to text is read."""
    return node.attr == "phone" or (node.attr == "number" and ast.unparse(node.value).endswith("text"))


def _harmless(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    parent = above.get(node)
    while parent is not None and not isinstance(parent, ast.stmt):
        if isinstance(parent, ast.Call) and _called(parent) in PRINTS | COMPARES and node is not parent.func:
            return True
        if isinstance(parent, ast.Compare) or (isinstance(parent, (ast.IfExp, ast.If)) and node is parent.test):
            return True
        if isinstance(parent, ast.BoolOp) and isinstance(parent.op, ast.And) and node is not parent.values[-1]:
            return True
        node, parent = parent, above.get(parent)
    # a name given to it is followed: every use of `phone` in the function
    if isinstance(parent, ast.Assign) and _is_bare(parent.value):
        return _all_printed(parent, above)
    return isinstance(parent, ast.If) and node is parent.test


def _is_bare(value: ast.expr) -> bool:
    names = [n for n in ast.walk(value) if isinstance(n, ast.Call)]
    return not names


def _all_printed(assigned: ast.Assign, above: dict[ast.AST, ast.AST]) -> bool:
    names = {n.id for target in assigned.targets for n in ast.walk(target) if isinstance(n, ast.Name)} & {"phone"}
    scope: ast.AST = assigned
    while not isinstance(scope, (ast.FunctionDef, ast.Module)):
        scope = above[scope]
    uses = [n for n in ast.walk(scope) if isinstance(n, ast.Name) and n.id in names and isinstance(n.ctx, ast.Load)]
    return bool(uses) and all(_harmless(use, above) for use in uses)


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def test_nothing_shows_a_number_as_it_stands_in_the_plan() -> None:
    found = []
    for path in FILES:
        name = str(path.relative_to(ROOT))
        if name not in READ_AS_WRITTEN:
            found += [f"{name}:{line}" for line in unprinted(ast.parse(path.read_text(encoding="utf-8")))]
    assert found == []


def test_every_exception_is_still_one() -> None:
    for name in READ_AS_WRITTEN:
        assert list(unprinted(ast.parse((ROOT / name).read_text(encoding="utf-8")))), name


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("print(service.phone)", True),
        ("print(service.text.number)", True),
        ("x = f'{service.phone}'", True),
        ("x = service.phone or 'none'\nprint(x)", True),
        ("x = printed_number(service.phone, 'MD', 'ro', 'page') if service.phone else None", False),
        ("if service.phone:\n    pass", False),
        ("def f():\n    phone = service.phone\n    return printed_number(phone)", False),
        ("def f():\n    phone = service.phone\n    return phone", True),
    ],
)
def test_what_counts_as_shown(text: str, seen: bool) -> None:
    assert bool(list(unprinted(ast.parse(text)))) is seen


def test_numbers_of_the_world_are_written_in_two_places() -> None:
    """`printed_numbers` writes them for people, `phone_numbers` for telephones."""
    there = [
        path
        for path in (ROOT / "campaignkit").rglob("*.py")
        if "phonenumbers.format_number" in path.read_text(encoding="utf-8")
    ]
    knowledge = Path("campaignkit/knowledge")
    assert {path.relative_to(ROOT) for path in there} == {
        knowledge / "printed_numbers.py",
        knowledge / "phone_numbers.py",
    }


def test_no_template_takes_a_number_apart() -> None:
    """Templates print what they are given; they only keep its blanks and hyphens together."""
    for path in (ROOT / "campaignkit/templates").rglob("*.jinja"):
        text = path.read_text(encoding="utf-8")
        assert "phone[" not in text, path
        assert "phone.replace" not in text, path
        assert "phone | replace" not in text, path
