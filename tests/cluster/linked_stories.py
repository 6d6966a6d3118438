"""Small streams of stories for the tests of linking: invented, with doubles and traps."""

from __future__ import annotations

from collections.abc import Sequence

from plain_memory import PlainMemory

from tui_reader.cluster.linking import Linker
from tui_reader.cluster.memory import Arrival

NOON = 1_772_366_400
"""1 March 2026, 12:00 UTC."""

BRIDGE = (
    "Bridge over the Tarn collapses near Millau, two lorries fall",
    "A road bridge over the river Tarn near Millau collapsed on Sunday morning. Two lorries fell"
    " into the water and rescuers were searching for the drivers, the prefecture said.",
)
BRIDGE_AGAIN = (
    "Two lorries fall as Tarn bridge near Millau collapses",
    "Rescuers searched for two lorry drivers on Sunday after a road bridge over the river Tarn"
    " near Millau collapsed, the prefecture said.",
)
STRIKE = (
    "Pilots of Nordwind call strike for Friday over pay",
    "The pilots' union at the airline Nordwind has called a strike for Friday after talks over pay"
    " failed on Saturday evening, it said in Hamburg.",
)
STRIKE_AGAIN = (
    "Nordwind pilots to strike on Friday as pay talks fail",
    "Talks over pay between the airline Nordwind and its pilots failed on Saturday; the union has"
    " called a strike for Friday, it said in Hamburg.",
)
FILLERS = tuple(
    (f"{who} {what}", f"{who} {what}, it was said on Sunday. Nobody could say more about it.")
    for who, what in (
        ("Orchard growers in Kent", "expect a late cherry harvest"),
        ("The museum of clocks in Graz", "shows a watch of Mozart"),
        ("A goat in Tromso", "has been elected mayor for a day"),
        ("Violinist Amara Okoye", "wins the prize of the city of Ghent"),
        ("Scientists in Lund", "count more eels than for forty years"),
        ("The lighthouse at Skagen", "is painted yellow again"),
        ("Chess club Torre Bela", "loses its title after nine seasons"),
        ("A court in Pau", "lets a baker sell bread at night"),
    )
)


def arrivals(stories: Sequence[tuple[str, str]], *, apart: int = 600) -> list[Arrival]:
    """Stories of as many feeds, so many seconds apart."""
    return [
        Arrival(n, NOON + n * apart, n, f"Paper {n}", "en", title, beginning)
        for n, (title, beginning) in enumerate(stories, 1)
    ]


def linked(stories: Sequence[Arrival]) -> PlainMemory:
    """What a linker remembers of them."""
    memory = PlainMemory()
    linker = Linker(memory)
    for one in stories:
        linker.link(one)
    return memory


def rows(memory: PlainMemory, level: str = "told") -> set[frozenset[int]]:
    """The groups of more than one story."""
    found: dict[int, set[int]] = {}
    for story, group in memory.found[level].items():
        found.setdefault(group, set()).add(story)
    return {frozenset(group) for group in found.values()}
