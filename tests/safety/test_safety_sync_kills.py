"""A program that syncs is killed at any moment: nothing is lost, nothing doubled (500 by hand)."""

from sync_kills import run


def test_killed_while_it_syncs() -> None:
    done = run(6)
    assert done.lost == []
    assert done.acts
