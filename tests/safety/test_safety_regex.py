"""Every regular expression of ours takes linear time on strings made against it, up to 1 MB."""

import re
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import patterns
from costs import slowness
from patterns import Attack, Found, attacks

from tui_reader.clean.rules import RULES

LOOKED_AT = (
    ("annotate/kinship.py", r"(?:\b(?:his|her|their|whose|my)|['’]s?)", 200),
    ("annotate/kinship.py", r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|", 200),
    ("annotate/people_context.py", r"['’]s?(?: [a-z]+)? (?:death", 400),
    ("annotate/gazetteer_fill.py", r"[^\W\d_]+['’]?[^\W\d_]* $", 40),
    ("annotate/noise.py", r"(?: (?![a-z]+[A-Z])", 120),
    ("annotate/noise.py", r"(?:^|[.!?:;…]|\n)", 12),
    ("annotate/noise.py", r"\b(?i:slogans?", 90),
    ("annotate/things.py", r"(?:(?:[A-Z][\w’'&.-]{0,30}|", 110),
    ("clean/line_filter.py", r"[.!?”\"’)] ?\(?(?:(?:", 120),
    ("clean/rule_matcher.py", "", max(rule.limit for rule in RULES)),
)
"""Patterns that are shown a few characters only: (file, how it begins, most characters)."""
SMALL, SIZES = 2_000, (1_000_000, 250_000, 60_000)
"""Characters: what every attack is tried with, and what the worst are, as time allows."""
DEADLINE = 8.0
"""Seconds of the processor for a megabyte; a quadratic pattern would take hours."""
TRIES = 4
"""A busy machine may well double a measurement; no try makes a quadratic pattern linear."""


class Slow(Exception):
    pass


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stops a pattern that runs away: the engine looks for signals. Counts this process's own
    time, so that what else the machine does is no fault of a pattern."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Slow

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, signal.SIG_IGN)  # a late one would end the process


def cost(found: Found, text: str, seconds: float = DEADLINE) -> float:
    compiled = re.compile(found.pattern, found.flags)
    start = time.process_time()
    try:
        with at_most(seconds):
            if found.anywhere:
                for _ in compiled.finditer(text):
                    pass
            else:
                compiled.match(text)
                compiled.fullmatch(text)
    except Slow:
        return float("inf")
    return time.process_time() - start


def cap_of(found: Found) -> int | None:
    for file, beginning, most in LOOKED_AT:
        if found.file == file and found.pattern.startswith(beginning):
            return most
    return None


def fault(found: Found) -> str:
    """What is wrong with a pattern; "" if nothing is."""
    cap = cap_of(found)
    if cap is not None:
        texts = [attack.text(cap)[:cap] for attack in attacks(found)]
        slow = max(min(cost(found, text, 1) for _ in "12") for text in texts)
        return f"{slow:.2f} s for {cap} characters" if slow > 0.25 * slowness() else ""
    costs = {attack: cost(found, attack.text(SMALL), 1) for attack in attacks(found)}
    worst = sorted(costs, key=costs.__getitem__)[-2:]
    second, first = worst  # what is quadratic is so with fewer characters, too
    tried = ((first, SIZES), (second, SIZES[1:]))
    return next(filter(None, (_grows(found, one, costs[one], s) for one, s in tried)), "")


def _grows(found: Found, attack: Attack, small: float, sizes: Sequence[int]) -> str:
    """What is wrong with how the time for one attack grows; "" if nothing is."""
    size = next((size for size in sizes if small * size / SMALL < 1), sizes[-1])
    whole, quarter = attack.text(size), attack.text(size // 4)
    took = few = float("inf")
    for _ in range(TRIES):
        took = min(took, cost(found, whole))
        if took < 0.2 * size / SIZES[0]:
            return ""
        few = min(few, cost(found, quarter))
        # Linear is 4, quadratic 16; caches cost a little.
        if took < DEADLINE * slowness() and took < 11 * few:
            return ""
    ratio = took / few
    return f"{took:.2f} s for {size:,} characters, {ratio:.1f} times a quarter: {whole[:40]!r}"


def test_every_pattern_is_found_and_linear() -> None:
    every = patterns.collect()  # takes seconds: once
    files = {one.file.split("/")[0] for one in every}
    assert len(every) > 150 and {"sanitise", "clean", "feeds", "annotate", "export"} <= files
    wrong = {str(found): said for found in every if (said := fault(found))}
    assert not wrong
