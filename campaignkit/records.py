"""`dataclass`, made in a quarter of the time of the standard library's; for values that never change, and others.

A check defines some 200 small classes before it reads the first word of a plan. For each of them the standard library
writes and compiles six methods, which took a fifth of the whole run. Here five of the six are shared, and `__init__`
is compiled when some objects of a class have been made. The rest is the standard library's: type checkers see its own
decorator, and `fields`, `replace` and `asdict` work as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from collections.abc import Callable
    from dataclasses import MISSING, Field, FrozenInstanceError, fields
    from dataclasses import dataclass as standard_dataclass
    from inspect import get_annotations
    from itertools import count
    from operator import attrgetter, ge, gt, le, lt

    T = TypeVar("T")
    SELDOM = 8
    """To fill so many objects takes as long as to compile what fills them quickly; most classes have fewer."""

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, order: bool = False, eq: bool = True
    ) -> Callable[[type[T]], type[T]]:
        """Return a decorator that makes a class a dataclass."""

        def decorate(cls: type[T]) -> type[T]:
            # where nothing is said the standard library writes down the signature, and reads all of `object` for it
            cls.__doc__ = cls.__doc__ or cls.__name__
            # and it looks into each type hint three times for what none of ours has
            hints = get_annotations(cls)
            cls.__annotations__ = dict.fromkeys(hints, object)
            result = standard_dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
            result.__annotations__ = hints
            own = vars(cls)
            for field in fields(result):
                if field.name in hints:
                    field.type = hints[field.name]
            for name, method in _methods(result, frozen=frozen, order=order, eq=eq).items():
                if name not in own:
                    setattr(result, name, method)
            return result

        return decorate

    def _methods(cls: type[Any], *, frozen: bool, order: bool, eq: bool) -> dict[str, Callable[..., Any] | None]:
        names = [field.name for field in fields(cls) if field.compare]
        values = attrgetter(*names) if names else lambda _: ()

        by_place = [field.name for field in fields(cls) if not field.kw_only]
        number = count(1)

        def init(self: Any, *values: Any, **options: Any) -> None:
            if next(number) <= SELDOM and len(values) <= len(by_place):
                by_name = dict(zip(by_place, values, strict=False))
                if by_name.keys().isdisjoint(options) and _fill(self, by_name | options):
                    return
            cls.__init__ = _written_init(cls, frozen=frozen)
            cls.__init__(self, *values, **options)

        def equal(self: Any, other: object) -> bool:
            return values(self) == values(other) if type(self) is type(other) else NotImplemented

        def hashed(self: Any) -> int:
            return hash(values(self))

        def compared(by: Callable[[Any, Any], bool]) -> Callable[[Any, object], bool]:
            return lambda self, other: (
                by(values(self), values(other)) if type(self) is type(other) else NotImplemented
            )

        methods: dict[str, Callable[..., Any] | None] = {"__init__": init, "__repr__": _repr}
        if eq:
            methods |= {"__eq__": equal, "__hash__": hashed if frozen else None}
        if order:
            methods |= {f"__{by.__name__}__": compared(by) for by in (lt, le, gt, ge)}
        if frozen:
            methods |= {
                "__setattr__": _refuse,
                "__delattr__": _refuse,
                "__getstate__": _state,
                "__setstate__": _restore,
            }
        return methods

    def _repr(self: Any) -> str:
        values = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
        return f"{type(self).__qualname__}({values})"

    def _refuse(self: Any, name: str, *_value: Any) -> None:
        raise FrozenInstanceError(f"{type(self).__qualname__}.{name} cannot be changed")

    def _state(self: Any) -> tuple[Any, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))

    def _restore(self: Any, values: tuple[Any, ...]) -> None:
        """Fill an object that was copied, or that came from another process."""
        for field, value in zip(fields(self), values, strict=True):
            object.__setattr__(self, field.name, value)

    def _fill(self: Any, by_name: dict[str, Any]) -> bool:
        """Fill a new object field by field; False where a value is missing, or there is no place for one."""
        put = object.__setattr__
        for field in fields(self):
            if field.name in by_name:
                value = by_name.pop(field.name)
            elif field.default is not MISSING:
                value = field.default
            elif field.default_factory is not MISSING:
                value = field.default_factory()
            else:
                return False
            put(self, field.name, value)
        if by_name:
            return False
        if hasattr(self, "__post_init__"):
            self.__post_init__()
        return True

    def _written_init(cls: type[Any], *, frozen: bool) -> Callable[..., None]:
        """Write and compile `__init__`, which is called far too often to look its fields up each time."""
        names: dict[str, Any] = {"_put": object.__setattr__, "_missing": MISSING}
        all_fields = fields(cls)
        plain = [_parameter(field, names) for field in all_fields if not field.kw_only]
        keywords = [_parameter(field, names) for field in all_fields if field.kw_only]
        lines = [f"def __init__({', '.join(['self', *plain, *(['*', *keywords] if keywords else [])])}):"]
        for field in all_fields:
            value = field.name
            if field.default_factory is not MISSING:
                value = f"_default_{field.name}() if {field.name} is _missing else {field.name}"
            lines.append(f" _put(self, {field.name!r}, {value})" if frozen else f" self.{field.name} = {value}")
        lines.append(" self.__post_init__()" if hasattr(cls, "__post_init__") else " return")
        exec("\n".join(lines), names)  # noqa: S102  # made of the names of fields only, as the standard library does
        init: Callable[..., None] = names["__init__"]
        return init

    def _parameter(field: Field[Any], names: dict[str, Any]) -> str:
        if field.default_factory is not MISSING:
            names[f"_default_{field.name}"] = field.default_factory
            return f"{field.name}=_missing"
        if field.default is not MISSING:
            names[f"_default_{field.name}"] = field.default
            return f"{field.name}=_default_{field.name}"
        return field.name
