"""A reader that is killed at any moment loses nothing it acknowledged. `tests/benchmarks/kill9.py`
does the same a thousand times."""

from pathlib import Path

from kills import Ground

KILLS = 20


def test_a_killed_reader_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    with Ground(tmp_path) as ground:
        for seed in range(KILLS - 2):
            ground.round(seed, longest=0.3)
        ground.round(99, children=2)
    assert ground.damaged == []
    assert ground.lost == []
    assert ground.tally["kills"] == KILLS and ground.tally["acknowledged"] > 100
