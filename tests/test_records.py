"""The frozen dataclass of the house keeps what the standard library's promises."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from campaignkit.records import dataclass as fast_dataclass

make: Any = fast_dataclass


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
    assert outcome(fast(**options), values, named) == outcome(standard(**options), values, named)


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


def test_only_frozen_ones_are_made() -> None:
    with pytest.raises(TypeError):
        make(frozen=False)
