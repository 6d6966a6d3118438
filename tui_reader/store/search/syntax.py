"""The search language: typed text -> a small tree. Owns the grammar; runs nothing.

    query  = all *( "or" all )                 all = 1*one
    one    = [ "-" | "not" ] ( "(" query ")" | field op value | word | word"*" | "phrase" )
    op     = ":" | ">" | "<" | ">=" | "<=" | "="

Any text is a query: what is wrong with it is a `Fault` with its column, and the rest still counts,
so that a half-typed query already finds something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_TERMS = 64
"""Terms of one query that are looked at; no one types more, and FTS5 nests them."""
MOST_CHARACTERS = 4_000
"""Characters of one query that are looked at."""
DEEPEST = 16
"""Parentheses inside parentheses that are looked at."""


@dataclass(frozen=True, slots=True)
class Text:
    """A word, a phrase, or the beginning of one."""

    text: str
    prefix: bool = False
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field held against a value: `feed:news`, `money>1m`."""

    name: str
    op: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class All:
    """Every one of them; at least two."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One of them at least; at least two."""

    nodes: tuple[Node, ...]


Node = Text | Field | Not | All | Any


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be understood, and where."""

    column: int
    """From 0, in code points of the typed text."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Parsed:
    node: Node | None
    faults: tuple[Fault, ...] = ()


_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<open>\()
    |(?P<close>\))
    |(?P<minus>-(?=[^\s)]))
    |(?P<field>[A-Za-z]+)(?P<op>>=|<=|[:><=])(?:"(?P<quoted>[^"]*)(?P<shut>"?)|(?P<bare>[^\s()"]*))
    |"(?P<phrase>[^"]*)(?P<end>"?)(?P<pstar>\*?)
    |(?P<word>[^\s()"]+)""",
    re.VERBOSE,
)
_HELD = re.compile(r"[^\W_]")


def parse(typed: str, fields: frozenset[str]) -> Parsed:
    """The tree of a typed query. `fields` are the names that may stand before an operator; any
    other word with a colon in it is a word. Never raises."""
    reader = _Reader(typed[:MOST_CHARACTERS], fields)
    if len(typed) > MOST_CHARACTERS:
        said = f"Only the first {MOST_CHARACTERS:,} characters are looked at."
        reader.faults.append(Fault(MOST_CHARACTERS, said))
    node = reader.query(0)
    while reader.at < len(reader.tokens):  # a ")" that nothing opened
        reader.fault("This parenthesis closes nothing.")
        reader.at += 1
        node = _joined([node, reader.query(0)])
    return Parsed(node, tuple(reader.faults))


class _Reader:
    """Reads tokens from left to right, one rule of the grammar a method."""

    def __init__(self, typed: str, fields: frozenset[str]) -> None:
        self.fields = fields
        self.tokens = [m for m in _TOKEN.finditer(typed) if m.lastgroup != "space"]
        self.end = len(typed)
        self.at = 0
        self.terms = 0
        self.faults: list[Fault] = []

    def fault(self, sentence: str) -> None:
        column = self.tokens[self.at].start() if self.at < len(self.tokens) else self.end
        self.faults.append(Fault(column, sentence))

    def query(self, depth: int) -> Node | None:
        """Alternatives, up to a ")" or the end."""
        alternatives = [self.all(depth)]
        while self.word() == "or":
            if alternatives[-1] is None:
                self.fault('Before "or" something must stand.')
            self.at += 1
            alternatives.append(self.all(depth))
            if alternatives[-1] is None:
                self.fault('After "or" something must stand.')
        return _either(alternatives)

    def all(self, depth: int) -> Node | None:
        """What must all hold, up to "or", ")" or the end."""
        found: list[Node | None] = []
        while self.at < len(self.tokens) and self.kind() != "close" and self.word() != "or":
            found.append(self.one(depth))
        return _joined(found)

    def one(self, depth: int) -> Node | None:
        negative = False
        while self.kind() == "minus" or (self.word() == "not" and self.at + 1 < len(self.tokens)):
            negative = not negative
            self.at += 1
        if self.at >= len(self.tokens) or self.kind() == "close":
            self.fault("What must not occur is missing.")
            return None
        node = self.group(depth) if self.kind() == "open" else self.term()
        return Not(node) if negative and node is not None else node

    def group(self, depth: int) -> Node | None:
        opened = self.at
        self.at += 1
        if depth >= DEEPEST:
            self.fault("There are too many parentheses inside each other.")
            self.at = len(self.tokens)
            return None
        node = self.query(depth + 1)
        if self.at < len(self.tokens):
            self.at += 1
        else:
            self.faults.append(
                Fault(self.tokens[opened].start(), "This parenthesis is not closed.")
            )
        return node

    def term(self) -> Node | None:
        """A word, a phrase or a field; None for what no story can hold, as "***"."""
        token = self.tokens[self.at]
        self.terms += 1
        if self.terms == MOST_TERMS + 1:
            self.fault(f"Only the first {MOST_TERMS} terms are looked for.")
        try:
            return None if self.terms > MOST_TERMS else self._term(token)
        finally:
            self.at += 1

    def _term(self, token: re.Match[str]) -> Node | None:
        if token["field"] is not None:
            return self._field(token)
        if token["phrase"] is not None:
            if not token["end"]:
                self.fault("This quotation mark is not closed.")
            text, prefix = token["phrase"].strip(), bool(token["pstar"])
            return Text(text, prefix, phrase=True) if _HELD.search(text) else None
        return _word(token["word"])

    def _field(self, token: re.Match[str]) -> Node | None:
        name = token["field"].lower()
        if name not in self.fields:
            if token["op"] == ":":  # "Re:", "https://": words that happen to have a colon
                return _word(token.group()) if token["quoted"] is None else _quoted(token)
            return _word(token.group())
        value = token["bare"] if token["quoted"] is None else token["quoted"]
        if token["quoted"] is not None and not token["shut"]:
            self.fault("This quotation mark is not closed.")
        if not value.strip():
            self.fault(f"{name}{token['op']} what?")
            return None
        return Field(name, token["op"], value.strip())

    def kind(self) -> str:
        return str(self.tokens[self.at].lastgroup) if self.at < len(self.tokens) else ""

    def word(self) -> str:
        """The word at hand, in lower case; "" for anything else."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        return (token["word"] or "").lower() if token else ""


def _word(typed: str) -> Node | None:
    text = typed.rstrip("*")
    if not _HELD.search(text):
        return None
    plain = text.lower() not in ("or", "not") and not text.startswith("-")
    return Text(text, prefix=text != typed, phrase=not plain)


def _quoted(token: re.Match[str]) -> Node | None:
    """`thing:"two words"` where `thing` is no field: a phrase."""
    text = f"{token['field']} {token['quoted']}".strip()
    return Text(text, phrase=True)


def _joined(nodes: list[Node | None]) -> Node | None:
    flat: list[Node] = []
    for node in nodes:
        if node is not None:
            flat.extend(node.nodes if isinstance(node, All) else (node,))
    return All(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _either(nodes: list[Node | None]) -> Node | None:
    flat: list[Node] = []
    for node in nodes:
        if node is not None:
            flat.extend(node.nodes if isinstance(node, Any) else (node,))
    return Any(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None
