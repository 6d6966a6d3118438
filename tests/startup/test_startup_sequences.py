"""No sequence that a terminal begins and does not end, or not at once, swallows a key that follows
it; and nothing of it is taken for keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tui_reader.startup.driver import Keyboard
from tui_reader.startup.pastes import MOST

Read = bytes | float
"""What comes in one read, or seconds in which nothing comes."""


def meant(*reads: Read) -> list[str]:
    """Keys by their names, pastes in guillemets, the rest by their classes."""
    keyboard, now, found = Keyboard(), 0.0, []
    for read in (*reads, 2.0):
        if isinstance(read, bytes):
            found += [*keyboard.typed(read, now), *keyboard.rest(now)]
            continue
        for _ in range(round(read * 20)):
            now += 0.05
            found += keyboard.rest(now)
    return [_named(one) for one in found]


def _named(event: object) -> str:
    if isinstance(event, events.Paste):
        return f"«{event.text}»"
    return event.key if isinstance(event, events.Key) else type(event).__name__


B, E = b"\x1b[200~", b"\x1b[201~"

UNENDED: tuple[tuple[tuple[Read, ...], list[str]], ...] = (
    # a paste, and what is typed when nobody has ended it
    ((B + b"abc", 1.2, b"j"), ["«abc»", "j"]),
    ((B, 1.2, b"j"), ["«»", "j"]),
    ((B + b"abc", *(0.2, b"j") * 9), ["«abcjjjj»", *"jjjjj"]),
    ((B + b"abc", 0.3, b"\x1b", 0.3, b"j"), ["«abc»", "escape", "j"]),
    ((B + b"abc", 0.3, b"\x1b[27u", b"j"), ["«abc»", "escape", "j"]),
    ((B + b"abc", 0.3, b"\x1b[A\x1b[A", b"j"), ["«abc»", "up", "up", "j"]),
    ((B + b"ab", 0.2, b"cd" + E + b"j"), ["«abcd»", "j"]),
    ((B + b"abc\x1b[2", 0.2, b"01~j"), ["«abc»", "j"]),
    ((B + b"abc\x1b", b"[201~j"), ["«abc»", "j"]),
    ((B + b"abc\x1b[2", 1.2, b"j"), ["«abc\x1b[2»", "j"]),
    ((b"\x1b[20", b"0~abc" + E + b"j"), ["«abc»", "j"]),
    ((b"\x1b", 0.2, b"[200~dQ" + E + b"j"), ["escape", "«dQ»", "j"]),
    ((B + B + b"x" + E + b"j",), ["«\x1b[200~x»", "j"]),
    ((E + b"j",), ["j"]),
    ((B + E + b"j",), ["«»", "j"]),
    ((B + b"a" + E + B + b"b" + E + b"j",), ["«a»", "«b»", "j"]),
    # one that stands still for long goes on as what it was, not as commands
    ((B + b"x" * 300, 1.5, b"dQ" * 100, 0.2, b"A" + E + b"j"),
     [f"«{'x' * 300}»", f"«{'dQ' * 100}A»", "j"]),
    ((B + b"x" * 300, 0.8, b"y" * 300, 0.8, b"z" + E), [f"«{'x' * 300 + 'y' * 300}z»"]),
    # answers of a terminal
    ((b"\x1b]52;c;eA==\x07j",), ["j"]),
    ((b"\x1b]11;rgb:0000/0000/0000\x1b\\j",), ["j"]),
    ((b"\x1b]11;rgb:0000", 0.3, b"/0000/0000\x1b\\j"), ["j"]),
    ((b"\x1b]52;c;eA", 1.2, b"j"), ["j"]),
    ((b"\x1b]52;c;eA", 0.3, b"j", 1.2, b"k"), ["j", "k"]),
    ((b"\x1b]52;c;eA\x1b", b"\\j"), ["j"]),
    ((b"\x1b]52;c;eA\x1b[A", b"j"), ["up", "j"]),
    ((b"\x1bP>|xterm(380)\x1b\\j",), ["j"]),
    ((b"\x1bP1+r544e=78", 1.2, b"j"), ["j"]),
    ((b"\x1b_Gi=31;OK\x1b\\j",), ["j"]),
    ((b"\x1b_Gi=31;O", 1.2, b"j"), ["j"]),
    ((b"\x1b]lQuit?\x1b\\j",), ["j"]),
    ((b"\x1bXno\x1b\\j",), ["j"]),
    ((b"\x1b]" + b"0" * 70_000, b"j"), ["j"]),
    # the mouse, and other reports, cut or unknown
    ((b"\x1b[<0;12", 0.3, b";5Mj"), ["MouseDown", "j"]),
    ((b"\x1b[<0;12;5", 1.2, b"j"), ["j"]),
    ((b"\x1b[<0;12;5", 0.3, b"j"), ["j"]),
    ((b"\x1b[<0;12;5\x1b[B",), ["down"]),
    ((b"\x1b[<", 0.3, b"0;1;1M", b"j"), ["MouseDown", "j"]),
    ((b"\x1b[", 0.2, b"<0;1;1Mj"), ["left_square_bracket", "MouseDown", "j"]),
    ((b"\x1b[M", 1.2, b"j"), ["j"]),
    ((b"\x1b[M!", 1.2, b"j"), ["exclamation_mark", "j"]),
    ((b"\x1b[M", b"!!!", b"j"), ["j"]),
    ((b"\x1b[?62;22;c", b"j"), ["j"]),
    ((b"\x1b[?6", b"2;c", b"j"), ["j"]),
    ((b"\x1b[>0;276;0cj",), ["j"]),
    ((b"\x1b[?997;1nj",), ["j"]),
    ((b"\x1b[" + b"9" * 5_000 + b"xj",), ["j"]),
    ((b"\x1b[1;1Rj",), ["CursorPosition", "j"]),
    ((b"\x1b[I\x1b[Oj",), ["AppFocus", "AppBlur", "j"]),
    # keys
    ((b"\x1b",), ["escape"]),
    ((b"\x1b", 0.2, b"j"), ["escape", "j"]),
    ((b"\x1b\x1b", 0.2, b"j"), ["escape", "escape", "j"]),
    ((b"\x1b", b"[A", b"j"), ["up", "j"]),
    ((b"\x1b", 0.2, b"[A", b"j"), ["escape", "up", "j"]),
    ((b"\x1b", 0.2, b"[", 0.2, b"A"), ["escape", "left_square_bracket", "A"]),
    ((b"\x1b", 1.0, b"[A"), ["escape", "left_square_bracket", "A"]),
    ((b"\x1bO", b"P", b"j"), ["f1", "j"]),
    ((b"\x1b[1", 0.3, b"5~", b"j"), ["f5", "j"]),
    ((b"\x1b[[A\x1b[3$j",), ["f1", "shift+delete", "j"]),
    ((b"\x1b[97;5u\x1b[13u",), ["ctrl+a", "enter"]),
    ((b"\x1bj", 0.2, b"j"), ["alt+j", "j"]),
    ((b"\x1b]", 0.2, b"j"), ["right_square_bracket", "j"]),
)  # fmt: skip


@pytest.mark.parametrize(("reads", "expected"), UNENDED, ids=range(len(UNENDED)))
def test_what_is_not_ended_swallows_no_key_and_is_none(
    reads: tuple[Read, ...], expected: list[str]
) -> None:
    assert meant(*reads) == expected


def test_a_paste_that_never_ends_is_kept_in_bounds() -> None:
    flood = [b"x" * 500_000] * 12
    found = meant(B, *flood, E, b"j")
    assert found == [f"«{'x' * MOST}»", "j"]


SEND = st.sampled_from(
    [B, E, b"\x1b", b"\x1b[", b"\x1b[<0;1", b"\x1b[<0;1;1M", b"\x1b]52;c;", b"\x1bP1", b"\x1b\\",
     b"\x1b[M", b"\x07", b"ab", b"\xff", b"\xc3", b"\x1b[A", b"\x1bO", b"\x1b_G", b"x" * 300]
)  # fmt: skip


@given(st.lists(st.one_of(SEND, st.floats(0.0, 0.5)), max_size=8))
def test_whatever_was_sent_a_key_is_a_key_again_a_moment_later(reads: list[Read]) -> None:
    assert meant(*reads, 2.5, b"j", 0.2, b"k")[-2:] == ["j", "k"]


@given(st.lists(SEND, max_size=5), st.data())
def test_where_reads_are_cut_does_not_matter(sent: list[bytes], data: st.DataObject) -> None:
    """But for mouse reports of old, whose bytes are like keys, and for single keys in a paste."""
    whole = b"".join(one for one in sent if one not in (b"\x1b[M", b"\x1b[A", b"\xff", b"\xc3"))
    whole = whole.replace(B, B + b"-")
    at = data.draw(st.integers(0, max(0, len(whole) - 2)))
    assert meant(whole[:at], whole[at:]) == meant(whole)
