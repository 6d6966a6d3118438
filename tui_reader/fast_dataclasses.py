"""`dataclass` for the types on the way to the first key: the same classes, made quickly.

The standard library compiles six methods a class and imports `inspect` for it, which is a third of
all that happens before the first frame. Here one method is compiled, when some objects were made,
and the rest are closures. For type checkers, and for `dataclasses.replace`, `fields` and `asdict`,
these are data classes like any other. Owns no type; understands only what the house uses:
`frozen`, `slots`, defaults and `field(default=, default_factory=, metadata=)`.

The rule: a module that somebody waits for takes these, every other one the standard library's.
Waited for are the modules of the first frame and of the first key, the first steps of a child of
the sandbox, and what all these import at their tops: a class of the standard library's costs them a
millisecond. `TYPE_CHECKING = False` in place of `typing`'s is for the first frame alone, since
Textual imports `typing`. `tests/structure/test_structure_dataclasses.py` holds both.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` itself takes as long as all that is made here
if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import Any
else:
    from operator import attrgetter, ge, gt, le, lt

    _NONE = object()
    _FEW = 8
    """To compile takes as long as to fill some forty objects without; most classes have fewer."""
    _set = object.__setattr__

    class field:
        """A default that is made anew for every object, or that says more about the field."""

        __slots__ = ("default", "default_factory", "metadata")

        def __init__(self, *, default=_NONE, default_factory=_NONE, metadata=None):
            self.default = default
            self.default_factory = default_factory
            self.metadata = metadata

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False):
        """Make a data class of a class, as `dataclasses.dataclass` does."""
        if cls is None:
            return lambda made: _make(made, frozen, slots, order)
        return _make(cls, frozen, slots, order)

    def replace(one, /, **changes):
        """A copy with other values in some fields, as `dataclasses.replace` makes it."""
        record = getattr(type(one), "__record__", None)
        if record is None:  # one of the standard library's
            from dataclasses import replace

            return replace(one, **changes)
        return type(one)(**dict(zip(record.fields, record.values(one), strict=True)) | changes)

    def _default(default):
        if not isinstance(default, field):
            return default
        made = default.default_factory is not _NONE
        return default.default_factory() if made else default.default

    def _make(cls, frozen, slots, order):
        bases = [b.__record__ for b in cls.__mro__[:0:-1] if "__record__" in b.__dict__]
        known = {name: default for record in bases for name, default in record.fields.items()}
        space = dict(cls.__dict__)
        own = {name: space.get(name, _NONE) for name in cls.__annotations__}
        record = _Record({**known, **own}, frozen, slots)
        if slots:
            space = {name: value for name, value in space.items() if name not in own}
            space.pop("__dict__", None)
            space.pop("__weakref__", None)
            space["__slots__"] = tuple(name for name in own if name not in known)
        methods = record.methods() | (_orders(record.values) if order else {})
        new = {
            name: method
            for name, method in methods.items()
            if name not in space or (name == "__hash__" and space[name] is None)
        }
        record.cls = made = _slotted(cls, space | new) if slots else _furnished(cls, own, new)
        return made

    def _slotted(cls, space):
        made = type(cls)(cls.__name__, cls.__bases__, space)
        made.__qualname__ = cls.__qualname__
        return made

    def _furnished(cls, own, new):
        for name, default in own.items():
            if isinstance(default, field):
                delattr(cls, name)
        for name, method in new.items():
            setattr(cls, name, method)
        return cls

    def _orders(values):
        def comparison(compare):
            def method(one, other):
                if other.__class__ is one.__class__:
                    return compare(values(one), values(other))
                return NotImplemented

            return method

        return {f"__{by.__name__}__": comparison(by) for by in (lt, le, gt, ge)}

    class _Record:
        """What is known of one data class, and its methods."""

        __slots__ = ("cls", "fields", "frozen", "slots", "values")

        def __init__(self, fields, frozen, slots):
            self.fields = fields
            self.frozen = frozen
            self.slots = slots
            names = tuple(fields)
            if len(names) > 1:
                self.values = attrgetter(*names)
            elif names:
                only = attrgetter(*names)
                self.values = lambda one: (only(one),)
            else:
                self.values = lambda one: ()

        def methods(self):
            found = {
                "__record__": self,
                "__match_args__": tuple(self.fields),
                "__dataclass_fields__": _Twin(self, "__dataclass_fields__"),
                "__dataclass_params__": _Twin(self, "__dataclass_params__"),
                "__init__": self._first_init(),
                "__repr__": self._repr(),
                "__eq__": self._eq(),
                "__hash__": None,
            }
            if self.frozen:
                found |= self._frozen()
            return found

        def _first_init(self):
            left = [_FEW]

            def __init__(one, /, *values, **named):
                left[0] -= 1
                if left[0] < 0 or not self._fill(one, values, named):
                    self.cls.__init__ = made = self._init()
                    made(one, *values, **named)

            return __init__

        def _fill(self, one, values, named):
            """What the compiled method does; False, and nothing done, for a wrong call."""
            given = dict(zip(self.fields, values, strict=False))
            if len(values) > len(self.fields) or given.keys() & named.keys():
                return False
            given |= named
            if given.keys() - self.fields.keys():
                return False
            for name, default in self.fields.items():
                if name not in given:
                    if default is _NONE:
                        return False
                    given[name] = _default(default)
            for name in self.fields:
                _set(one, name, given[name])
            if hasattr(one, "__post_init__"):
                one.__post_init__()
            return True

        def _init(self):
            space, parameters, lines = {"_set": _set}, [], []
            for name, default in self.fields.items():
                value, shown = name, name
                if isinstance(default, field) and default.default_factory is not _NONE:
                    space[f"_d_{name}"], space["_NONE"] = default.default_factory, _NONE
                    value = f"_d_{name}() if {name} is _NONE else {name}"
                    shown = f"{name}=_NONE"
                elif default is not _NONE:
                    own = default.default if isinstance(default, field) else default
                    space[f"_d_{name}"] = own
                    shown = f"{name}=_d_{name}"
                parameters.append(shown)
                lines.append(
                    f" _set(self, {name!r}, {value})" if self.frozen else f" self.{name} = {value}"
                )
            if hasattr(self.cls, "__post_init__"):
                lines.append(" self.__post_init__()")
            head = f"def __init__(self, {', '.join(parameters)}):\n"
            exec(head + ("\n".join(lines) or " pass"), space)
            space["__init__"].__qualname__ = f"{self.cls.__qualname__}.__init__"
            return space["__init__"]

        def _repr(self):
            def __repr__(one):
                pairs = zip(self.fields, self.values(one), strict=True)
                inside = ", ".join(f"{name}={value!r}" for name, value in pairs)
                return f"{type(one).__qualname__}({inside})"

            return __repr__

        def _eq(self):
            values = self.values

            def __eq__(one, other):
                if other.__class__ is one.__class__:
                    return values(one) == values(other)
                return NotImplemented

            return __eq__

        def _frozen(self):
            values, fields = self.values, self.fields

            def __hash__(one):
                return hash(values(one))

            def __setattr__(one, name, value):
                if type(one) is self.cls or name in fields:
                    raise _refusal(f"cannot assign to field {name!r}")
                super(self.cls, one).__setattr__(name, value)

            def __delattr__(one, name):
                if type(one) is self.cls or name in fields:
                    raise _refusal(f"cannot delete field {name!r}")
                super(self.cls, one).__delattr__(name)

            found = {"__hash__": __hash__, "__setattr__": __setattr__, "__delattr__": __delattr__}
            if self.slots:

                def __getstate__(one):
                    return list(values(one))

                def __setstate__(one, state):
                    for name, value in zip(fields, state, strict=True):
                        _set(one, name, value)

                found |= {"__getstate__": __getstate__, "__setstate__": __setstate__}
            return found

    class _Twin:
        """What the standard library would have written on the class; asked for rarely."""

        __slots__ = ("name", "record")

        def __init__(self, record, name):
            self.record = record
            self.name = name

        def __get__(self, one, owner):
            import dataclasses

            cls = self.record.cls
            kinds: dict[str, object] = {}
            for base in cls.__mro__[::-1]:
                kinds |= getattr(base, "__annotations__", {})
            space = {"__annotations__": {name: kinds[name] for name in self.record.fields}}
            for name, default in self.record.fields.items():
                if isinstance(default, field):
                    given = {
                        key: getattr(default, key)
                        for key in field.__slots__
                        if getattr(default, key) not in (_NONE, None)
                    }
                    space[name] = dataclasses.field(**given)
                elif default is not _NONE:
                    space[name] = default
            twin = type(cls.__name__, (), space | {"__module__": cls.__module__})
            twin = dataclasses.dataclass(twin, frozen=self.record.frozen)
            for name in ("__dataclass_fields__", "__dataclass_params__"):
                setattr(cls, name, getattr(twin, name))
            return getattr(twin, self.name)

    def _refusal(words: str) -> Any:
        from dataclasses import FrozenInstanceError

        return FrozenInstanceError(words)
