"""Names in other languages than English: found, put right at their ends, and one entry for all
forms of one name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import annotate, paths
from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.languages.agreement import filled
from tui_reader.annotate.languages.edges import trim
from tui_reader.annotate.languages.endings import ENDINGS
from tui_reader.annotate.languages.inflection import bases
from tui_reader.annotate.languages.known import KNOWN
from tui_reader.annotate.languages.repair import mend
from tui_reader.annotate.mentions import Mention, Reading, Stretch
from tui_reader.annotate.recognisers import rows_for
from tui_reader.kinds import ORGANISATION, PERSON
from tui_reader.model import Annotations, Role

Story = tuple[str, str, list[str]]


def stories() -> list[Story]:
    found: list[Story] = []
    for line in Path(__file__).with_name("languages_named.txt").read_text("utf-8").splitlines():
        if line.startswith("\t"):
            found[-1][2].extend(line.strip().split("; "))
        elif "\t" in line:
            language, text = line.split("\t")
            found.append((language, text, []))
    return found


def entries(made: Annotations) -> dict[tuple[str, str], set[str]]:
    return {(entity.kind, entity.name): set(entity.aliases) for entity in made.entities}


@pytest.mark.parametrize(("language", "text", "wanted"), stories())
def test_a_story_has_one_entry_for_each_name(
    annotator: Annotator, language: str, text: str, wanted: list[str]
) -> None:
    made = annotator.annotate(text)
    assert (made.language, made.notice) == (language, "")
    found = entries(made)
    for row in wanted:
        name, _, forms = row.lstrip("-").partition("=")
        kind, _, name = name.partition(" ")
        if row.startswith("-"):
            assert (kind, name) not in found
            continue
        assert (kind, name) in found, f"{name} is not among {sorted(found)}"
        assert set(filter(None, forms.split("|"))) <= found[kind, name]


def test_a_man_and_a_woman_of_one_surname_are_two(annotator: Annotator) -> None:
    text = (
        "Сергей Захаров приехал в Москву. Мария Захарова осталась в Женеве. Захарова сказала, что "
        "Захаров прав. С Захаровым согласны все."
    )
    found = entries(annotator.annotate(text))
    assert "Захаровым" in found["person", "Сергей Захаров"]
    assert "Захарова" in found["person", "Мария Захарова"]
    assert "Захарова" not in found["person", "Сергей Захаров"]


def test_a_quotation_in_another_language_is_read_in_its_own(annotator: Annotator) -> None:
    text = (
        "The mayor of Lyon said that the bridge would be closed for two weeks in the spring.\n\n"
        "Le maire a déclaré que Jacqueline Fournier et la ville de Grenoble avaient déjà donné "
        "leur accord pour la reconstruction du pont.\n\n"
        "The council will vote on Tuesday, and Margaret Osborne is expected to speak there."
    )
    made = annotator.annotate(text)
    found = entries(made)
    assert made.language == "en"
    assert {("person", "Jacqueline Fournier"), ("place", "Grenoble")} <= found.keys()
    assert {("person", "Margaret Osborne"), ("place", "Lyon")} <= found.keys()


def test_what_the_page_says_decides_where_the_text_does_not(annotator: Annotator) -> None:
    title = "Maria Berg i Oslo"
    assert annotator.annotate(title, said="nb-NO").language == "nb"
    assert annotator.annotate(title, said="sv").language == "sv"
    english = "The mayor said that the bridge would be closed, and that nobody was hurt there."
    assert annotator.annotate(english, said="de-DE").language == "en"


def test_without_the_model_known_places_remain_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = paths.asset

    def missing(*parts: str) -> Path:
        return tmp_path.joinpath(*parts) if parts[0] == "languages-model" else found(*parts)

    monkeypatch.setattr(paths, "asset", missing)
    loaded = annotate.load()
    text = (
        "Die Kanzlerin traf am Dienstag in Berlin den Präsidenten, und danach ist sie nach "
        "Frankreich gereist. Das ist für die Ukraine nicht genug, hieß es."
    )
    made = loaded.annotate(text)
    assert "cannot be loaded" in made.notice and "known places" in made.notice
    names = {text[item.span.start : item.span.end] for item in made.items if item.entity_id}
    assert names == {"Berlin", "Frankreich", "Ukraine"}
    french = loaded.annotate(
        "Le maire a déclaré que le port de Paris serait fermé pendant deux ans."
    )
    assert "cannot be loaded" in french.notice


def test_a_language_without_words_in_the_model_is_said_by_its_name(annotator: Annotator) -> None:
    made = annotator.annotate("นายกรัฐมนตรีเดินทางไปกรุงเทพมหานครเมื่อวันอังคารเพื่อพบประชาชน")
    assert made.language == "th"
    assert made.notice.startswith("Thai names cannot be read yet.")


def test_its_memory_is_given_back_and_it_is_loaded_again(annotator: Annotator) -> None:
    text = "Angela Merkel sprach am Dienstag mit der Presse über die Zukunft der Bahn in Dresden."
    before = annotator.annotate(text)
    annotator.rest()
    kept = [key for key, reader in annotator._readers.items() if reader is not None]
    assert all("languages" not in key for key in kept)
    assert annotator.annotate(text) == before


# --- rows


def test_every_language_that_is_read_has_one_reader_for_all() -> None:
    keys = {row.key(code) for code, known in KNOWN.items() if known.read for row in rows_for(code)}
    assert keys == {"tagger en", "languages"}


@given(st.text(st.sampled_from("абвгaeionrsтуыKМ'’"), min_size=1, max_size=12))
def test_a_word_is_its_own_first_base_and_bases_end(word: str) -> None:
    for language in ENDINGS:
        found = bases(word, language)
        assert found[0] == word and len(found) == len(set(found)) <= 40


def test_a_name_passed_over_is_marked_where_it_is_a_word_of_its_own() -> None:
    text = "मोदी ने कहा। मोदीनगर में लोग थे। शाम को मोदी गए।"
    first = Mention(0, 4, "person", 0.9, source="languages")
    lines = [Stretch(0, len(text), Role.PARAGRAPH)]
    found = filled([first], text, lines, lambda start, end: None, "hi")
    assert [text[m.start : m.end + 3] for m in found] == ["मोदी ने", "मोदी गए"]


def test_a_text_is_in_the_language_of_most_of_it_its_title_too(annotator: Annotator) -> None:
    text = (
        "BERLIN: SCHOLZ TRIFFT MACRON\n\nBundeskanzler Olaf Scholz empfing am Montag Emmanuel "
        "Macron in Berlin. Frau Müller aus Dresden widersprach Christian Lindner, der fehlte.\n\n"
        "“We will support Ukraine as long as it takes,” Rishi Sunak said in London, and he added "
        "that they would send more.\n\nDie Regierung plant Ausgaben von 12 Mrd. Euro, und Lindners "
        "FDP war dagegen, wie aus der Fraktion zu hören war."
    )
    made = annotator.annotate(text)
    found = entries(made)
    assert made.language == "de"
    assert {("person", "Olaf Scholz"), ("person", "Rishi Sunak"), ("place", "London")} <= {*found}
    assert not any("TRIFFT" in name for _, name in found)


@pytest.mark.parametrize(
    ("language", "name", "kept"),
    [
        ("fr", "Le Pen", "Le Pen"), ("fr", "De Gaulle", "De Gaulle"), ("fr", "L'Oréal", "L'Oréal"),
        ("it", "D'Alema", "D'Alema"), ("it", "L'Aquila", "L'Aquila"),
        ("pt", "Da Silva", "Da Silva"),
        ("fr", "l'Iran", "Iran"), ("fr", "L'Iran", "Iran"), ("nl", "Van Gogh", "Van Gogh"),
        ("hu", "Artúr", "Artúr"), ("hi", "मुखर्जी", "मुखर्जी"), ("hu", "Kovács úr", "Kovács"),
        ("ro", "Lângă Pitești", "Pitești"), ("ko", "김미양", "김미양"), ("ja", "岸田氏", "岸田"),
    ],
)  # fmt: skip
def test_the_ends_of_a_name(language: str, name: str, kept: str) -> None:
    kind = "place" if name in ("L'Aquila", "l'Iran", "L'Iran", "Lângă Pitești") else "person"
    mention = Mention(0, len(name), kind, 0.9)
    assert trim(mention, name, language)
    assert name[mention.start : mention.end] == kept


def test_a_paragraph_in_a_third_language_has_its_own_figures(annotator: Annotator) -> None:
    text = (
        "Der Bericht liegt vor, sagte er am Montag vor der Presse in Bonn und ging.\n"
        "Le maire de Grenoble a déclaré que les travaux du pont seraient terminés bientôt et que "
        "la ville paierait trois millions d'euros.\n"
        "Danach sprach die Ministerin über den Haushalt und die Bahn in Sachsen und Hessen."
    )
    made = annotator.annotate(text)
    assert made.language == "de"
    assert 3_000_000 in [item.value for item in made.items]


def test_a_word_that_is_a_country_too_is_no_place_where_nothing_tells(annotator: Annotator) -> None:
    text = "وزارت امور اقتصادی گزارش مالی شرکت را منتشر کرد و مشکلات مالی را بررسی کرد."
    assert "مالی" not in [entity.name for entity in annotator.annotate(text).entities]


def test_one_sign_is_no_bodys_name_where_words_have_no_blanks() -> None:
    text = "당 인재영입위원회를 발족했다. 한 대표가 말했다."
    spans = [(0, 1, ORGANISATION), (2, 9, ORGANISATION), (17, 18, PERSON)]
    marked = [Mention(start, end, kind, 0.9) for start, end, kind in spans]
    line = [Stretch(0, len(text), Role.PARAGRAPH)]
    found = mend(text, line, Reading(marked), "ko")
    assert [text[m.start : m.end] for m in found] == ["인재영입위원회", "한"]


def test_a_known_firm_is_one_in_other_languages_too() -> None:
    text = "Orlen i Donald Tusk rozmawiali w Brukseli. Orlen nie odpowiedział."
    found = annotate.load().annotate(text, said="pl")
    kinds = {e.kind for e in found.entities if e.name == "Orlen"}
    assert kinds == {ORGANISATION}
