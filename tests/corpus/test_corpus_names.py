"""Names of a whole corpus: the library's own rule, told by every count a user can see."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
import signal
import sys
from collections import Counter, defaultdict
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from pathlib import Path

import pytest
from corpus_library import Known, names_of_library
from corpus_rows import Made, corpus

from tui_reader import cli
from tui_reader.corpus import layout
from tui_reader.corpus.answers import duck, naming, parts
from tui_reader.corpus.answers.names import Listed, Wish, ask
from tui_reader.errors import ReaderError, UsageError

PERSON, ORG, PLACE = "person", "organisation", "place"
HOSTILE = (
    "'; DROP TABLE names; --", 'a "quoted" name', "*?[x]", "ﬁ ligature", "İstanbul Ağa",
    "STRASSE", "straße", "\\x1f", "%", "_", "Ωmega Ωmega", "名前", "a" * 300, "🙂 Smith",
)  # fmt: skip


ALL = Wish(limit=10_000)


def listed(out: Path, wish: Wish = ALL) -> tuple[Listed, ...]:
    return ask(parts.parts(out), wish).names


def told(out: Path) -> set[Known]:
    return {(n.kind, n.name, frozenset(n.also), n.documents, n.mentions) for n in listed(out)}


def drawn(seed: int, documents: int = 60) -> list[Made]:
    """Documents of few full names: known ones, spellings in several languages, hostile ones."""
    dice = random.Random(seed)
    spelled = {
        "en": ["Vladimir Putin", "Volodymyr Zelensky", "Ada Lovelace"],
        "fr": ["Vladimir Poutine", "Volodymyr Zelensky", "ADA LOVELACE"],
        "ru": ["Владимир Путин", "Володимир Зеленський"],
        "de": ["Wladimir Putin", "Wolodymyr Selenskyj", "ada  lovelace"],
    }
    known = [
        (ORG, "UN"), (ORG, "United Nations"), (ORG, "the United Nations"), (PLACE, "U.S."),
        (PLACE, "United States"), (PLACE, "USA"), (ORG, "WHO"), (ORG, "Who"), (PLACE, "Oslo"),
        (PLACE, "Münich"), (PLACE, "München"), (PLACE, "Munich"),
    ]  # fmt: skip
    made = []
    for _ in range(documents):
        language = dice.choice(list(spelled))
        some = dice.sample(known, dice.randint(0, 4))
        some += [(PERSON, dice.choice(spelled[language])) for _ in range(dice.randint(0, 1))]
        some += [(dice.choice((ORG, PLACE)), dice.choice(HOSTILE))]
        names = [(*one, dice.randint(1, 3)) for one in dict.fromkeys(some)]
        day = date(2025, 9, 1) + timedelta(days=dice.randint(0, 60))
        when = day.isoformat() if dice.random() < 0.9 else ""
        made.append(Made(names, when, language if dice.random() < 0.9 else ""))
    return made


@pytest.mark.parametrize("seed", range(4))
def test_names_are_one_as_in_a_library_that_had_the_same_documents(
    tmp_path: Path, seed: int
) -> None:
    made = drawn(seed)
    out = corpus(tmp_path / "out", made, kind=("jsonl", "parquet")[seed % 2], parts=4)
    assert told(out) == names_of_library(tmp_path / "library", made)


def lind(beside: str, when: str = "2025-11-20", **more: object) -> Made:
    return Made([(PERSON, "Lind", 1), (ORG, beside, 1)], when, **more)  # type: ignore[arg-type]


FULL = [
    *(Made([(PERSON, "Harald Lind", 2), (ORG, "Norsk Hydro", 1)], f"2025-11-0{n}")
      for n in range(1, 6)),
    *(Made([(PERSON, "Eva Lind", 1), (ORG, "Volvo", 1)], f"2025-11-0{n}") for n in range(1, 4)),
]  # fmt: skip


def test_a_surname_alone_is_the_only_bearer_in_its_company(tmp_path: Path) -> None:
    made = [
        *FULL,
        lind("Norsk Hydro"),
        lind("Volvo", ""),
        lind("Elsewhere Ltd"),
        Made([(PERSON, "Lind", 4), (ORG, "Norsk Hydro", 1), (ORG, "Volvo", 1)], "2025-11-21"),
        lind("Norsk Hydro", titles={"Lind": "Mrs"}),
    ]
    found = {one.name: one for one in listed(corpus(tmp_path / "out", made))}
    assert (found["Harald Lind"].documents, found["Harald Lind"].mentions) == (6, 11)
    assert found["Harald Lind"].also == found["Eva Lind"].also == ("Lind",)
    assert (found["Eva Lind"].documents, found["Eva Lind"].mentions) == (4, 4)
    assert (found["Lind"].documents, found["Lind"].mentions) == (3, 6)  # nobody knows who
    named = names_of_library(tmp_path / "library", made)
    assert {(n.kind, n.name, frozenset(n.also), n.documents, n.mentions)
            for n in found.values()} == named  # fmt: skip


def test_counts_by_week_are_those_of_the_rows(tmp_path: Path) -> None:
    made = drawn(9, 80)
    out = corpus(tmp_path / "out", made)
    folder = naming.folder(parts.parts(out))
    rows = {
        name: [json.loads(row) for row in (folder / f"{name}.jsonl").read_text().splitlines()]
        for name in ("names", "namings", "weeks")
    }
    expected: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for row in rows["namings"]:
        if row["published"]:
            day = date.fromisoformat(row["published"][:10])
            monday = (day - timedelta(days=day.weekday())).isoformat()
            expected[row["name_id"], monday][row["document"]] += row["mentions"]
    assert {(row["name_id"], row["week"]): (row["documents"], row["mentions"])
            for row in rows["weeks"]} == {
        at: (len(some), some.total()) for at, some in expected.items()
    }  # fmt: skip
    said = Counter({number: sum(n for *_, n in one.names) for number, one in enumerate(made, 1)})
    assert Counter(
        {int(row["document"].partition("#")[2]): 0 for row in rows["namings"]}
    ).keys() == {number for number, n in said.items() if n}
    assert sum(row["mentions"] for row in rows["namings"]) == said.total()
    (end,) = {ask(parts.parts(out), Wish(limit=1)).until}
    assert end == max(date.fromisoformat(one.date) for one in made if one.date and one.names)
    for one in listed(out):
        weeks = [0] * 8
        for row in rows["namings"]:
            if row["name_id"] == one.id and row["published"]:
                back = (end - date.fromisoformat(row["published"][:10])).days // 7
                if back < 8:
                    weeks[7 - back] += row["mentions"]
        assert list(one.weeks) == weeks


def test_names_are_found_by_prefix_by_word_and_without_accents(tmp_path: Path) -> None:
    made = [
        Made([(PERSON, "Ada Núñez", 3), (PERSON, "Núria Coll", 1), (ORG, "Ada", 1)]),
        Made([(PERSON, "Κυριάκος Μητσοτάκης", 1), (PLACE, "Canada", 1)]),
    ]
    out = corpus(tmp_path / "out", made)

    def found(query: str, kind: str | None = None) -> list[str]:
        return [one.name for one in listed(out, Wish(query, kind))]

    assert found("ada") == ["Ada Núñez", "Ada"]
    assert found("NUNEZ") == found("núñez") == ["Ada Núñez"]
    assert found("nu") == ["Núria Coll", "Ada Núñez"]
    assert found("mitsotak") == ["Κυριάκος Μητσοτάκης"]
    assert found("ada", "organisation") == ["Ada"]
    assert found("nobody") == [] == found("'; DROP TABLE names")


def test_company_is_who_is_in_the_same_documents(tmp_path: Path) -> None:
    made = [
        Made([(PERSON, "Ada Lund", 5), (ORG, "Volvo", 1), (PLACE, "Oslo", 9)], "2025-11-01"),
        Made([(PERSON, "Ada Lund", 1), (ORG, "Volvo", 1)], ""),
        Made([(PERSON, "Bo Ek", 1), (ORG, "Volvo", 1)], "2025-11-09"),
    ]
    out = corpus(tmp_path / "out", made)
    beside = listed(out, Wish(company="lund"))
    assert [(one.name, one.documents, one.mentions) for one in beside] == [
        ("Volvo", 2, 2),
        ("Oslo", 1, 9),
    ]
    with pytest.raises(UsageError, match="not mentioned in the corpus"):
        listed(out, Wish(company="Nobody"))


def test_what_rises_is_told_by_the_rule_of_the_library(tmp_path: Path) -> None:
    usual = [
        Made(
            [(ORG, "Volvo", 2), (PLACE, "Oslo", 1)], (date(2025, 10, 1) + timedelta(n)).isoformat()
        )
        for n in range(50)
    ]
    news = [Made([(PERSON, "Ada Lund", 2)], f"2025-11-{n}") for n in (15, 16, 17, 18)]
    once = [Made([(PERSON, "Bo Ek", 50)], "2025-11-18")]
    absurd = [Made([(PLACE, "Oslo", 1)], "9998-12-31")]
    out = corpus(tmp_path / "out", [*usual, *news, *once, *absurd])
    assert [one.name for one in listed(out, Wish(rising=True))] == ["Ada Lund"]
    assert {one.name: one.rising for one in listed(out)} == {
        "Ada Lund": True, "Bo Ek": False, "Volvo": False, "Oslo": False,
    }  # fmt: skip


def test_only_documents_of_a_time_are_counted(tmp_path: Path) -> None:
    out = corpus(tmp_path / "out", FULL)
    printed, _ = said(
        ["corpus", "names", str(out), "--since", "2025-11-02", "--until", "2025-11-03", "--json"]
    )
    assert {row["name"]: (row["documents"], row["mentions"]) for row in json.loads(printed)} == {
        "Harald Lind": (2, 4), "Eva Lind": (2, 2), "Norsk Hydro": (2, 2), "Volvo": (2, 2),
    }  # fmt: skip


def test_a_corpus_that_is_half_done_says_so_and_follows_new_parts(tmp_path: Path) -> None:
    whole = corpus(tmp_path / "out", FULL, parts=4)
    every = sorted(layout.parts(whole).iterdir())
    aside = shutil.move(every[-1], tmp_path / "aside")
    printed, complaint = said(["corpus", "names", str(whole), "--json"])
    assert f"1 of {len(every)} partitions are not there yet" in complaint
    before = {row["name"]: row["documents"] for row in json.loads(printed)}
    shutil.move(aside, every[-1])
    printed, complaint = said(["corpus", "names", str(whole), "--json"])
    after = {row["name"]: row["documents"] for row in json.loads(printed)}
    assert not complaint and after["Harald Lind"] == 5 and before != after
    assert len([one for one in layout.whole(whole, "names").iterdir() if one.is_dir()]) == 1


def test_an_empty_corpus_has_no_names(tmp_path: Path) -> None:
    empty = corpus(tmp_path / "out", [Made()])
    assert listed(empty) == ()
    printed, complaint = said(["corpus", "names", str(empty)])
    assert not printed and "No names" in complaint


def test_the_tables_have_the_same_bytes_whatever_the_cut(tmp_path: Path) -> None:
    made = drawn(3)
    for kind in ("jsonl", "parquet"):
        found = []
        for cut in (1, 5):
            home = tmp_path / f"{kind}{cut}"
            home.mkdir()
            folder = naming.folder(parts.parts(corpus(home / "out", made, kind=kind, parts=cut)))
            found.append({one.name: one.read_bytes() for one in folder.glob(f"*.{kind}")})
        assert found[0] == found[1] and len(found[0]) == 3


def test_what_is_no_corpus_and_what_is_damaged_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder of a corpus"):
        parts.parts(tmp_path)
    (tmp_path / layout.ABOUT).write_text("{")
    with pytest.raises(UsageError, match="is damaged"):
        parts.parts(tmp_path)
    for kind in ("jsonl", "parquet"):
        home = tmp_path / kind
        home.mkdir()
        out = corpus(home / "out", FULL, kind=kind)
        next(layout.parts(out).glob(f"*/entities.{kind}")).write_text("{damage")
        with pytest.raises(ReaderError, match="cannot be read"):
            listed(out)
        assert not any(one.is_dir() for one in layout.whole(out, "names").iterdir())
    home = tmp_path / "bare"
    home.mkdir()
    bare = corpus(home / "out", FULL, stages_=("clean",))
    with pytest.raises(UsageError, match="not looked for"):
        listed(bare)


def test_ctrl_c_while_a_question_is_asked_is_ctrl_c() -> None:
    once: list[int] = []

    def pressed(number: int) -> int:
        if not once:
            once.append(number)
            os.kill(os.getpid(), signal.SIGINT)
        return number

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), duck.opened() as con:
            duck.function(con, pressed, ["BIGINT"], "BIGINT")
            con.execute("SELECT sum(pressed(range)) FROM range(10000000)").fetchall()
    finally:
        signal.signal(signal.SIGINT, before)


def test_without_duckdb_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = corpus(tmp_path / "out", FULL)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match=r"pip install 'newsreader-tui\[corpus\]'"):
        listed(out)


def said(asked: list[str]) -> tuple[str, str]:
    """What a command prints, and what it says beside it."""
    raw, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(err):
        assert cli.main(asked) == 0
    return raw.getvalue().decode(), err.getvalue()
