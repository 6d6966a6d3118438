"""The names of a corpus as they are asked for: the most mentioned, those that match, those that
rise, those beside one. Owns the questions; `naming` has made the tables that they are put to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tui_reader import clock, name_rules, sanitise
from tui_reader.corpus.answers import duck, naming, whole
from tui_reader.corpus.answers.parts import Parts
from tui_reader.corpus.answers.tables import NAMES, NAMINGS
from tui_reader.durations import DAY
from tui_reader.errors import UsageError
from tui_reader.folding import folded
from tui_reader.model import SafeText
from tui_reader.name_rules import FEW, RISES, RISING_FIRST
from tui_reader.name_sounds import plain

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

_WEEK = 7
_ORDER = "mentions DESC, documents DESC, name_id"
_BESIDE = "documents DESC, mentions DESC, name_id"
_DAY = f"floor(epoch(published) / {DAY})::BIGINT"
_BEGINS = "EXISTS (SELECT 1 FROM unnest(sought) t(s) WHERE starts_with(s, ?) OR starts_with(s, ?))"
_HAS = "EXISTS (SELECT 1 FROM unnest(sought) t(s) WHERE contains(s, ?) OR contains(s, ?))"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which names are asked for."""

    query: str = ""
    """What a name, or a word of it, begins with; "" for all."""
    kind: str | None = None
    since: int | None = None
    """Epoch seconds: only documents dated from then on."""
    until: int | None = None
    """Only documents dated before."""
    rising: bool = False
    company: str = ""
    """Only names in documents that mention this one; documents and mentions are those."""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in an answer."""

    id: int
    kind: str
    name: SafeText
    also: tuple[SafeText, ...]
    documents: int
    mentions: int
    first: datetime | None
    last: datetime | None
    weeks: tuple[int, ...]
    """Mentions in the last weeks of the corpus, the oldest first."""
    rising: bool


@dataclass(frozen=True, slots=True)
class Answer:
    names: tuple[Listed, ...]
    until: date | None
    """The day that the last week ends with; None where no document has a date."""
    beside: SafeText = field(default_factory=lambda: sanitise.line(""))
    """The name whose company it is."""


def ask(parts: Parts, wish: Wish, tell: whole.Tell = lambda _said: None) -> Answer:
    """The names that are wished for. Raises ReaderError in words."""
    with _tables(parts, tell) as con:
        today = _today(con, wish.until)
        ranked = _rising(con, today)
        beside = _named(con, wish.company) if wish.company else None
        found = _found(con, wish, ranked, None if beside is None else beside[0])
        weeks = _weeks(con, [row[0] for row in found], today)
    rises = set(ranked)
    names = tuple(
        Listed(
            id=row[0],
            kind=row[1],
            name=sanitise.line(row[2]),
            also=tuple(sanitise.line(one) for one in row[3]),
            documents=row[4],
            mentions=row[5],
            first=_instant(row[6]),
            last=_instant(row[7]),
            weeks=weeks[row[0]],
            rising=row[0] in rises,
        )
        for row in found
    )
    until = date(1970, 1, 1) + timedelta(days=today) if today is not None else None
    return Answer(names, until, sanitise.line(beside[1] if beside else ""))


@contextmanager
def _tables(parts: Parts, tell: whole.Tell) -> Iterator[Connection]:
    folder = naming.folder(parts, tell)
    with duck.opened() as con:
        for table in (NAMES, NAMINGS):
            duck.view(con, table, [folder / f"{table.id}.{parts.kind}"], parts.kind)
        yield con


def _instant(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _today(con: Connection, until: int | None) -> int | None:
    """The day (since the epoch) that the last week ends with: that of the newest document that is
    not dated after today, or after what is asked for."""
    end = min((clock.seconds() // DAY + 1) * DAY, until if until is not None else 1 << 60)
    (found,) = con.execute(
        f"SELECT max({_DAY}) FROM namings WHERE epoch(published) < ?", [end]
    ).fetchall()
    return None if found[0] is None else int(found[0])


def _found(
    con: Connection, wish: Wish, ranked: Sequence[int], beside: int | None
) -> list[tuple[Any, ...]]:
    counted, given = _counted(wish, beside)
    where, order = ["true"], _ORDER if beside is None else _BESIDE
    more: list[object] = []
    if wish.kind is not None:
        where.append("kind = ?")
        more.append(wish.kind)
    if wish.rising:
        where.append("name_id IN (SELECT unnest(?::BIGINT[]))")
        more.append(list(ranked))
        order = "list_position(?::BIGINT[], name_id), name_id"
    low = folded(wish.query)
    other = plain(wish.query)
    if low:
        words = [f" {low}", f" {other}"]
        where.append(f"({_BEGINS} OR {_HAS})")
        more += [low, other, *words]
        order = f"NOT {_BEGINS}, {order}"
    ends: list[object] = [low, other] if low else []
    ends += [list(ranked)] if wish.rising else []
    return con.execute(
        f"SELECT name_id, kind, name, also, documents, mentions, first, last FROM ({counted})"
        f" WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?",
        [*given, *more, *ends, wish.limit],
    ).fetchall()


def _counted(wish: Wish, beside: int | None) -> tuple[str, list[object]]:
    """Names with their counts, over all documents or over some."""
    where: list[str] = []
    given: list[object] = []
    for bound, sign in ((wish.since, ">="), (wish.until, "<")):
        if bound is not None:
            where.append(f"epoch(published) {sign} ?")
            given.append(bound)
    if beside is not None:
        where.append("document IN (SELECT document FROM namings WHERE name_id = ?)")
        where.append("name_id <> ?")
        given += [beside, beside]
    if not where:
        told = "epoch(first)::BIGINT AS first, epoch(last)::BIGINT AS last"
        return f"SELECT * REPLACE ({told}) FROM names", []
    return (
        "SELECT n.name_id, n.kind, n.name, n.also, n.sought, c.* EXCLUDE (name_id) FROM ("
        "SELECT name_id, count(DISTINCT document) AS documents, sum(mentions)::BIGINT AS mentions,"
        " epoch(min(published))::BIGINT AS first, epoch(max(published))::BIGINT AS last"
        f" FROM namings WHERE {' AND '.join(where)} GROUP BY name_id"
        ") c JOIN names n ON n.name_id = c.name_id",
        given,
    )


def _named(con: Connection, name: str) -> tuple[int, str]:
    """The name that is called so, or the only one that begins so. Raises UsageError."""
    low, other = folded(name), plain(name)
    if not low:
        raise UsageError("A name has letters.")
    columns = f"SELECT name_id, name FROM names WHERE {{}} ORDER BY {_ORDER} LIMIT 5"
    exact = "list_contains(sought, ?) OR list_contains(sought, ?)"
    found = con.execute(columns.format(exact), [low, other]).fetchall()
    if found:
        return int(found[0][0]), str(found[0][1])
    given = [low, other, f" {low}", f" {other}"]
    near = con.execute(columns.format(f"{_BEGINS} OR {_HAS}"), given).fetchall()
    if len(near) == 1:
        return int(near[0][0]), str(near[0][1])
    hint = f" Did you mean {', '.join(sanitise.line(one) for _, one in near)}?" if near else ""
    raise UsageError(f"{sanitise.line(name)} is not mentioned in the corpus.{hint}")


def _rising(con: Connection, today: int | None) -> list[int]:
    """The names that rise, as `name_rules` has it, those that rise most first."""
    if today is None:
        return []
    begin, turn = today - _WEEK * name_rules.WEEKS, today - _WEEK
    last, before = con.execute(
        "SELECT ifnull(sum(mentions) FILTER (WHERE day > ?), 0),"
        " ifnull(sum(mentions) FILTER (WHERE day <= ?), 0)"
        f" FROM (SELECT *, {_DAY} AS day FROM namings) WHERE day > ? AND day <= ?",
        [turn, turn, begin, today],
    ).fetchall()[0]
    if not last or not before:
        return []
    usual = name_rules.usual(f"{int(last)}", f"{int(before)}")
    found = con.execute(
        f"SELECT name_id FROM (SELECT *, {usual} AS usual FROM ("
        "SELECT name_id, ifnull(sum(mentions) FILTER (WHERE day > ?), 0) AS n,"
        " ifnull(sum(mentions) FILTER (WHERE day <= ?), 0) AS before,"
        " count(DISTINCT document) FILTER (WHERE day > ?) AS documents"
        f" FROM (SELECT *, {_DAY} AS day FROM namings) WHERE day > ? AND day <= ? GROUP BY name_id"
        f")) WHERE n >= {FEW} AND documents >= {FEW} AND {RISES} ORDER BY {RISING_FIRST}, name_id",
        [turn, turn, turn, begin, today],
    ).fetchall()
    return [int(id) for (id,) in found]


def _weeks(con: Connection, ids: Sequence[int], today: int | None) -> dict[int, tuple[int, ...]]:
    found = {id: [0] * name_rules.WEEKS for id in ids}
    if today is not None and ids:
        last = name_rules.WEEKS - 1
        for id, week, n in con.execute(
            f"SELECT name_id, {last} - (? - day) // {_WEEK}, sum(mentions)::BIGINT"
            f" FROM (SELECT *, {_DAY} AS day FROM namings)"
            " WHERE day > ? AND day <= ? AND name_id IN (SELECT unnest(?::BIGINT[])) GROUP BY 1, 2",
            [today, today - _WEEK * name_rules.WEEKS, today, list(ids)],
        ).fetchall():
            found[id][week] += n
    return {id: tuple(counts) for id, counts in found.items()}
