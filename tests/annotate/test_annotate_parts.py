"""The parts on their own: gazetteer, language, forms of names, acronyms, windows, loading."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_reader import annotate, paths
from tui_reader.annotate import recognisers
from tui_reader.annotate.acronyms import fits
from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.forms import misspelt, same_person, tokens
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.languages.detection import detect
from tui_reader.annotate.mentions import Stretch
from tui_reader.annotate.recognisers import Recogniser
from tui_reader.annotate.tagger import ENDS, Tagger
from tui_reader.annotate.windows import windows as windows_of
from tui_reader.errors import ModelError
from tui_reader.model import Block, Correction, Role, SafeText, Span


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("U.S.", "United States"), ("US", "United States"), ("America", "United States"),
        ("UK", "United Kingdom"), ("DPRK", "North Korea"), ("Kiev", "Kyiv"),
        ("côte d’ivoire", "Ivory Coast"), ("Deutschland", "Germany"), ("Black Sea", "Black Sea"),
    ],
)  # fmt: skip
def test_the_gazetteer_knows_a_place_by_its_names(name: str, canonical: str) -> None:
    assert canonical in [place.name for place in lookup(name)]


@pytest.mark.parametrize("name", ["us", "Us", "", "\n", "Xyzzyville", "\t", "a" * 5000])
def test_the_gazetteer_knows_nothing_else(name: str) -> None:
    assert lookup(name) == ()


def test_places_have_coordinates() -> None:
    tokyo = next(place for place in lookup("Tokyo") if place.country == "JP")
    assert (round(tokyo.latitude), round(tokyo.longitude)) == (36, 140)


def test_the_gazetteer_is_small_sorted_and_has_its_licence() -> None:
    path = paths.asset("gazetteer", "places.tsv")
    lines = path.read_bytes().splitlines()
    assert path.stat().st_size < 1_500_000
    assert lines == sorted(lines)
    assert all(line.count(b"\t") == 6 for line in lines)
    assert "CC" in path.with_name("LICENCE.md").read_text("utf-8") or "Creative" in path.with_name(
        "LICENCE.md"
    ).read_text("utf-8")


def test_every_key_is_found_by_its_own_folding() -> None:
    lines = paths.asset("gazetteer", "places.tsv").read_text("utf-8").splitlines()
    for line in lines[::500]:
        key, name, *_ = line.split("\t")
        assert fold(key) == key
        if len(key) > 3:
            assert name in [place.name for place in lookup(key)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The cat sat on the mat and it was not amused by what they had said to him.", "en"),
        ("Storm hits coast", "en"),
        ("", "en"),
        ("Le président de la République a déclaré que les Français ne sont pas en grève.", "fr"),
        ("Der Minister hat am Montag nicht mit der Presse über den Fall gesprochen, und er", "de"),
        ("El presidente de la región dijo que los vecinos no se han ido por la noche.", "es"),
        ("Президент прибыл в столицу во вторник", "ru"),
        ("東京都知事は火曜日に会見を開いた", "ja"),
        ("北京市政府星期二宣布", "zh"),
        ("رئيس الوزراء وصل يوم الثلاثاء", "ar"),
    ],
)  # fmt: skip
def test_languages_are_told_apart(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("John Kennedy", "John F. Kennedy", True),
        ("J. Kennedy", "John Kennedy", True),
        ("Kim Jong-un", "Jong-un Kim", True),
        ("Kim Jong Un", "Kim Jong Il", False),
        ("Bill Lorne", "William Lorne", True),
        ("Kristin Almquist", "Kristen Almquist", True),
        ("George W. Hart", "George H. W. Hart", False),
        ("Anna Hart", "Peter Hart", False),
        ("Louis XV", "Louis XVI", False),
        ("Pierre Charles", "Pierre Charles Delorme", True),
    ],
)
def test_full_names_are_compared(one: str, two: str, same: bool) -> None:
    short, long = sorted((tokens(one), tokens(two)), key=len)
    assert same_person(short, long) is same


def test_misspellings_are_one_letter_away_in_long_words() -> None:
    assert misspelt("whitfeld", "whitfield")
    assert misspelt("maurer", "mauer")
    assert misspelt("gustafson", "gustasfon")
    assert not misspelt("tate", "tale")
    assert not misspelt("morton", "norfolk")


@pytest.mark.parametrize(
    ("acronym", "name", "good"),
    [
        ("KCNA", "Korean Central News Agency", True),
        ("U.N.", "United Nations", True),
        ("NATO", "North Atlantic Treaty Organization", True),
        ("DoD", "Department of Defense", True),
        ("BBC", "British Museum", False),
        ("AB", "Alpha", False),
    ],
)
def test_acronyms_fit_initials(acronym: str, name: str, good: bool) -> None:
    assert fits(acronym, name) is good


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(paths.asset("entity-model"))


def _line(text: str) -> list[Stretch]:
    return [Stretch(0, len(text), Role.PARAGRAPH)]


@pytest.mark.parametrize("text", ["word " * 2000, "a." * 700, "x" * 60_000, "", "   ", "é" * 3000])
def test_windows_read_every_word_once_within_the_model(tagger: Tagger, text: str) -> None:
    lines = [part for line in _line(text) for part in tagger._tokenise(text, line)]
    windows = list(windows_of(lines, ENDS))
    assert all(len(window.ids) == len(window.cases) <= 512 for window in windows)
    numbers = [number for window in windows for number, _ in window.reads]
    assert sorted(numbers) == list(range(sum(len(line.words) for line in lines)))
    assert all(0 < at < len(w.ids) - 1 for w in windows for _, at in w.reads)


def test_a_name_is_found_wherever_it_stands_in_a_long_line(tagger: Tagger) -> None:
    filler = "the committee then spoke about the weather and the price of bread and milk "
    text = "".join(filler * 3 + f"and Maria Petrescu{'' if n else 'u'} agreed " for n in range(30))
    found = tagger.read(text, _line(text)).mentions
    assert sum("Petrescu" in text[m.start : m.end] for m in found) == 30


def test_without_the_model_figures_and_places_remain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*parts: str) -> Path:
        return tmp_path.joinpath(*parts) if parts[0] == "entity-model" else found(*parts)

    found = paths.asset
    monkeypatch.setattr(paths, "asset", missing)
    loaded = annotate.load()
    assert "cannot be loaded" in loaded.problem
    text = "Omar Siddiqui paid $20 million in Nigeria, in London and in Kyiv."
    made = loaded.annotate(text)
    assert [entity.name for entity in made.entities] == ["Nigeria", "London", "Kyiv"]
    assert any(item.kind == "money" for item in made.items)
    assert "known places" in made.notice


def test_a_further_recogniser_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(language: str, threads: int) -> recognisers.Reader:
        raise ModelError("It is not installed.")

    row = Recogniser("none", lambda: ("de",), refuse)
    monkeypatch.setattr(recognisers, "RECOGNISERS", (*recognisers.RECOGNISERS, row))
    made = Annotator().annotate(
        "Der Minister hat am Montag nicht mit der Presse in Berlin über den"
    )
    assert [entity.name for entity in made.entities] == ["Berlin"]


def test_a_spacy_pipeline_that_is_not_installed_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(recognisers.SPACY_VARIABLE, "xx_no_such_pipeline")
    (row,) = recognisers.rows_for("xx")
    with pytest.raises(ModelError, match="xx_no_such_pipeline"):
        row.load("xx", 1)


def test_blocks_dates_and_corrections_are_used(annotator: Annotator) -> None:
    text = "Talks resume\n\nOmar Siddiqui arrived on Thursday.\n\nx = Helen Bergstrom"
    blocks = (
        Block(Span(0, 12), Role.TITLE),
        Block(Span(14, 48), Role.PARAGRAPH),
        Block(Span(50, 69), Role.CODE),
    )
    when = datetime(2024, 5, 3, tzinfo=UTC)  # a Friday
    made = annotator.annotate(text, blocks, when)
    assert [entity.name for entity in made.entities] == ["Omar Siddiqui"]
    assert [item.value for item in made.items if item.kind == "date"] == ["2024-05-02"]
    dropped = annotator.annotate(
        text, blocks, when, [Correction("drop", SafeText("omar siddiqui"))]
    )
    assert not dropped.entities
