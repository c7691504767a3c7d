"""Which test proves a code that needs files, folders or pages: the one marked `@pytest.mark.proves("CK002")`.

A marked test has to name the code where it asserts: in its body, in its parameters, or in a table it uses.
"""

from __future__ import annotations

import ast

from tests.support import ROOT


def proved() -> dict[str, list[str]]:
    """Return the codes that marked tests assert, with the places of these tests."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for code, test in proved_in(path.read_text(encoding="utf-8")):
            found.setdefault(code, []).append(f"{path.relative_to(ROOT)}::{test}")
    return found


def proved_in(text: str) -> list[tuple[str, str]]:
    """Return each code and test of a file; raise when a marked test asserts nothing, or not this code."""
    if ".proves(" not in text:
        return []
    found = []
    module = ast.parse(text)
    tables = {
        target.id: node.value
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for test in module.body:
        if not isinstance(test, ast.FunctionDef):
            continue
        marks = [d for d in test.decorator_list if isinstance(d, ast.Call) and _name(d.func) == "proves"]
        codes = {text for mark in marks for text in _texts(mark, tables)}
        parts = [part for part in (*test.body, *test.decorator_list) if part not in marks]
        said = {text for part in parts if not _is_docstring(part) for text in _texts(part, tables)}
        if codes and not any(isinstance(node, ast.Assert) for node in ast.walk(test)):
            raise ValueError(f"{test.name} asserts nothing")
        for code in sorted(codes):
            if not any(code in text for text in said):
                raise ValueError(f"{test.name} does not assert {code}")
            found.append((code, test.name))
    return found


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _texts(node: ast.AST, tables: dict[str, ast.expr]) -> set[str]:
    """Return the texts written in a piece of code, and in the tables it names."""
    found: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            found.add(part.value)
        elif isinstance(part, ast.Name) and part.id in tables:
            found |= _texts(tables[part.id], {})
    return found
