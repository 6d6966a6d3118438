"""Notices of the desktop: what the terminal is sent, and that nothing in it acts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import notices
from tui_reader.config.settings import Screen, fields_of
from tui_reader.notices import WAYS

SENT = [way for way in WAYS if not way.argv]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"Bergen": 3}, "3 stories match Bergen"),
        ({"place:Bergen": 1}, "1 story matches place:Bergen"),
        ({"a": 1, "b": 2}, "1 story matches a; 2 stories match b"),
        ({"a": 1_200}, "1,200 stories match a"),
        (
            dict.fromkeys("abcde", 2),
            "2 stories match a; 2 stories match b; 2 stories match c; and 2 more rules",
        ),
    ],
)
def test_a_notice_says_what_rules_found(counts: dict[str, int], said: str) -> None:
    assert notices.said(counts) == said


@pytest.mark.parametrize(
    ("way", "sent"),
    [
        ("osc9", "\x1b]9;newsreader: 3 stories match Bergen\x07"),
        ("osc777", "\x1b]777;notify;newsreader;3 stories match Bergen\x07"),
        ("osc99", "\x1b]99;;newsreader: 3 stories match Bergen\x1b\\"),
    ],
)
def test_each_way_has_its_sequence(way: str, sent: str) -> None:
    assert notices.sequence(notices.BY_ID[way], "3 stories match Bergen") == sent
    wrapped = notices.sequence(notices.BY_ID[way], "3 stories match Bergen", tmux=True)
    assert wrapped == "\x1bPtmux;" + sent.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def test_the_setting_offers_every_way() -> None:
    _, meta = fields_of(Screen)["notices"]
    assert meta["choices"] == (notices.OFF, *(way.id for way in WAYS))
    assert Screen().notices == notices.OFF


@given(st.sampled_from(SENT), st.text(max_size=400))
def test_no_text_can_end_the_sequence_or_begin_another(way: notices.Way, text: str) -> None:
    sent = notices.sequence(way, text)
    assert sent.startswith(way.before) and sent.endswith(way.after)
    inside = sent[len(way.before) : len(sent) - len(way.after)]
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", inside)
    assert len(inside) <= notices.LONGEST + 1


@pytest.mark.parametrize(
    "evil", ["\x07\x1b]52;c;aGk=\x07", "\x1b\\\x1b[2J", "\x9c\x9d0;x\x07", "a\nb\rc", "4;1;50"]
)
@pytest.mark.parametrize("way", SENT, ids=lambda way: way.id)
def test_control_bytes_do_not_pass(way: notices.Way, evil: str) -> None:
    sent = notices.sequence(way, evil)
    assert len(re.findall("[\x00-\x1f\x7f-\x9f]", sent)) == len(
        re.findall("[\x00-\x1f]", way.before + way.after)
    )
    assert not sent.startswith("\x1b]9;4")
