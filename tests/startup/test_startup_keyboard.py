"""What a terminal sends comes as text, whatever bytes it sends and however they are cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.geometry import Size

from tui_reader.startup import driver, prepainted
from tui_reader.startup.keyboard import Decoder


def typed(*reads: bytes) -> str:
    decoder = Decoder()
    return "".join(decoder.text(read) for read in reads)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (b"gn", "gn"),
        ("é日".encode(), "é日"),
        (b"a\xffb", "a\ufffdb"),
        (b"\xc3j", "\ufffdj"),
        ("straße".encode("latin-1"), "stra\ufffde"),
        (b"j\x1b[M \xa0\xa0k", "jk"),
        (b"\x1b[M!!!\x1b[M#\xff\xff\r", "\r"),
        (b"\x1b[<0;10;10M", "\x1b[<0;10;10M"),
        (b"\x1b[27u\x1b", "\x1b[27u\x1b"),
    ],
)
def test_no_byte_is_lost_but_old_mouse_reports(read: bytes, text: str) -> None:
    assert typed(read) == text


PIECES = st.lists(
    st.one_of(
        st.sampled_from([b"\x1b[M \xa0\xa0", b"\x1b[M!!!", b"\x1b[A", b"\x1b", b"q", b"\xff"]),
        st.text(max_size=3).map(str.encode),
        st.binary(max_size=4),
    ),
    max_size=8,
).map(b"".join)


@given(PIECES, st.lists(st.integers(0, 30), max_size=6))
def test_where_it_is_cut_does_not_matter_to_reports(sent: bytes, cuts: list[int]) -> None:
    """But for a report whose first three bytes are cut apart, which nobody can tell from keys."""
    marks = [at for at in range(len(sent)) if sent.startswith(b"\x1b[M", at)]
    places = sorted({cut for cut in cuts if not any(at < cut < at + 3 for at in marks)})
    ends = [0, *(place for place in places if place < len(sent)), len(sent)]
    parts = [sent[a:b] for a, b in itertools.pairwise(ends)]
    assert typed(*parts).rstrip("\ufffd") == typed(sent).rstrip("\ufffd")


SEQUENCES = (
    *("[99999999999u", "[1114112u", "[55296u", "[97;1:3u", "[97:65;2u", "[97;;55296u", "[:u"),
    *("[97;;99999999999u", "[97;99999999999u", "[0u", "[;u", "[97;0u", "[٣u", "[99999999999~"),
    *("[<0;99999999999;1M", "[<9999999999;1;1M", "[9999999;9999999999R", "[1;99999999999A"),
    *("[48;99999;99999;1;1t", "[48;0;0;0;0t", "[97;57441:57441u"),
)
"""What no terminal should send, and what those send that were asked for more than we ask for."""


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_whatever_numbers_a_sequence_has_the_next_key_is_read(sequence: str) -> None:
    found = list(driver.TolerantParser().feed(f"\x1b{sequence}j"))
    assert isinstance(found[-1], events.Key) and found[-1].key == "j"
    typed = "".join(one.character or "" for one in found if isinstance(one, events.Key))
    assert typed.encode()  # no half characters


@pytest.mark.parametrize(
    ("width", "height", "fits"),
    [(80, 25, True), (1, 1, True), (0, 25, False), (99_999, 99_999, False)],
)
def test_a_screen_of_no_such_size_is_not_drawn(width: int, height: int, fits: bool) -> None:
    assert driver._is_screen(Size(width, height)) == fits


@pytest.mark.parametrize("said", [("1", "999999"), ("999999999", "1"), ("2001", "1001")])
def test_the_first_frame_has_no_more_cells_than_are_drawn(
    monkeypatch: pytest.MonkeyPatch, said: tuple[str, str]
) -> None:
    monkeypatch.setenv("COLUMNS", said[0])
    monkeypatch.setenv("LINES", said[1])
    columns, lines = prepainted.size()
    assert columns == min(int(said[0]), prepainted.WIDEST)
    assert lines == min(int(said[1]), prepainted.HIGHEST)
