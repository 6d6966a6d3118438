"""What a terminal sends comes as text, whatever bytes it sends and however they are cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
