"""Undo restores the library after any sequence of changes; redo makes them again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import (  # fmt: skip
    files,
    highlights,
    listing,
    reading,
    rule_runs,
    saved_searches,
    subscriptions,
    told,
    undo,
)
from tui_reader.model import Listing, Span, Subscription
from tui_reader.store import feeds as stored_feeds

TEXT = "# {0}\n\nThe {0} council met. It spoke of ferries.\n\nNothing else was said of {0}.\n"
NAMES = ("harbour", "quay", "crane")

Act = Callable[[rooms.Library, int, int], object]


def _story(lib: rooms.Library, at: int) -> int:
    rows = listing.page(lib, Listing(), None, 10)
    if not rows:
        raise UsageError("All stories were deleted.")
    return rows[at % len(rows)].id


def _feed(lib: rooms.Library, at: int) -> int:
    found = [feed for feed in listing.feeds(lib) if not feed.local]
    return found[at % len(found)].id if found else 0


def _note(lib: rooms.Library, at: int) -> int:
    found = highlights.all_notes(lib)
    return found[at % len(found)].highlight.id if found else 0


def _rule(lib: rooms.Library, at: int) -> int:
    found = saved_searches.all_rules(lib)
    return found[at % len(found)].id if found else 0


def _cut(lib: rooms.Library, a: int, b: int) -> None:
    entry_id = _story(lib, a)
    blocks = reading.open_story(lib, entry_id).article.blocks[1:]
    if blocks:
        reading.cut_block(lib, entry_id, blocks[b % len(blocks)])


ACTS: dict[str, Act] = {
    "read": lambda lib, a, b: reading.set_read(lib, [_story(lib, a)], b % 2 == 0),
    "star": lambda lib, a, b: reading.set_starred(lib, [_story(lib, a)], b % 2 == 0),
    "tag": lambda lib, a, b: reading.set_tags(lib, _story(lib, a), NAMES[: b % 4]),
    "all read": lambda lib, a, b: reading.mark_all_read(lib, Listing()),
    "all rows read": lambda lib, a, b: reading.mark_all_read(lib, listing.once(lib, Listing())),
    "same": lambda lib, a, b: told.put_together(lib, [_story(lib, a), _story(lib, b)]),
    "not same": lambda lib, a, b: told.take_out(lib, _story(lib, a)),
    "rows": lambda lib, a, b: subscriptions.set_told(lib, _feed(lib, a), b % 2 == 0, b - 3),
    "note": lambda lib, a, b: highlights.add(
        lib, _story(lib, a), Span(b, b + 4), note="n" * (b % 2)
    ),
    "colour": lambda lib, a, b: highlights.change(
        lib, _note(lib, a), colour=highlights.COLOURS[b % 4]
    ),
    "no note": lambda lib, a, b: highlights.remove(lib, _note(lib, a)),
    "keep": lambda lib, a, b: saved_searches.keep(lib, f"s{a}", NAMES[b % 3]),
    "rename search": lambda lib, a, b: saved_searches.rename(lib, a, NAMES[b % 3]),
    "edit search": lambda lib, a, b: saved_searches.edit(lib, a, NAMES[b % 3]),
    "delete": lambda lib, a, b: reading.delete(lib, [_story(lib, a)]),
    "full text": lambda lib, a, b: subscriptions.set_full_text(lib, _feed(lib, a), b % 2 == 0),
    "drop": lambda lib, a, b: saved_searches.drop(lib, a),
    "rule": lambda lib, a, b: saved_searches.add_rule(lib, NAMES[a % 3], "star"),
    "rule off": lambda lib, a, b: saved_searches.enable_rule(lib, _rule(lib, a), b % 2 == 0),
    "run rules": lambda lib, a, b: rule_runs.run(lib, [_story(lib, a), _story(lib, b)]),
    "no rule": lambda lib, a, b: saved_searches.remove_rule(lib, _rule(lib, a)),
    "rename": lambda lib, a, b: subscriptions.rename(lib, _feed(lib, a), NAMES[b % 3]),
    "move": lambda lib, a, b: subscriptions.move(lib, _feed(lib, a), NAMES[: b % 3]),
    "folder": lambda lib, a, b: subscriptions.move_folder(lib, NAMES[:1], (NAMES[b % 3], "x")),
    "interval": lambda lib, a, b: subscriptions.set_interval(lib, _feed(lib, a), b or None),
    "feed tags": lambda lib, a, b: subscriptions.set_tags(lib, _feed(lib, a), NAMES[: b % 4]),
    "remove": lambda lib, a, b: subscriptions.remove(lib, _feed(lib, a)),
    "cut": _cut,
}


def filled(home: Path) -> rooms.Library:
    """Three stories and two feeds."""
    lib = rooms.open(paths.user_paths(), config.Config())
    for name in NAMES:
        (home / f"{name}.md").write_text(TEXT.format(name))
    files.import_files(lib, [home / f"{name}.md" for name in NAMES])
    for name in NAMES[:2]:
        url = sanitise.url(f"https://{name}.example/feed")
        assert url is not None
        stored_feeds.add(lib.store, Subscription(url), sanitise.line(name))
    return lib


def seen(lib: rooms.Library) -> object:
    """All that a reader sees of the library."""
    rows = listing.page(lib, Listing(), None, 50)
    once = listing.once(lib, Listing("unread"))
    return (
        [
            (f.id, f.title, f.folder, f.tags, f.interval_minutes, f.full_text, f.unread)
            for f in listing.feeds(lib)
        ],
        [(f.told_once, f.rank) for f in listing.feeds(lib)],
        [(row.id, row.told) for row in listing.page(lib, once, None, 50)],
        listing.count(lib, once),
        [(row.id, row.read, row.starred, row.tags, row.saved) for row in rows],
        [
            (n.highlight.quote, n.highlight.colour, n.highlight.note)
            for n in highlights.all_notes(lib)
        ],
        listing.kept(lib),
        [(r.id, r.query, r.action, r.enabled) for r in saved_searches.all_rules(lib)],
        [reading.open_story(lib, row.id).article.text for row in rows],
        listing.smart_counts(lib),
    )


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 7), st.integers(0, 7)),
                max_size=12))  # fmt: skip
def test_undo_of_any_sequence_restores_the_library(steps: list[tuple[str, int, int]]) -> None:
    import os

    with tempfile.TemporaryDirectory() as name:
        before_home = os.environ["NEWSREADER_HOME"]
        os.environ["NEWSREADER_HOME"] = name
        try:
            lib = filled(Path(name))
        finally:
            os.environ["NEWSREADER_HOME"] = before_home
        start, known = seen(lib), len(undo.history(lib, 1_000))
        for step, a, b in steps:
            try:
                ACTS[step](lib, a, b)
            except ReaderError:
                continue  # there was nothing to do it to
        after = seen(lib)
        changes = len(undo.history(lib, 1_000)) - known
        for _ in range(changes):
            assert undo.undo(lib)
        assert seen(lib) == start
        for _ in range(changes):
            assert undo.redo(lib)
        assert seen(lib) == after
        lib.close()
