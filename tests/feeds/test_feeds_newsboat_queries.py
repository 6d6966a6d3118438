"""newsboat's query feeds become kept searches, or are said to be left out; never half of one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import library as rooms
from tui_reader.feeds.newsboat.queries import FIELDS, search_of
from tui_reader.library import imports, listing


@pytest.mark.parametrize(
    ("filter", "search"),
    [
        ('unread = "yes"', "is:unread"),
        ('unread != "yes"', "-is:unread"),
        ('unread = "yes" and tags # "tech"', "is:unread tag:tech"),
        ('title =~ "rust" or (age < 7 and tags !# "sport")', "title:rust or ( age<7d -tag:sport )"),
        ('feedtitle = "Fjord Times"', 'feed:"Fjord Times"'),
        ('content =~ "harbour"', "harbour"),
        ('title =~ "Spam|sponsored post"', '(title:Spam or title:"sponsored post")'),
        ('title !~ "a|b"', "-(title:a or title:b)"),
        ("age between 0:10", "(age>=0d age<11d)"),
        ("age between 3", None),
        ("title between 0:2", None),
        ('title =~ "^(a|b)"', None),
        ('rssurl =~ "x"', None),
        ('unread = "yes" and flags # "s"', None),
        ("", None),
    ],
)
def test_a_filter_becomes_a_search_or_nothing(filter: str, search: str | None) -> None:
    wanted = None if search is None else ("Mine", search)
    assert search_of(f"query:Mine:{filter}") == wanted


def test_importing_keeps_the_searches_once(lib: rooms.Library, tmp_path: Path) -> None:
    urls = tmp_path / "urls"
    urls.write_text(
        "https://a.example/feed tech\n"
        '"query:Unread tech:unread = \\"yes\\" and tags # \\"tech\\""\n'
        '"query:Odd:flags # \\"s\\""\n'
        '"query:Open:( unread = \\"yes\\""\n'
    )
    report = imports.take(lib, urls)
    assert report.added == 1 and "Line 3" in report.problems[0]
    assert "The query feed Open is left out" in report.problems[1]
    imports.take(lib, urls)
    (one,) = listing.kept(lib)
    assert (one.title, one.query) == ("Unread tech", "is:unread tag:tech")


WORDS = st.sampled_from(
    [
        *FIELDS,
        "=",
        "!=",
        "=~",
        "#",
        "<",
        "between",
        "0:3",
        '"yes"',
        '"a|b"',
        '"a b"',
        "7",
        "and",
        "or",
        "(",
        ")",
        '"',
    ]
)


@given(st.lists(WORDS, max_size=9))
def test_any_filter_is_read_and_what_is_taken_can_be_searched(parts: list[str]) -> None:
    from tui_reader.store.search import query

    made = search_of("query:Mine:" + " ".join(parts))
    assert made is None or not query.parse(made[1]).is_empty or query.parse(made[1]).faults
