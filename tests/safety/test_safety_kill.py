"""A reader that is killed at any moment loses nothing it acknowledged. `tests/benchmarks/kill9.py`
does the same a thousand times."""

from pathlib import Path

from kills import Ground

KILLS, ACKNOWLEDGED = 20, 100
"""So many kills; and so many changes that were acknowledged before them, however slow the machine:
each child is killed after so many lines that it said."""


def test_a_killed_reader_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    with Ground(tmp_path) as ground:
        for seed in range(KILLS - 2):
            ground.round(seed)
        ground.round(KILLS, children=2)
    assert ground.damaged == []
    assert ground.lost == []
    assert ground.tally["kills"] == KILLS and ground.tally["acknowledged"] > ACKNOWLEDGED
