"""The full-text index: whatever happened to a library, it holds what its rows say; and whoever
types a part of a text finds it, in every script."""

from __future__ import annotations

import sqlite3
import tempfile
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import NOON, entry, open_at, subscription, text

from tui_reader import index_words, word_places
from tui_reader.model import Article
from tui_reader.store import articles, feeds, index, prune, schema, stories
from tui_reader.store.connection import Store

BODIES = (
    "<p>One two three.</p>",
    "<p>東京の市長</p>",
    "&lt;p&gt;three &amp;amp; four&lt;/p&gt;",
    "<script>if (a < b) words()</script><p>after</p>",
    "x" * 500 + " end",
    "",
)
ARTICLES = (
    "One two.",
    "สะพานข้ามแม่น้ำ",
    "Ένα δύο",
    "Quite another text, and a long one at that. " * 9,
)


def _add(library: Store, a: int, b: int) -> None:
    one = entry(f"s{a % 5}", f"Title {b % 3}", content=BODIES[b % len(BODIES)], snippet="One two")
    feed = feeds.add(library, subscription("daily")).id
    stories.add_entries(library, feed, [one], NOON)


def _clean(library: Store, a: int, b: int) -> None:
    with library.read() as db:
        ids = [key for (key,) in db.execute("SELECT id FROM stories ORDER BY id")]
    if ids:
        said = ARTICLES[b % len(ARTICLES)]
        articles.put(
            library, Article(ids[a % len(ids)], text(said), f"{b:064}", (), cleaner_version=1)
        )


def _damage(library: Store, a: int, b: int) -> None:
    table = ("articles", "sources")[b % 2]
    with library.write() as db:
        key = db.execute("SELECT min(id) + ? FROM stories", (a % 5,)).fetchone()[0]
        db.execute(f"UPDATE {table} SET body = substr(body, 1, 9) WHERE story_id = ?", (key,))


def _prune(library: Store, a: int, b: int) -> None:
    stories.set_read(library, [a % 5 + 1])
    prune.prune(library, 10, int(NOON.timestamp()) + 60 * 86_400)


ACTS = (_add, _add, _add, _clean, _clean, _prune)


def _indexed(db: sqlite3.Connection, name: str) -> list[tuple[object, ...]]:
    db.execute(f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, {name}, instance)")
    try:
        return db.execute(
            "SELECT doc, col, offset, term FROM temp.seen ORDER BY 1, 2, 3"
        ).fetchall()
    finally:
        db.execute("DROP TABLE temp.seen")


def _made_anew(library: Store) -> list[tuple[object, ...]]:
    """The words that a library has which was made of these rows."""
    steps = [
        part for step in schema.MIGRATIONS for part in step.split(";") if "story_index" in part
    ]
    made = next(part for part in reversed(steps) if "USING fts5" in part)
    fill = next(part for part in reversed(steps) if "(rowid, title" in part)
    with library.write() as db:
        db.execute(made[made.index("CREATE") :].replace("story_index", "anew", 1))
        db.execute(fill.replace("story_index", "anew"))
        words = _indexed(db, "anew")
        db.execute("DROP TABLE anew")
    return words


steps = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 20), st.integers(0, 20)), max_size=14
)


@settings(max_examples=12)
@given(steps)
def test_the_index_holds_what_the_rows_say(given_steps: list[tuple[object, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(open_at(Path(folder))) as library:
        for act, a, b in given_steps:
            act(library, a, b)  # type: ignore[operator]
        with library.read() as db:
            assert _indexed(db, "story_index") == _made_anew(library)


@settings(max_examples=12)
@given(
    st.lists(
        st.tuples(st.sampled_from((*ACTS, _damage)), st.integers(0, 20), st.integers(0, 20)),
        max_size=14,
    )
)
def test_damage_to_a_text_never_stops_the_index(
    given_steps: list[tuple[object, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(open_at(Path(folder))) as library:
        for act, a, b in given_steps:
            act(library, a, b)  # type: ignore[operator]
        for story in range(5):
            _clean(library, story, story)


SCRIPTS = (
    "市長が新しい図書館カタカナー々",
    "นายกเทศมนตรีเปิดห้องสมุดใหม่",
    "ນະຄອນຫຼວງເປີດຫໍສະໝຸດ",
    "អភិបាលក្រុងបានបើកបណ្ណាល័យ",
    "မြို့တော်ဝန်သည်",
    "서울에서도서관이열렸다",
)


@settings(max_examples=60)
@given(
    st.sampled_from(SCRIPTS).flatmap(
        lambda script: st.tuples(
            st.text(script, min_size=1, max_size=12),
            st.text(script + "、 a7", max_size=9),
            st.text(script + "、 a7", max_size=9),
        )
    )
)
def test_any_part_of_a_run_without_blanks_is_found(parts: tuple[str, str, str]) -> None:
    part, before, after = parts
    assert _finds(before + part + after, part)
    assert _finds(unicodedata.normalize("NFD", before + part + after), part)


@given(st.integers(0, 350), st.integers(150, 350), st.sampled_from([" ", "\n", "\t", "\u3000"]))
def test_what_is_longer_than_any_word_is_none_wherever_it_stands(
    before: int, length: int, blank: str
) -> None:
    text = "a" + blank * before + "a" + blank + "x" * length + blank + "a"
    assert ("x" * length in index_words.of_text(text)) == (length <= 200)


def _finds(said: str, typed: str) -> bool:
    tokenizer = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(
            f"CREATE VIRTUAL TABLE t USING fts5(text, content = '', tokenize = \"{tokenizer}\")"
        )
        db.execute("INSERT INTO t (text) VALUES (?)", (index_words.of_text(said),))
        wanted = index.phrase(typed)
        return db.execute("SELECT count(*) FROM t WHERE t MATCH ?", (wanted,)).fetchone()[0] == 1


ALIKE = (
    ("किताबें पढ़ना अच्छा है", "किताबें पढ़ना अच्छा"),
    ("क़लम", "क\u093cलम"),
    ("বাংলাদেশের খবর", "বাংলাদেশের"),
    ("தமிழ்நாடு அரசு", "தமிழ்நாடு"),
    ("Ο Γιώργος πήγε στον Πειραιά", "ΓΙΩΡΓΟΣ γιωργος ΠΕΙΡΑΙΑ πειραιά"),
    ("الْمَدِينَةُ الكبيرة", "المدينة المدينه الكبيره"),
    ("أخبار إيران", "اخبار ايران ایران"),
    ("می\u200cخواهم کتاب", "میخواهم كتاب"),
    ("שָׁלוֹם עולם", "שלום"),
    ("Ёлка и йод", "елка йод ЁЛКА"),
    ("cafe\u0301 na\u00efve", "café cafe NAIVE"),
    ("sto\u00adry und an\u200badere", "story anadere"),
    ("२०२५ में ۲۰۲۶ و ٢٠٢٧ ２０２８", "2025 ۲۰۲۵ 2026 2027 2028"),
    ("ﬁnance ＡＢＣ ﾃｽﾄ", "finance abc テスト テ"),
    ("CO₂ und m² und 10⁶", "co2 m2 106"),
    ("I ❤️ NY 1️⃣", "1"),
    ("Việt Nam Đà Nẵng", "viet nang"),
    ("½ cup", "½"),
    ("Straße œuvre Æthelred Þingvellir", "strasse oeuvre aethelred STRASSE thingvellir straße"),
    ("Łódź Øresund đường ışık Ħal", "lodz oresund duong isik hal łódź ØRESUND"),
    ("Ελλάδα ½ και éa", "½ ea"),
)
"""A text, and ways to type its words."""


@pytest.mark.parametrize(("said", "typed"), ALIKE)
def test_words_are_found_however_they_are_written(said: str, typed: str) -> None:
    assert [word for word in typed.split() if not _finds(said, word)] == []


UNLIKE = (("कल की बात", "कोल"), ("किताब", "कताब"), ("東京", "京東"), ("йод", "иод"), ("ขา", "ข้า"))


@pytest.mark.parametrize(("said", "typed"), UNLIKE)
def test_other_words_are_not_found(said: str, typed: str) -> None:
    assert not _finds(said, typed)


SOURCES = (
    ("<p title='a<b'>Kept</p>", "kept", "b"),
    (
        "<style>.red {}</style>Kept<SCRIPT src=x>var gone = 1 < 2; gone()</SCRIPT >more",
        "kept more",
        "gone red",
    ),
    ("<noscript>Kept</noscript>", "kept", "noscript"),
    ("<img src='data:image/png;base64," + "QUJD" * 3000 + "'>Kept", "kept", "qujd data"),
    ("&lt;p&gt;Kept &amp;amp; more&lt;/p&gt;", "kept more", "p"),
    ("5 < 6 and 7 > 3 kept", "kept 6 7", "lt"),
    ("<script>never closed " * 2000 + "gone", "", "gone closed"),
)


@pytest.mark.parametrize(("content", "there", "gone"), SOURCES)
def test_what_is_no_text_of_a_source_is_no_word(content: str, there: str, gone: str) -> None:
    words = index_words.of_source(content, "", "")
    assert [word for word in there.split() if not _finds(words, word)] == []
    assert [word for word in gone.split() if _finds(words, word)] == []


# --- where the words stand ------------------------------------------------------------------------

ALPHABET = "ab é東京都สห -.,\u00ad\u03012’ßИйΟό"


@settings(max_examples=200)
@given(st.text(ALPHABET, max_size=14), st.text(ALPHABET, min_size=1, max_size=6))
def test_a_place_is_shown_where_the_index_finds_the_text(said: str, typed: str) -> None:
    wanted = word_places.pattern([(typed, False)])
    found = [] if wanted is None else list(word_places.places(wanted, said))
    assert bool(found) == _finds(said, typed)
    for start, end in found:
        assert _finds(said[start:end], typed)


PLACES = (
    ("Crème brûlée, cremes and creme", "creme", ["Crème", "creme"]),
    ("a price, prices, price-list", "price", ["price", "price"]),
    ("Ο Γιώργος στον ΠΕΙΡΑΙΑ", "πειραιά", ["ΠΕΙΡΑΙΑ"]),
    ("市長が新しい図書館を開いた。", "図書館", ["図書館"]),
    ("東京の橋と橋", "橋", ["橋", "橋"]),
    ("किताबें और किताब", "किताब", ["किताब"]),
    ("sto\u00adry", "story", ["sto\u00adry"]),
    ("cafe\u0301s, cafe\u0301.", "café", ["cafe\u0301"]),
    ("the ﬁnance office", "finance", ["ﬁnance"]),
    ("two,\n words; twowords", "two words", ["two,\n words"]),
    ("AT&T and C++ and .NET", "at&t", ["AT&T"]),
    ("a (b) [c] \\d+ .*", ".*", []),
    ("İstanbul and ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
)


@pytest.mark.parametrize(("said", "typed", "shown"), PLACES)
def test_words_are_shown_where_they_stand(said: str, typed: str, shown: list[str]) -> None:
    wanted = word_places.pattern([(typed, False)])
    found = [] if wanted is None else list(word_places.places(wanted, said))
    assert [said[start:end] for start, end in found] == shown


PARTS = (
    ("An airport and a port", "port", ["port", "port"]),
    ("12,000 at $5", ",000", [",000"]),
    ("12,000 at $5", "$5", ["$5"]),
    ("a\n  b a b", "a b", ["a\n  b", "a b"]),
    ("reporter, port", " port", [" port"]),
    ("Crème BRÛLÉE", "ulee", ["ÛLÉE"]),
    ("Γιώργος", "ώρ", ["ώρ"]),
    ("the ﬁnance ﬁsh", "i", ["ﬁ", "ﬁ"]),
    ("a.b axb", ".", ["."]),
    ("anything", "  ", []),
)


@pytest.mark.parametrize(("said", "typed", "shown"), PARTS)
def test_whatever_is_typed_is_found_in_an_article(said: str, typed: str, shown: list[str]) -> None:
    wanted = word_places.part(typed)
    found = [] if wanted is None else list(word_places.places(wanted, said))
    assert [said[start:end] for start, end in found] == shown


def test_beginnings_are_shown_as_far_as_they_are_typed() -> None:
    wanted = word_places.pattern([("riv", True), ("two wo", True)])
    assert wanted is not None
    found = word_places.places(wanted, "River arrives; two  words")
    assert list(found) == [(0, 3), (15, 22)]
