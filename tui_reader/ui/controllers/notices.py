"""Telling the desktop what rules that notify found: by the terminal, or by a program.

Owns how often: one notice for a batch, and what comes soon after it waits for the next.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from tui_reader import notices
from tui_reader.library import hooks
from tui_reader.library.saved_searches import Rule
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import Noticed

APART_SECONDS = 30.0
"""Between two notices."""


class Notices:
    """What is still to be told."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._held: dict[str, int] = {}
        self._waiting = False

    def tell(self, counts: Sequence[tuple[Rule, int]]) -> None:
        """Tell it now, or with the next notice when one was shown just now."""
        if counts and (fault := hooks.missing(self.context.config.hooks.on_rule)):
            self.context.fail(fault, "the hook of a rule")
        if self.context.config.screen.notices == notices.OFF:
            return
        for rule, count in counts:
            self._held[rule.query] = self._held.get(rule.query, 0) + count
        if self._held and not self._waiting:
            self._send()

    def _send(self) -> None:
        way = notices.BY_ID[self.context.config.screen.notices]
        text, self._held, self._waiting = notices.said(self._held), {}, True
        if way.argv:
            self.context.start(
                lambda: hooks.start(self.context.lib, way.argv, {"text": text}), "a notice"
            )
        else:
            tmux = bool(os.environ.get("TMUX"))
            sent = notices.sequence(way, text, tmux=tmux)
            self.context.host.post_message(Noticed(sent))
        self.context.host.later(APART_SECONDS, self._rested)

    def _rested(self) -> None:
        self._waiting = False
        if self._held:
            self._send()
