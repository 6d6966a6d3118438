"""What a reader is told of the figures of an affair."""

import pytest
from figures_affairs import Affair, affairs, as_written, written

from tui_reader.cluster.figures import counted_things


@pytest.mark.parametrize("affair", affairs(), ids=lambda affair: affair.name)
def test_sources_are_compared_as_a_reader_would(affair: Affair) -> None:
    rows = [written(thing) for thing in counted_things(affair.stories)]
    assert sorted(rows) == sorted(map(as_written, affair.expected))


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("en blast", {"people killed", "injured"}),
        ("de Demonstranten", {"Demonstranten"}),
        ("en money", {"spending plan"}),
        ("fr sommes", {"amende"}),
    ],
)
def test_a_thing_is_called_in_the_words_of_its_sources(name: str, labels: set[str]) -> None:
    (affair,) = [one for one in affairs() if one.name == name]
    for thing in counted_things(affair.stories):
        assert any(words in thing.label for words in labels), thing.label
