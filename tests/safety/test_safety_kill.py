"""A reader that is killed at any moment loses nothing it acknowledged. `tests/benchmarks/kill9.py`
does the same a thousand times."""

from pathlib import Path

from kills import Ground

KILLS, ACKNOWLEDGED, MOST = 20, 100, 200
"""At least so many kills, and more until so many changes were acknowledged; a busy machine takes
more of them."""


def test_a_killed_reader_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    with Ground(tmp_path) as ground:
        for seed in range(MOST):
            if seed >= KILLS - 2 and ground.tally["acknowledged"] > ACKNOWLEDGED:
                break
            ground.round(seed, longest=0.3)
        ground.round(MOST, children=2)
    assert ground.damaged == []
    assert ground.lost == []
    assert ground.tally["kills"] >= KILLS and ground.tally["acknowledged"] > ACKNOWLEDGED
