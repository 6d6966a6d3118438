"""Searching: what is found, in what order, and that the index stays in step."""

from __future__ import annotations

from datetime import timedelta

import pytest
from store_makers import NOON, entry, feed_of, sql, subscription, text

from tui_reader.errors import CancelledError
from tui_reader.model import Article, Listing
from tui_reader.store import articles, feeds, stories
from tui_reader.store.connection import Store
from tui_reader.store.lists import by_date
from tui_reader.store.lists import pages as listings
from tui_reader.store.search import query

HEADLINES = (
    "Troops cross the river",
    "River of words",
    "The price of grain",
    "Grain and troops",
    "Crème brûlée price rises",
)


@pytest.fixture
def stocked(library: Store) -> Store:
    feed = feeds.add(library, subscription("daily", tags=("press",))).id
    batch = [
        entry(f"s{n}", title, published=NOON - timedelta(hours=n), snippet=f"body{n} common")
        for n, title in enumerate(HEADLINES)
    ]
    stories.add_entries(library, feed, batch, NOON)
    return library


def found(library: Store, typed: str, order: str = "date") -> list[str]:
    listing = Listing("search", typed, order)
    rows = listings.page(library, listing)
    assert listings.count(library, listing) == len(rows)
    return [row.title for row in rows]


CASES = {
    "troops": [0, 3],
    "TROOPS": [0, 3],
    "troops grain": [3],
    '"of grain"': [2],
    '"grain of"': [],
    "riv*": [0, 1],
    "common -troops": [1, 2, 4],
    "-troops -river": [2, 4],
    'common -"price of"': [0, 1, 3, 4],
    "creme brulee": [4],
    "title:common": [],
    "common title:grain": [2, 3],
    "feed:daily price": [2, 4],
    "feed:nobody price": [],
    "tag:press troops": [0, 3],
    "-tag:press": [],
    "body3": [3],
    "": [],
    "   ": [],
    "!!!": [],
}


@pytest.mark.parametrize("typed", CASES)
def test_a_query_finds(stocked: Store, typed: str) -> None:
    assert found(stocked, typed) == [HEADLINES[n] for n in CASES[typed]]


def test_relevance_puts_the_title_before_the_text(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    batch = [
        entry("a", "Other things", snippet="harbour harbour in the text"),
        entry("b", "The harbour", snippet="nothing"),
    ]
    stories.add_entries(library, feed, batch, NOON)
    assert found(library, "harbour", "relevance") == ["The harbour", "Other things"]


def test_relevance_prefers_the_newer_of_equals(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    batch = [
        entry("a", "The harbour", published=NOON - timedelta(days=900), snippet="x"),
        entry("b", "The harbour", published=NOON - timedelta(days=1), snippet="x"),
    ]
    stories.add_entries(library, feed, batch, NOON)
    rows = listings.page(library, Listing("search", "harbour", "relevance"))
    assert [row.id for row in rows] == [1, 2]  # 1 came last in the feed's list: it is "b"
    key = listings.key_of(rows[0])
    assert listings.page(library, Listing("search", "harbour", "relevance"), key) == rows[1:]


def test_a_cleaned_text_takes_the_place_of_the_snippet(stocked: Store) -> None:
    [row] = listings.page(stocked, Listing("search", "body3"))
    whole = Article(row.id, text("Grain\n\nQuite another wording"), "sha", (), cleaner_version=1)
    articles.put(stocked, whole)
    assert found(stocked, "body3") == []
    assert found(stocked, "wording") == [HEADLINES[3]]
    when = NOON - timedelta(hours=3)
    edited = entry("s3", "A new headline", content="new", snippet="new", published=when)
    stories.add_entries(stocked, row.feed_id, [edited], NOON)
    assert found(stocked, "headline wording") == ["A new headline"]
    assert found(stocked, "grain troops") == []


def test_the_index_holds_together(stocked: Store) -> None:
    with stocked.write() as db:
        db.execute("INSERT INTO story_index (story_index) VALUES ('integrity-check')")
    rows = sql(stocked, "SELECT count(*) FROM story_index WHERE story_index MATCH 'common'")
    assert rows == [(5,)]


def test_the_newest_hits_come_first_though_they_arrived_early(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    for hours in range(60):
        # Each refresh brings one of its own hour and an old one.
        moment = NOON + timedelta(hours=hours)
        batch = [
            entry(f"n{hours}", "harbour", published=moment),
            entry(f"o{hours}", "harbour", published=NOON - timedelta(days=hours)),
        ]
        stories.add_entries(library, feed, batch, moment)
    rows = listings.page(library, Listing("search", "harbour"), limit=200)
    assert [r.at for r in rows] == sorted((r.at for r in rows), reverse=True)
    assert len(rows) == 120


def test_the_early_stop_misses_nothing(library: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from tui_reader.store.lists import search_by_date as module

    feed = feeds.add(library, subscription("daily")).id
    for hours in range(40):
        moment = NOON + timedelta(hours=hours)
        dates = (moment, moment - timedelta(hours=7 * hours % 23), NOON - timedelta(days=hours))
        batch = [entry(f"{hours}-{n}", "harbour", published=d) for n, d in enumerate(dates)]
        stories.add_entries(library, feed, batch, moment)
    listing = Listing("search", "harbour")
    whole = listings.page(library, listing, limit=500)
    monkeypatch.setattr(module, "CHUNKS", (3, 5, 7))
    key, pages = None, []
    while rows := listings.page(library, listing, key, 6):
        pages += rows
        key = listings.key_of(rows[-1])
    assert pages == whole and len(whole) == 120


def test_what_to_mark_in_the_text_is_what_was_asked_for() -> None:
    parsed = query.parse('troops "of grain" riv* -not feed:daily title:word')
    wanted = (("troops", False), ("of grain", False), ("riv", True), ("word", False))
    assert query.phrases(parsed) == wanted


def test_a_filter_finds_the_same_near_and_far(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = feeds.add(library, subscription("daily")).id
    titles = ["Sea fog" if n % 7 == 3 else "Harbour" for n in range(60)]
    batch = [
        entry(f"{n}", title, published=NOON - timedelta(hours=n // 2))
        for n, title in enumerate(titles)
    ]
    stories.add_entries(library, feed, batch, NOON)
    for kind in ("all", "unread"):
        for words in ("fog", "harbour", "fog sea", "nothing", "daily"):
            listing = Listing(kind, filter=words)
            wanted = listings.page(library, listing, None, 100)
            assert listings.count(library, listing) == len(wanted)
            monkeypatch.setattr(by_date, "FILTERED_NEAR", 5)
            for backwards in (False, True):
                assert listings.page(library, listing, None, 100, backwards=backwards) == wanted
                for at, row in enumerate(wanted):
                    beyond = wanted[:at] if backwards else wanted[at + 1 :]
                    key = listings.key_of(row)
                    page = listings.page(library, listing, key, 3, backwards=backwards)
                    assert page == (beyond[-3:] if backwards else beyond[:3])
            monkeypatch.undo()


def test_looking_up_ends_soon_after_it_is_told_to(library: Store) -> None:
    feed_of(library, count=20)
    with pytest.raises(CancelledError), library.stoppable(lambda: True), library.read() as db:
        db.execute(
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        ).fetchone()
    with library.read() as db:
        assert db.execute("SELECT count(*) FROM stories").fetchone() == (20,)


WITHOUT_BLANKS = (
    ("市長が新しい図書館を開いた。", "図書館 市長 新しい 館 開いた"),
    ("นายกเทศมนตรีเปิดห้องสมุดใหม่", "ห้องสมุด ใหม่ เปิด"),
    ("ນະຄອນຫຼວງເປີດຫໍສະໝຸດ", "ຫໍສະໝຸດ"),
    ("អភិបាលក្រុងបានបើកបណ្ណាល័យ", "បណ្ណាល័យ ក្រុង"),
    ("မြို့တော်ဝန်သည် စာကြည့်တိုက်ကို ဖွင့်သည်", "စာကြည့်တိုက် ဖွင့်"),
    ("서울에서 도서관이 열렸다", "서울 도서관"),
    ("Η βιβλιοθήκη άνοιξε στην Αθήνα", "ΒΙΒΛΙΟΘΗΚΗ αθηνα Άνοιξε"),
    ("東京2025大会の京都", "東京2025 2025大会 京都"),
    ("Das Was\u00adser kostet 3 € je m²", "Wasser m2"),
)
"""A text, and words of it that must find it."""


@pytest.mark.parametrize(("said", "words"), WITHOUT_BLANKS)
def test_words_are_found_in_scripts_without_blanks(library: Store, said: str, words: str) -> None:
    feed = feeds.add(library, subscription("daily")).id
    batch = [
        entry("a", "One", content=f"<p>{said}</p>", snippet=""),
        entry("b", "Two", content="<p>京東の橋 ใ น Other words</p>", snippet=""),
    ]
    stories.add_entries(library, feed, batch, NOON)
    missed = [word for word in words.split() if found(library, word) != ["One"]]
    assert missed == []


def test_all_of_a_text_is_found_before_anybody_opened_it(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    long = "<p>" + "Many words stand here. " * 400 + "At last a kingfisher.</p>"
    stories.add_entries(library, feed, [entry("a", "One", content=long)], NOON)
    assert found(library, "kingfisher") == ["One"]
    (one,) = listings.page(library, Listing("search", "kingfisher"))
    cleaned = "One\n\nAnother text."
    sha = "0" * 64
    articles.put(library, Article(one.id, text(cleaned), sha, (), cleaner_version=1))
    assert found(library, "kingfisher") == []
    assert found(library, "another") == ["One"]
    with library.write() as db:
        db.execute("INSERT INTO story_index (story_index) VALUES ('integrity-check')")


def test_what_a_publisher_changed_is_found_before_anybody_opens_it_again(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    stories.add_entries(library, feed, [entry("a", "One", content="<p>A heron stood.</p>")], NOON)
    (one,) = listings.page(library, Listing("search", "heron"))
    articles.put(library, Article(one.id, text("One\n\nA heron stood."), "0" * 64, ()))
    changed = entry("a", "One", content="<p>A heron stood. Later an egret came.</p>")
    stories.add_entries(library, feed, [changed], NOON)
    assert found(library, "egret") == found(library, "heron") == ["One"]
    read = articles.get(library, one.id)
    assert read is not None and "egret" not in read.text, "what was read stays until it is cleaned"
    articles.put(library, Article(one.id, text("One\n\nAn egret came."), "1" * 64, ()))
    assert found(library, "egret") == ["One"] and found(library, "heron") == []
