"""The door: nothing that acts gets through, what is read is kept, and twice is the same as once."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from costs import grows
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.sanitise import slow, urls

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"

# What may not be in any string that leaves the door, written apart from the door's own tables.
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u2060\u2063\u3164\ufeff\uffa0"
)
SEQUENCES = (
    "\x1b]52;c;ZXZpbA==\x07", "\x1b]0;title\x1b\\", "\x1b[2J", "\x1bP+q\x1b\\", "\x1b_x\x1b\\",
    "\x1b^x\x1b\\", "\x1bXx\x1b\\", "\x9b2J", "\x9d0;x\x9c", "\x90x\x9c", "\x98x\x9c",
    "\x1bc", "\x1b(0", "\x0e", "\x0f", "\x05", "\x07", "\x08\x08", "\r", "\x7f", "\x00", "\x1b]8;;http://x\x1b\\",
)  # fmt: skip

tricky = st.one_of(
    st.text(),
    st.text(
        alphabet="aeK\u0302\u0301\u20dd\u200c\u200d\ufe0f\ufe00\u0915\u094d\u212b👩\n\r \x85-1",
        max_size=40,
    ),
    st.text(alphabet=BIDI + HIDDEN + "ab\n\t\x1b\x9b\ud800\U000e0041\ufffe", max_size=30),
    st.lists(st.sampled_from(SEQUENCES)).map("x".join),
)  # fmt: skip


def assert_inert(text: str) -> None:
    for char in text:
        assert char == "\n" or unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp"), hex(
            ord(char)
        )
        assert char not in BIDI and char not in HIDDEN
        assert not 0xE0000 <= ord(char) <= 0xE0FFF
        assert not 0xFDD0 <= ord(char) <= 0xFDEF and ord(char) & 0xFFFE != 0xFFFE
        assert not 0xFFF9 <= ord(char) <= 0xFFFB
    assert unicodedata.is_normalized("NFC", text)
    text.encode("utf-8")


@given(tricky)
@settings(max_examples=500)
def test_nothing_that_acts_gets_through(raw):
    assert_inert(sanitise.text(raw))
    assert_inert(sanitise.line(raw))


@given(tricky)
@settings(max_examples=500)
def test_cleaning_twice_is_cleaning_once(raw):
    assert sanitise.text(sanitise.text(raw)) == sanitise.text(raw)
    assert sanitise.line(sanitise.line(raw)) == sanitise.line(raw)


@given(tricky, st.integers(1, 20))
def test_a_line_is_one_line_of_at_most_its_limit(raw, limit):
    line = sanitise.line(raw, limit)
    assert "\n" not in line and len(line) <= limit and line == line.strip()
    assert "  " not in line


@given(tricky | st.text(st.sampled_from("ab é\n\t\u0301\u200d")), st.integers(1, 20))
def test_a_line_is_the_words_of_its_text_as_far_as_they_go(raw: str, limit: int) -> None:
    words = " ".join(sanitise.text(raw[: 4 * limit]).split())
    cut = words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
    assert sanitise.line(raw, limit) == cut


@given(tricky)
def test_a_line_has_no_more_combining_marks_in_a_row_than_the_limit(raw):
    run = 0
    for char in sanitise.text(raw):
        if unicodedata.category(char) in ("Mn", "Me"):
            run += 1
            assert run <= slow.MAX_MARKS
        elif char not in "\u200c\u200d":
            run = 0


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_escape_sequences_become_plain_letters_or_nothing(sequence):
    shown = sanitise.text(f"a{sequence}b")
    assert shown[0] == "a" and shown[-1] == "b"
    assert re.fullmatch(r"[\x20-\x7e\n]*", shown)


def test_ordinary_text_of_the_world_is_kept_as_it_is():
    for text in (
        "plain ASCII, with 'quotes' & <b>markup</b> [bold]x[/]",
        "café, Straße, naïve, Ångström, Zürich",
        "日本語、한국어、中文",
        "العربية עברית فارسی",
        "\u0915\u094d\u200d\u0937 \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f 1\ufe0f\u20e3 🇳🇴",
        "x\u0323\u0302 Việt Nam",
        "two\nlines\n\nand a paragraph",
    ):
        assert sanitise.text(text) == unicodedata.normalize("NFC", text)


def test_line_ends_and_blanks_of_every_kind_become_lf_and_space():
    assert sanitise.text("a\r\nb\rc\x85d\u2028e\u2029f\vg\fh") == "a\nb\nc\nd\ne\nf\ng\nh"
    assert sanitise.text("a\tb\xa0c\u2003d\u3000e") == "a b c d\u3000e"
    assert sanitise.line(" a \r\n\t b ") == "a b"


def test_joiners_and_selectors_stay_only_where_letters_and_emoji_need_them():
    assert sanitise.text("pass\u200dword\u200c") == "password"
    assert sanitise.text("👩\u200d\u200d\u200d👧") == "👩\u200d👧"
    assert sanitise.text("❤\ufe0f\ufe0e\ufe0f") == "❤\ufe0f"
    # One selector after each letter would carry a hidden message.
    assert sanitise.text("h\ufe00i\ufe0f") == "hi"
    assert sanitise.text("1\ufe0f") == "1\ufe0f"


def test_a_joiner_after_a_mark_that_is_composed_away_is_gone_the_first_time():
    assert sanitise.text("e\u0301\u200d") == "é"


def test_joiners_do_not_make_room_for_more_marks():
    tower = "a" + ("\u0316" * slow.MAX_MARKS + "\u200d") * 50
    assert sum(char == "\u0316" for char in sanitise.text(tower)) <= slow.MAX_MARKS


def test_what_is_waved_through_is_what_a_closer_look_would_keep():
    for code in range(0x11000):
        char = chr(code)
        assert sanitise.text(char) == sanitise.text("\0" + char), hex(code)


@given(st.text("aé ς“”…—й한국日本語のا\n\u0301\u0653\u3099\u11a8\u200d\ufe0f", max_size=12))
def test_waving_through_looks_at_the_whole_text(raw):
    assert sanitise.text(raw) == sanitise.text(raw + "\0")


def test_lone_surrogates_are_shown_as_lost_letters():
    assert sanitise.text("a\ud800b\udfff") == "a\ufffdb\ufffd"


def test_a_long_line_is_cut_with_an_ellipsis():
    assert sanitise.line("x" * 50, 10) == "x" * 9 + "…"
    assert len(sanitise.line("ab " * 10_000_000)) <= sanitise.MAX_LINE


@pytest.mark.parametrize(
    "piece",
    ("\u0301", "\u200d", "\ufe0f", "\x1b", " ", "\r\n", "👩\u200d", "\u202e", "é", "\u200d\ufe0f",
     "\ud800", "!\u0301"),
)  # fmt: skip
def test_time_grows_with_the_length_only(piece):
    short, long = ("a" + piece * (size // len(piece)) for size in (20_000, 320_000))
    # Sixteen times the text; quadratic would be 256 times.
    assert not grows(lambda: sanitise.text(short), lambda: sanitise.text(long), most=64)


def test_text_is_limited():
    assert len(sanitise.text("x" * (sanitise.MAX_TEXT + 5))) == sanitise.MAX_TEXT
    assert len(sanitise.text("\ufb2c" * (sanitise.MAX_TEXT // 2))) <= sanitise.MAX_TEXT


def test_a_slice_of_safe_text_is_that_slice():
    assert sanitise.slice_of(sanitise.text("abcdef"), 1, 3) == "bc"


# --- addresses ---

hosts = st.sampled_from(
    ("example.org", "EXAMPLE.org:8080", "bücher.example", "[::1]", "1.2.3.4", "user:pw@h.org")
)
addresses = st.one_of(
    st.text(max_size=60),
    st.builds("{}://{}/{}".format, st.sampled_from(("http", "HTTPS", "ftp")), hosts, st.text()),
    st.builds("mailto:{}@{}".format, st.text(max_size=10), hosts),
    st.builds("https://{}/?{}#{}".format, hosts, st.text(max_size=20), st.text(max_size=20)),
)  # fmt: skip


@given(addresses)
@settings(max_examples=500)
def test_an_address_is_plain_ascii_of_three_schemes_or_none(raw):
    found = sanitise.url(raw)
    if found is not None:
        assert re.fullmatch(r"(?:https?://|mailto:)[!-~]+", found)
        assert not set(found) & set('<>"\\^`{|} ')
        assert len(found) <= urls.MAX_URL
        assert sanitise.url(found) == found
        assert "@" not in found.split("/")[2] if found.startswith("http") else "@" in found


@pytest.mark.parametrize(
    "raw",
    (
        "", "javascript:alert(1)", "java\nscript:alert(1)", "JAVASCRIPT:x", "data:text/html,x",
        "file:///etc", "vbscript:x", "blob:https://x", "ftp://x.org/", "//x.org/", "/path",
        "http://", "https:///x", "http://exa mple.org", "http://x.org:99999/", "http://[::1",
        "--help", "-http://x.org", "mailto:nobody", "http://a..b/", "\x1b]8;;http://x\x07",
        "http://%65vil.org/", "view-source:http://x.org",
    ),
)  # fmt: skip
def test_what_is_no_web_or_mail_address_is_refused(raw):
    assert sanitise.url(raw) is None


@pytest.mark.parametrize(
    ("raw", "wanted"),
    (
        ("HTTP://Example.ORG/Path?Q=1#F", "http://example.org/Path?Q=1#F"),
        ("https://bücher.example/ö", "https://xn--bcher-kva.example/%C3%B6"),
        ("https://good.org@evil.org/", "https://evil.org/"),
        ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),
        ("https://x.org/a b\"<c>", "https://x.org/a%20b%22%3Cc%3E"),
        ("https://x.org/\u202egnp", "https://x.org/gnp"),
        ("https://x.org/%2F%zz", "https://x.org/%2F%zz"),
        ("  https://x.org/\n", "https://x.org/"),
        ("mailto:a@b.org?bcc=c@d.org", "mailto:a@b.org"),
        ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x"),
    ),
)  # fmt: skip
def test_addresses_are_written_in_one_way_and_show_their_real_host(raw, wanted):
    assert sanitise.url(raw) == wanted


PLAIN = "aZ09-_.~%/:@!$&'()*+,;=?"


@given(
    st.builds(
        "{}://{}/{}".format,
        st.sampled_from(("http", "https")),
        st.from_regex(r"(?:[a-z0-9_-]{1,5}\.){1,3}[a-z]{2,4}", fullmatch=True),
        st.text(PLAIN + "#[]é", max_size=12),
    )
)
def test_an_address_that_is_waved_through_is_what_a_closer_look_would_give(raw):
    assert sanitise.url(raw) == sanitise.url("\0" + raw)


def test_relative_addresses_are_joined_to_their_base_and_stay_safe():
    assert sanitise.url("../b?c", "https://x.org/a/d/e") == "https://x.org/a/b?c"
    assert sanitise.url("//y.org/z", "https://x.org/") == "https://y.org/z"
    assert sanitise.url("javascript:x", "https://x.org/") is None
    assert sanitise.url("x", "file:///etc/") is None


def test_an_address_that_grows_over_the_limit_is_refused():
    assert sanitise.url("https://x.org/" + "é" * 1500) is None
    assert sanitise.url("https://x.org/" + "e" * 3000) is not None


def test_the_host_is_shown_without_user_and_in_its_ascii_form():
    assert sanitise.host("https://good.org:pw@evil.org:81/x") == "evil.org"
    assert sanitise.host("https://аррӏе.com/") == "xn--80ak6aa92e.com"
    assert sanitise.host("mailto:a@b.org") == "b.org"
    assert sanitise.host("http://[::1") == sanitise.host("nonsense") == ""


# --- corpora, where they are at hand ---


@pytest.mark.skipif(not (SHARED / "terminal").exists(), reason="the corpora are not here")
@pytest.mark.parametrize("name", ("sequences", "unicode_hazards"))
def test_the_terminal_corpora_pass_the_door_inert(name):
    rows = (SHARED / "terminal" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, rows):
        raw = row.get("seq") or row.get("text") or ""
        assert_inert(sanitise.text(raw))
        assert_inert(sanitise.line(raw))
        assert sanitise.text(sanitise.text(raw)) == sanitise.text(raw)


@pytest.mark.skipif(not (SHARED / "blns").exists(), reason="the corpora are not here")
def test_the_naughty_strings_pass_the_door_inert():
    for raw in json.loads((SHARED / "blns" / "blns.json").read_text(encoding="utf-8")):
        assert_inert(sanitise.text(raw))
        sanitise.url(raw)
