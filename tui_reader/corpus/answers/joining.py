"""Which names of all documents are one, by the rule of `name_rules`: as the library would join them
if the documents came to it in the order of their dates (those without one last, else by key).

What the library has besides is not asked here: the user's word on names, and that it decides on a
short name as a story comes and again when a bearer's stories have doubled. Here all documents are
at hand, and it is decided once. Owns the tables in DuckDB that this is worked out in:

    docs     doc (its place in that order), document, instant, language
    said     a name of a document: doc, entity, kind, name, mentions, key, short, ord (its place)
    keys     a kind and folded name: id, kind, key, name (as first written), ord, language
    joins    key -> key that speaks for it
    meant    doc, entity -> the key of the bearer of a surname
    placed   a name of a document: doc, entity, own (key), root (key), mentions, name, ord
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from tui_reader import name_rules
from tui_reader.corpus.answers import duck
from tui_reader.folding import folded
from tui_reader.kinds import OTHER, PERSON
from tui_reader.name_rules import Sounding, known_as, same_by_sound, speaks
from tui_reader.name_sounds import sound

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

RULE = 2
"""One more where other names would be one."""
_PLACE = 1 << 30
"""Places of names within a document; a short name that means nobody else comes after the others."""

_DOCS = """
CREATE TABLE docs AS SELECT row_number() OVER (ORDER BY instant NULLS LAST, document) AS doc, *
FROM (SELECT document, epoch(published)::BIGINT AS instant, ifnull(language, '') AS language
    FROM documents)
"""
_SAID = f"""
CREATE TABLE heard AS SELECT d.doc, e.entity, e.kind, e.name, e.mentions, folded(e.name) AS key,
    e.kind = '{PERSON}' AND is_short(e.name, coalesce(e.titles, [])) AS short
FROM entities e JOIN docs d ON d.document = e.document WHERE folded(e.name) <> '';
CREATE TABLE said AS SELECT h.* EXCLUDE (short), h.short AND f.doc IS NULL AS short,
    h.doc * {_PLACE} + h.entity + CASE WHEN h.short AND f.doc IS NULL THEN {_PLACE // 2} ELSE 0 END
    AS ord
FROM heard h LEFT JOIN (
    SELECT DISTINCT doc, unnest(shorts(name)) AS last FROM heard WHERE kind = '{PERSON}'
) f ON h.short AND f.doc = h.doc AND f.last = h.key;
DROP TABLE heard;
"""
_KEYS = """
CREATE TABLE keys AS SELECT row_number() OVER (ORDER BY kind, key) AS id, * FROM (
    SELECT s.kind, s.key, min(s.ord) AS ord, arg_min(s.name, s.ord) AS name,
        min(s.ord) FILTER (WHERE d.language <> '') AS told,
        ifnull(arg_min(d.language, s.ord) FILTER (WHERE d.language <> ''), '') AS language
    FROM said s JOIN docs d ON d.doc = s.doc GROUP BY s.kind, s.key
);
CREATE TABLE joins (id BIGINT, root BIGINT);
CREATE TABLE goals (kind VARCHAR, key VARCHAR, name VARCHAR, ord BIGINT);
CREATE TABLE meant (doc BIGINT, entity BIGINT, own BIGINT);
"""
_KNOWN = f"""
SELECT kind, key, arg_min(other, ord), min(ord) FROM (
    SELECT kind, key, min(ord) AS ord, known_as(kind, name) AS other FROM said
    WHERE kind <> '{PERSON}' AND NOT short GROUP BY kind, key, name
) WHERE other <> '' GROUP BY kind, key ORDER BY min(ord)
"""
_SOUNDING = f"""
SELECT sound, id, name, language FROM (
    SELECT sound(name) AS sound, id, name, language, told FROM keys
    WHERE kind = '{PERSON}' AND language <> '' AND contains(key, ' ')
) WHERE sound <> '' QUALIFY count(*) OVER (PARTITION BY sound) > 1 ORDER BY sound, told
"""
_ROOTED = """
CREATE TABLE rooted AS SELECT k.id, k.kind, k.key, ifnull(j.root, k.id) AS root
    FROM keys k LEFT JOIN joins j ON j.id = k.id;
CREATE TABLE full_names AS SELECT s.doc, s.entity, r.id AS own, r.root, s.mentions, s.name, s.ord
    FROM said s JOIN rooted r ON r.kind = s.kind AND r.key = s.key WHERE NOT s.short;
"""
_BEARERS = f"""
CREATE TABLE bearers AS
WITH counts AS (
    SELECT own AS id, sum(mentions) AS n FROM full_names WHERE own <> root GROUP BY own
    UNION ALL SELECT root, sum(mentions) FROM full_names GROUP BY root
), words AS (SELECT DISTINCT key AS word FROM said WHERE short),
borne AS (
    SELECT w.word, r.root, r.id AS own, c.n FROM (
        SELECT root, id, unnest(shorts(key)) AS word FROM rooted WHERE kind = '{PERSON}'
    ) r JOIN counts c ON c.id = r.id JOIN words w ON w.word = r.word
), each AS (
    SELECT * FROM borne QUALIFY row_number() OVER (PARTITION BY word, root ORDER BY n DESC, own) = 1
)
SELECT word, root, own FROM each
QUALIFY row_number() OVER (PARTITION BY word ORDER BY n DESC, own) <= {name_rules.BEARERS};
CREATE TABLE there AS SELECT DISTINCT doc, root FROM full_names;
CREATE TABLE common AS
WITH near AS (
    SELECT b.root, t.doc FROM (SELECT DISTINCT root FROM bearers) b JOIN there t ON t.root = b.root
    JOIN docs d ON d.doc = t.doc
    QUALIFY row_number() OVER (PARTITION BY b.root ORDER BY d.instant IS NULL, t.doc DESC)
        <= {name_rules.STORIES}
)
SELECT n.root AS bearer, t.root AS other, count(*) AS n FROM near n JOIN there t ON t.doc = n.doc
WHERE t.root <> n.root GROUP BY n.root, t.root;
CREATE TABLE sizes AS SELECT t.root, r.kind, count(*) AS n
    FROM there t JOIN rooted r ON r.id = t.root GROUP BY t.root, r.kind;
"""
_COMPANY = f"""
SELECT s.doc, s.entity, b.root, b.own, list({{'kind': z.kind, 'stories': z.n, 'common': c.n}})
FROM said s JOIN bearers b ON b.word = s.key JOIN there t ON t.doc = s.doc
JOIN common c ON c.bearer = b.root AND c.other = t.root
JOIN sizes z ON z.root = t.root
LEFT JOIN bearers x ON x.word = s.key AND x.root = t.root
WHERE s.short AND z.kind <> '{OTHER}' AND x.root IS NULL
GROUP BY s.doc, s.entity, b.root, b.own ORDER BY s.doc, s.entity, b.root
"""
_PLACED = """
CREATE TABLE placed AS
SELECT doc, entity, own, false AS bare, root, mentions, name, ord FROM full_names
UNION ALL
SELECT s.doc, s.entity, ifnull(m.own, r.id), m.own IS NOT NULL, ifnull(o.root, r.root), s.mentions,
    s.name, s.ord
FROM said s JOIN rooted r ON r.kind = s.kind AND r.key = s.key
LEFT JOIN meant m ON m.doc = s.doc AND m.entity = s.entity LEFT JOIN rooted o ON o.id = m.own
WHERE s.short
"""


def join(con: Connection) -> None:
    """From the views `documents` and `entities` to the table `placed`."""
    for made, takes, gives in _FUNCTIONS:
        duck.function(con, made, takes, gives)
    for sql in (_DOCS, _SAID, _KEYS):
        con.execute(sql)
    _join_known(con)
    duck.put(con, "joins", _sounding(con))
    con.execute(_ROOTED)
    con.execute(_BEARERS)
    duck.put(con, "meant", _short(con))
    con.execute(_PLACED)


def is_short(name: str, titles: list[str]) -> bool:
    return name_rules.is_short(name, titles)


_FUNCTIONS: tuple[tuple[Any, list[str], str], ...] = (
    (folded, ["VARCHAR"], "VARCHAR"),
    (is_short, ["VARCHAR", "VARCHAR[]"], "BOOLEAN"),
    (name_rules.shorts, ["VARCHAR"], "VARCHAR[]"),
    (known_as, ["VARCHAR", "VARCHAR"], "VARCHAR"),
    (sound, ["VARCHAR"], "VARCHAR"),
)


def _join_known(con: Connection) -> None:
    """What everybody knows as one. There are as many as the tables of known names have: they are
    held in memory."""
    goals: dict[tuple[str, str], tuple[str, int]] = {}
    speaks_for: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, key, other, ord in duck.rows(con, _KNOWN):
        chain = [(kind, key)]
        while other and (kind, folded(other)) not in chain:
            goal = (kind, folded(other))
            goals.setdefault(goal, (other, ord))
            chain.append(goal)
            other = known_as(kind, other)
        root = chain[-1]
        while root in speaks_for:
            root = speaks_for[root]
        for one in chain:
            if one != root:
                speaks_for.setdefault(one, root)
    _add(con, goals)
    pairs = [(kind, key, _end(speaks_for, (kind, key))[1]) for kind, key in speaks_for]
    con.execute("CREATE TABLE known (kind VARCHAR, key VARCHAR, root VARCHAR)")
    duck.put(con, "known", iter(pairs))
    con.execute(
        "INSERT INTO joins SELECT k.id, r.id FROM known n"
        " JOIN keys k ON k.kind = n.kind AND k.key = n.key"
        " JOIN keys r ON r.kind = n.kind AND r.key = n.root"
    )


def _end(
    speaks_for: dict[tuple[str, str], tuple[str, str]], one: tuple[str, str]
) -> tuple[str, str]:
    while one in speaks_for:
        one = speaks_for[one]
    return one


def _add(con: Connection, goals: dict[tuple[str, str], tuple[str, int]]) -> None:
    """Names that speak for others have a key, whether or not a document says them."""
    found = ((kind, key, name, ord) for (kind, key), (name, ord) in goals.items())
    duck.put(con, "goals", found)
    con.execute(
        "UPDATE keys SET name = g.name, ord = g.ord FROM goals g"
        " WHERE g.kind = keys.kind AND g.key = keys.key AND g.ord < keys.ord;"
        "INSERT INTO keys SELECT (SELECT ifnull(max(id), 0) FROM keys)"
        " + row_number() OVER (ORDER BY g.kind, g.key), g.kind, g.key, g.ord, g.name, NULL, ''"
        " FROM goals g LEFT JOIN keys k ON k.kind = g.kind AND k.key = g.key WHERE k.id IS NULL"
    )


def _sounding(con: Connection) -> Iterator[tuple[int, int]]:
    """(key, who speaks for it) of people whose names sound the same in several languages."""
    for _, some in groupby(duck.rows(con, _SOUNDING), itemgetter(0)):
        met: dict[int, Sounding] = {}
        names: dict[int, str] = {}
        for _, id, name, language in some:
            # Where two stand for themselves nobody joins either any more.
            if len({one.root for one in met.values()}) > 1:
                continue
            root = same_by_sound(name, language, tuple(met.values()))
            names[id] = name
            met[id] = Sounding(id if root is None else root, name, language)
            if root is not None and speaks(name, names[root]):
                met = {one: Sounding(id, told.name, told.language) for one, told in met.items()}
        yield from ((id, one.root) for id, one in met.items() if id != one.root)


def _short(con: Connection) -> Iterator[tuple[int, int, int]]:
    """(doc, entity, the bearer's own key) of surnames whose bearer is clear."""
    for (doc, entity), some in groupby(duck.rows(con, _COMPANY), itemgetter(0, 1)):
        scores = [
            (name_rules.company(map(_told, others)), root, own) for *_, root, own, others in some
        ]
        if (own := name_rules.meant(scores)) is not None:
            yield doc, entity, own


def _told(one: dict[str, Any]) -> tuple[str, int, int]:
    return one["kind"], one["stories"], one["common"]


__all__ = ["RULE", "join"]
