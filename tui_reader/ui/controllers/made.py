"""An attribute that is made when it is first asked for, then kept. Owns no controller."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, overload

Owner = TypeVar("Owner")
T = TypeVar("T")


class Made(Generic[Owner, T]):
    """One thing of an owner, made by `make`: a typed function that tools can follow."""

    name = ""

    def __init__(self, make: Callable[[Owner], T]) -> None:
        self.make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, of: None, owner: type) -> Made[Owner, T]: ...

    @overload
    def __get__(self, of: Owner, owner: type) -> T: ...

    def __get__(self, of: Owner | None, owner: type) -> T | Made[Owner, T]:
        """Python asks here only until it is made: then the owner's `__dict__` has it."""
        if of is None:
            return self
        made = of.__dict__[self.name] = self.make(of)
        return made

    def of(self, owner: Owner) -> T:
        """What was made, or is made now."""
        found = self.known(owner)
        return self.__get__(owner, type(owner)) if found is None else found

    def known(self, of: Owner) -> T | None:
        """What was made; None where nobody asked for it yet."""
        found: T | None = of.__dict__.get(self.name)
        return found
