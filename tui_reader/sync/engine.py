"""One cycle of an account, step by step: send, feeds, lists, marks, stories, tags.

Resumable after each step; each writes what it did in transactions of its own. What one step cannot
do is told, and the next are done; only a refused login or a server that wants to be left alone end
a cycle early.
"""

from __future__ import annotations

from tui_reader.errors import FetchError, ParseError
from tui_reader.sync import contents, sending, states, subscriptions
from tui_reader.sync.cycle import Cycle


async def run(cycle: Cycle) -> None:
    """Bring both sides together. Raises LoginError and QuotaError."""
    await sending.send(cycle)
    try:
        await subscriptions.bring_together(cycle)
        found = await states.lists(cycle)
        await states.take_over(cycle, found)
        await contents.fetch(cycle, found)
        await states.take_over_tags(cycle)
    except (FetchError, ParseError) as error:
        cycle.problem(error)
