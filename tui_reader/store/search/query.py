"""A typed query as the index and the tables take it: what FTS5 answers, and the rest.

The tree (`syntax.py`) is parted at its top: text that must occur is one FTS5 expression, text that
must not another, and everything else becomes conditions (`conditions.py`). Runs nothing. Any
string is a query, and nothing of it reaches SQL but as a quoted string or a bound value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui_reader.store import index
from tui_reader.store.search import syntax
from tui_reader.store.search.field_names import NAMES
from tui_reader.store.search.syntax import All, Any, Fault, Field, Node, Not, Text

Spell = Callable[[str, bool], str]
"""Words that stand one behind the other, and whether the last is only begun -> an expression."""


@dataclass(frozen=True, slots=True)
class Query:
    node: Node | None
    faults: tuple[Fault, ...] = ()
    wanted: tuple[Node, ...] = ()
    """Pure text that must occur."""
    unwanted: tuple[Node, ...] = ()
    """Pure text that must not."""
    others: tuple[Node, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self.node is None


@lru_cache(maxsize=64)
def parse(typed: str) -> Query:
    """The query in `typed`. Never raises."""
    parsed = syntax.parse(typed, NAMES)
    node = parsed.node
    tops = node.nodes if isinstance(node, All) else () if node is None else (node,)
    wanted = tuple(n for n in tops if is_text(n))
    unwanted = tuple(n.node for n in tops if isinstance(n, Not) and is_text(n.node))
    others = tuple(
        n for n in tops if not is_text(n) and not (isinstance(n, Not) and is_text(n.node))
    )
    return Query(node, parsed.faults, wanted, unwanted, others)


def phrases(query: Query) -> tuple[tuple[str, bool], ...]:
    """What to mark in a found text: what must or may occur, and whether it is a beginning only."""
    return tuple(_phrases(query.node)) if query.node is not None else ()


def same(one: str, other: str) -> bool:
    """Whether two typed queries ask for the same, but for blanks and capitals."""
    return repr(parse(one).node).casefold() == repr(parse(other).node).casefold()


def fields(query: Query, *, negated: bool = True) -> Iterator[Field]:
    """Every field that is asked for, wherever it stands; without those that must not hold."""
    todo = [] if query.node is None else [query.node]
    while todo:
        match todo.pop():
            case All(nodes=nodes) | Any(nodes=nodes):
                todo.extend(nodes)
            case Not(node=node):
                todo += [node] if negated else []
            case Field() as field:
                yield field
            case Text():
                pass


def tells_once(query: Query) -> bool:
    """Whether stories that tell one event are asked for once: "told:once", beside all else."""
    todo = [query.node]
    while todo:
        match todo.pop():
            case All(nodes=nodes):
                todo.extend(nodes)
            case Field(name="told"):
                return True
    return False


def match(query: Query, spell: Spell = index.phrase) -> str:
    """The FTS5 expression of what must occur, and what must not beside it; "" when nothing must
    occur: FTS5 knows no "not" by itself."""
    wanted = " AND ".join(fts(node, spell) for node in query.wanted)
    unwanted = match_not(query, spell)
    return f"({wanted}) NOT ({unwanted})" if wanted and unwanted else wanted


def match_not(query: Query, spell: Spell = index.phrase) -> str:
    """The FTS5 expression of what must not occur; "" when there is nothing."""
    return " OR ".join(fts(node, spell) for node in query.unwanted)


def narrowing(query: Query) -> tuple[Node, ...]:
    """What the index does not answer."""
    return query.others


def is_text(node: Node) -> bool:
    """Whether the index alone answers it."""
    if isinstance(node, (All, Any)):
        return all(is_text(one) for one in node.nodes)
    return isinstance(node, Text) or (isinstance(node, Field) and node.name == "title")


def fts(node: Node, spell: Spell = index.phrase) -> str:
    """A text node in FTS5's own language."""
    match node:
        case All() | Any():
            sign = " AND " if isinstance(node, All) else " OR "
            return f"({sign.join(fts(one, spell) for one in node.nodes)})"
        case Field():
            return f"title : {spell(node.value, False)}"
        case Text():
            return spell(node.text, node.prefix)
        case _:
            raise TypeError(node)


def _phrases(node: Node) -> list[tuple[str, bool]]:
    match node:
        case Text():
            return [(node.text, node.prefix)]
        case Field():
            return [(node.value, False)] if node.name == "title" else []
        case Not():
            return []
        case _:
            return [phrase for one in node.nodes for phrase in _phrases(one)]
