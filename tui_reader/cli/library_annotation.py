"""Annotating the library without a screen: what waits, with progress, and what rules did then."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tui_reader import notices
from tui_reader.errors import ReaderError
from tui_reader.library import Library, saved_searches
from tui_reader.store.rules import Rule
from tui_reader.wording import counted


@contextmanager
def stopped_by_interrupt() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets meanwhile: what is at hand is ended, what was done is kept."""
    stop = threading.Event()

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def annotate_waiting(lib: Library, stop: threading.Event, quiet: bool = False) -> int:
    """Clean and annotate all stories that wait for it, on all cores; how many."""
    from tui_reader.library import annotation, rule_runs
    from tui_reader.library.annotation_team import Helpers
    from tui_reader.sandbox.pool import cores

    count = 0
    shown = not quiet and sys.stderr.isatty()

    def moved(done: int, _left: int) -> None:
        nonlocal count
        count = done
        if shown:
            print(
                f"\r\x1b[K{counted(done, 'story')} annotated", end="", file=sys.stderr, flush=True
            )

    annotation.warm(lib)
    if problem := annotation.problem(lib):
        print(f"newsreader: {problem}", file=sys.stderr)
    helpers = Helpers(cores() - 1)
    annotation.run_ahead(lib, moved, lambda: False, stop, helpers=helpers, apart=math.inf)
    if stop.is_set():
        rule_runs.run_known(lib)  # what was done is kept
    if shown and count:
        print(file=sys.stderr)
    return count


class RuleReport:
    """What rules do from now on until it is asked."""

    def __init__(self, lib: Library) -> None:
        self._lib = lib
        self._before = {rule.id: rule.hits for rule in saved_searches.all_rules(lib)}

    def lines(self) -> list[str]:
        """A sentence for each rule that was applied since."""
        rules = [(rule, self._since(rule)) for rule in saved_searches.all_rules(self._lib)]
        return [f"Rule {rule.query}: {_did(rule, count)}." for rule, count in rules if count > 0]

    def notify(self) -> None:
        """Tell the desktop what those that notify found, if the settings want it."""
        from tui_reader.library import hooks

        way = notices.BY_ID.get(self._lib.config.screen.notices)
        rules = [(rule, self._since(rule)) for rule in saved_searches.all_rules(self._lib)]
        found: dict[str, int] = {
            rule.query: count
            for rule, count in rules
            if count > 0 and saved_searches.action_of(rule).tells
        }
        if found and (fault := hooks.missing(self._lib.config.hooks.on_rule)):
            print(f"newsreader: {fault}", file=sys.stderr)
        if way is None or not found:
            return
        if way.argv:
            try:
                hooks.start(self._lib, way.argv, {"text": notices.said(found)})
            except ReaderError as error:
                print(f"newsreader: {error}", file=sys.stderr)
        elif sys.stderr.isatty():
            tmux = bool(os.environ.get("TMUX"))
            print(notices.sequence(way, notices.said(found), tmux=tmux), end="", file=sys.stderr)

    def _since(self, rule: Rule) -> int:
        return rule.hits - self._before.get(rule.id, 0)


def _did(rule: Rule, count: int) -> str:
    done = saved_searches.action_of(rule).done
    return f"{done} {counted(count, 'story')}"
