"""The frozen dataclass of the house keeps what the standard library's promises."""

from __future__ import annotations

import copy
import dataclasses
import operator
from typing import Any

import pytest

from campaignkit import records
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.records import dataclass as fast_dataclass

make: Any = fast_dataclass
SELDOM: int = vars(records)["SELDOM"]


def fast(**options: bool) -> Any:
    return made(make, **options)


def standard(**options: bool) -> Any:
    return made(dataclasses.dataclass, **options)


def made(decorator: Any, **options: bool) -> Any:
    class Thing:
        """A thing."""

        name: str
        size: int = 3
        parts: list[str] = dataclasses.field(default_factory=list)
        kept: str = dataclasses.field(default="", compare=False, repr=False)

    return decorator(frozen=True, **options)(Thing)


CALLS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 4, ["b"]), {}),
    (("a",), {"size": 4, "parts": ["b"], "kept": "c"}),
    ((), {"name": "a"}),
    ((), {}),
    (("a",), {"name": "a"}),
    (("a",), {"other": 1}),
    (("a", 1, [], "", "more"), {}),
]


def outcome(thing: Any, values: tuple[Any, ...], named: dict[str, Any]) -> object:
    try:
        return dataclasses.astuple(thing(*values, **named))
    except TypeError:
        return TypeError


@pytest.mark.parametrize("options", [{}, {"slots": True}, {"slots": True, "kw_only": True}], ids=str)
@pytest.mark.parametrize(("values", "named"), CALLS)
def test_objects_are_made_from_the_same_values(
    options: dict[str, bool], values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    right, thing = outcome(standard(**options), values, named), fast(**options)
    assert [outcome(thing, values, named) for _ in range(SELDOM + 2)] == [right] * (SELDOM + 2), "the quick way, too"


def test_each_object_has_a_default_of_its_own() -> None:
    thing = fast(slots=True)
    assert thing("a").parts is not thing("a").parts


def test_nothing_can_be_changed() -> None:
    thing = fast(slots=True)("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        thing.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del thing.name
    assert not hasattr(thing, "__dict__")


def test_equal_values_are_equal_and_hash_alike() -> None:
    thing, other = fast(slots=True), fast(slots=True)
    assert thing("a", kept="b") == thing("a", kept="c")
    assert thing("a") != thing("b")
    assert thing("a") != other("a")
    one = made(make, slots=True)
    assert hash(one("a", 1, ())) == hash(one("a", 1, (), "kept"))


def test_it_is_shown_as_the_standard_one_and_can_be_copied() -> None:
    thing = fast(slots=True)("a")
    assert repr(thing) == repr(standard(slots=True)("a"))
    assert dataclasses.replace(thing, size=9).size == 9


def test_what_a_class_writes_itself_stays() -> None:
    class Own:
        """With a method of its own."""

        name: str

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return other == self.name

        __hash__ = object.__hash__

    own = make(frozen=True, slots=True)(Own)
    assert repr(own("a")) == "own"
    assert own("a") == "a"


def test_one_that_changes_can_be_changed_and_is_no_key() -> None:
    class Changes:
        """With a list of its own."""

        name: str
        parts: list[str] = dataclasses.field(default_factory=list)
        missing: list[str] = dataclasses.field(default_factory=list)

    changes = make(slots=True)(Changes)
    one = changes("a")
    one.name = "b"
    one.parts.append("c")
    assert (one, one.missing) == (changes("b", ["c"]), [])
    assert copy.copy(one) == pickle_and_back(one, changes) == one
    with pytest.raises(TypeError):
        hash(one)


def test_one_may_be_equal_to_itself_only() -> None:
    class Node:
        """Two of the same words are two."""

        text: str

    node = make(slots=True, eq=False)(Node)
    assert node("a") != node("a")
    assert len({node("a"), node("a")}) == 2


def pickle_and_back(one: object, cls: Any) -> object:
    """Return an object that came from another process: what a pickle holds of it, given to a new one."""
    reduced: Any = one.__reduce_ex__(2)
    again = cls.__new__(cls)
    for name, value in reduced[2][1].items():
        setattr(again, name, value)
    return again


@pytest.mark.parametrize("by", [operator.lt, operator.le, operator.gt, operator.ge])
def test_those_in_order_compare_by_their_values(by: Any) -> None:
    thing = fast(slots=True, order=True)
    pairs = [(("a", 1), ("a", 2)), (("b", 1), ("a", 2)), (("a", 1), ("a", 1))]
    assert [by(thing(*a), thing(*b)) for a, b in pairs] == [by(a, b) for a, b in pairs]
    with pytest.raises(TypeError):
        by(thing("a"), ("a", 1))


def test_type_hints_stay_as_they_are_written() -> None:
    assert [field.type for field in dataclasses.fields(fast(slots=True))] == ["str", "int", "list[str]", "str"]
    assert fast(slots=True).__annotations__ == standard(slots=True).__annotations__


def test_no_hint_says_what_is_not_looked_for() -> None:
    words = ("ClassVar", "InitVar", "KW_ONLY")
    said = [path.name for path in PACKAGE.rglob("*.py") if any(word in path.read_text("utf-8") for word in words)]
    assert said == [], "records.py hides hints from the standard library, which would see these"
