"""newsboat's `urls` file: its feeds are taken, its commands are not run."""

from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.feeds.newsboat.urls import read_urls, words

URLS = """# my feeds
https://a.org/feed
https://b.org/feed tech "two words" "~My \\"own\\" title" tech

"https://c.org/feed?a=1&b=2"   news  # the third
https://d.org/feed "!" hidden
"query:Unread:flags # \\"yes\\""
exec:~/bin/feed.sh
"filter:~/bin/f.py:https://e.org/"
file:///home/me/feed.xml
https://a.org/feed again
nonsense
-x
"""


def test_feeds_titles_and_tags_are_taken() -> None:
    found, problems = read_urls(URLS)
    assert [(one.url, one.title, one.tags) for one in found] == [
        ("https://a.org/feed", "", ()),
        ("https://b.org/feed", 'My "own" title', ("tech", "two words")),
        ("https://c.org/feed?a=1&b=2", "", ("news",)),
        ("https://d.org/feed", "", ("!", "hidden")),
    ]
    said = " ".join(problems)
    for part in ("Line 7:", "query feed", "which we do not do", "twice"):
        assert part in said
    assert len(problems) == 7


def test_words_are_split_as_newsboat_splits_them() -> None:
    assert words('a "b c" "d\\"e" # f') == ["a", "b c", 'd"e']
    assert words('"open quote') == ["open quote"]
    assert words("http://a.org/#x") == ["http://a.org/#x"]
    assert words("") == [] and words("   # only") == []


@given(st.text(max_size=300))
def test_any_text_gives_safe_feeds_and_sentences(text: str) -> None:
    found, problems = read_urls(text)
    for one in found:
        assert one.url.startswith("http") and sanitise.line(one.title) == one.title
    for problem in problems:
        assert sanitise.line(problem) == problem and problem.startswith("Line ")


@given(
    st.lists(
        st.text(min_size=1, max_size=12).map(sanitise.line).filter(bool), max_size=4, unique=True
    )
)
def test_quoted_tags_read_back_the_same(tags: list[str]) -> None:
    quoted = " ".join('"' + tag.replace("\\", "\\\\").replace('"', '\\"') + '"' for tag in tags)
    (found,), _ = read_urls(f"https://a.org/f {quoted}")
    hiding = ("!",) * any(tag.startswith("!") for tag in tags)
    assert found.tags == (*hiding, *(tag for tag in tags if not tag.startswith(("~", "!"))))


def test_names_and_passwords_in_urls_are_left_out_and_told() -> None:
    found, problems = read_urls("https://ada:pw@news.example/feed tag\nhttps://b.example/@ada\n")
    assert [str(one.url) for one in found] == [
        "https://news.example/feed",
        "https://b.example/@ada",
    ]
    assert [problem for problem in problems if "pw" in problem] == []
    assert "Line 1: https://news.example/feed: name and password are left out" in problems[0]
    assert len(problems) == 1
