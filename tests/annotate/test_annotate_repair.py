"""What is put right after a recogniser, each decision from both sides: gaps filled, ends of names,
titles, kinds agreed on, headlines, the tagger's labels."""

from __future__ import annotations

import re
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.annotate import gazetteer_fill
from tui_reader.annotate.boundary_rules import leading_titles, trim
from tui_reader.annotate.document_consistency import repair
from tui_reader.annotate.entities import build
from tui_reader.annotate.headlines import without_common_words
from tui_reader.annotate.labels import Labels, _moves, _viterbi
from tui_reader.annotate.mentions import Evidence, Mention, Reading, Stretch, evidence_for
from tui_reader.annotate.story_groups import group_all
from tui_reader.annotate.windows import OVERLAP, WINDOW, Line
from tui_reader.annotate.windows import windows as windows_of
from tui_reader.model import Role


def mentions(text: str, kind: str, *surfaces: str) -> list[Mention]:
    """A mention wherever one of the surfaces stands."""
    found = re.finditer("|".join(map(re.escape, sorted(surfaces, key=len, reverse=True))), text)
    return [Mention(match.start(), match.end(), kind, 0.9) for match in found]


# --- gaps


def filled(text: str, *found: Mention, chance: Evidence | None = None) -> list[tuple[str, str]]:
    """The names of a text after the gaps are filled, each with the source."""
    lines = [Stretch(0, len(text), Role.PARAGRAPH)]
    made = gazetteer_fill.fill(text, lines, found, lambda start, end: chance)
    return [(text[m.start : m.end], m.source) for m in made]


def test_a_country_is_filled_in_where_it_stands_alone() -> None:
    assert filled("They left for Peru on Monday.") == [("Peru", "story")]
    for text in ("They saw Peru Williams.", "They saw Anna Peru.", "It cost Peru$20."):
        assert filled(text) == []
    assert filled("So it was. Today Peru won.") == [("Peru", "story")]
    assert filled("President Peru spoke.") == [("Peru", "story")]


def test_only_names_that_are_hardly_anything_else_are_filled_in() -> None:
    assert filled("They left for Jordan and Chad.") == []  # people are called so
    assert [name for name, _ in filled("They left for Texas and Lyon.")] == ["Texas"]
    assert filled("They left for Bavaria, Denver and Calif. on Monday.") == []
    for name, again in (("Ada", 2), ("Bo", 1)):  # two letters are too few
        person = Mention(0, len(name), "person", 0.9)
        assert len(filled(f"{name} came. Today {name} left.", person)) == again
    for kind, score, again in (("person", 0.9, 2), ("person", 0.7, 1), ("organisation", 0.9, 1)):
        found = filled("Xyzzy came. Today Xyzzy left.", Mention(0, 5, kind, score))
        assert len(found) == again, (kind, score)


def test_a_doubtful_name_gives_way_to_a_known_one_inside_it_and_a_sure_one_stays() -> None:
    text = "They saw the Peru Legislative election."
    for score, names in ((0.5, ["Peru"]), (0.9, ["Peru Legislative"])):
        other = Mention(13, 29, "other", score)
        assert [name for name, _ in filled(text, other)] == names
    sure = Mention(13, 38, "other", 0.9)  # ends in a small word: no name at all
    assert [name for name, _ in filled(text, sure)] == ["Peru"]
    elsewhere = Mention(0, 4, "other", 0.9)
    doubtful = Mention(9, 21, "other", 0.5)
    assert [name for name, _ in filled("Fado, or Xyzzy Castle, is old.", elsewhere, doubtful)] == [
        "Fado", "Xyzzy Castle",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("full", "part", "known"),
    [("Anna Park", "Park", True), ("DJ Park", "DJ", False), ("Anna May", "May", False),
     ("J. Park", "J.", False), ("DJAN Park", "DJAN", True)],
)  # fmt: skip
def test_a_part_of_a_persons_name_is_one_where_the_tagger_nearly_said_so(
    full: str, part: str, known: bool
) -> None:
    text = f"{full} came. Today {part} left."
    person = Mention(0, len(full), "person", 0.9)
    nearly = evidence_for("person", 0.5)
    assert ((part, "story") in filled(text, person, chance=nearly)) == known
    assert filled(text, person, chance=(-9.0,) * len(nearly)) == [(full, "tagger")]
    assert filled(text, person) == [(full, "tagger")]


# --- the ends of a name


def trimmed(text: str, surface: str, kind: str) -> tuple[str, str]:
    """What is left of a surface, and the title beside it."""
    start = text.index(surface)
    mention = Mention(start, start + len(surface), kind, 0.9)
    kept = trim(mention, text)
    return (text[mention.start : mention.end] if kept else "", mention.title)


@pytest.mark.parametrize(
    ("text", "surface", "kind", "left"),
    [
        ("We saw The Hague.", "The Hague", "place", "The Hague"),
        ("We saw the Netherlands.", "the Netherlands", "place", "Netherlands"),
        ("It was A Better World.", "A Better World", "organisation", "A Better World"),
        ("It was a Helen Bergstrom.", "a Helen Bergstrom", "person", "Helen Bergstrom"),
        ("A Helen Bergstrom came.", "A Helen Bergstrom", "person", "Helen Bergstrom"),
        ("in Oslo Image: Ada Lund", "Oslo Image", "place", "Oslo"),
        ("in Oslo Image by Ada Lund", "Oslo Image", "organisation", "Oslo Image"),
        ("read by The Guardian today", "The Guardian", "organisation", "The Guardian"),
        ("read by the Guardian today", "the Guardian", "organisation", "Guardian"),
        ("It fell. The Guardian said", "The Guardian", "organisation", "Guardian"),
        ("It fell. The Bank said", "The Bank", "organisation", "The Bank"),
        ("seen in The Netherlands", "The Netherlands", "place", "Netherlands"),
        ("in New Xyzzy: it", "New Xyzzy", "place", "New Xyzzy"),
        ("the Marquis de Lafayette came", "Marquis de Lafayette", "person", "Lafayette"),
        ("Senator Ada Lund (R-Ohio) spoke", "R-Ohio", "place", "Ohio"),
        ("They met at D-Wave.", "D-Wave", "organisation", "D-Wave"),
        ("the State of Ohio paid", "State of Ohio", "organisation", "Ohio"),
        ("the House of Ohio paid", "House of Ohio", "organisation", "House of Ohio"),
        ("in Sacramento, Calif. It", "Calif.", "place", "Calif."),
        ("in Oslo. It", "Oslo.", "place", "Oslo"),
        ("by Acme Lighting. It", "Acme Lighting.", "organisation", "Acme Lighting"),
        ("said Lund. It", "Lund.", "person", "Lund"),
        ("by NASA. It", "NASA.", "organisation", "NASA"),
        ("It cost US$20 then", "US", "place", ""),
    ],
)
def test_the_ends_of_a_name_are_put_right(text: str, surface: str, kind: str, left: str) -> None:
    assert trimmed(text, surface, kind)[0] == left


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Judge Judy", 1), ("Earl Warren", 0), ("Earl Warren Jones", 0), ("Mr. Lund", 1),
        ("Lt. Gen. Viktor Antonov", 2), ("Prime Minister Ada Lund", 2), ("Sheriff", 0),
        ("Deputy Mayor Ada Lund", 2), ("Major General Lund", 2), ("Ada Mayor Lund", 0),
    ],
)  # fmt: skip
def test_titles_at_the_front_are_counted_and_never_all_of_a_name(name: str, count: int) -> None:
    assert leading_titles(name.split()) == count


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("said Mayor ", "Mayor"), ("the former deputy mayor ", "former deputy mayor"),
        ("the mayor, ", ""), ("the mayor; then ", ""), ("the acting ", ""), ("his brother ", ""),
        ("said Brother ", "Brother"), ("Mayor\n", ""), ("(Mayor ", "Mayor"),
        ("the general, Mayor ", "Mayor"), ("Mayor", ""),
    ],
)  # fmt: skip
def test_the_title_before_a_name_is_kept_beside_it(before: str, title: str) -> None:
    assert trimmed(f"{before}Ada Lund came.", "Ada Lund", "person")[1] == title


# --- the whole story


def repaired(text: str, *found: Mention) -> list[tuple[str, str]]:
    for mention in found:
        mention.evidence = evidence_for(mention.kind, 0.85)
    return [(text[m.start : m.end], m.kind) for m in repair(text, Reading(list(found)))]


def test_the_plural_of_a_surname_of_the_story_is_a_family_and_no_person() -> None:
    for full, plural, names in (
        ("Johann Bernoulli", "Bernoullis", 1), ("Johann Bernoullis", "Bernoullis", 2),
        ("Johann Euler", "Bernoullis", 2),
    ):  # fmt: skip
        text = f"{full} came. The {plural} were many."
        assert len(repaired(text, *mentions(text, "person", full, plural))) == names


def test_a_well_known_body_is_an_organisation_with_its_stops_too() -> None:
    for surface, kind in (("F.B.I.", "organisation"), ("FBI", "organisation"), ("Xyz", "person")):
        text = f"They asked {surface} about it."
        start = text.index(surface)
        mention = Mention(start, start + len(surface), "person", 0.5, evidence_for("person", 0.5))
        (found,) = repair(text, Reading([mention]))
        assert found.kind == kind


def test_a_headline_is_a_short_line_of_capitals_and_only_there_common_words_go() -> None:
    body = "The harbor will be rebuilt."
    for line, stays in (
        ("Governor Vows Rebuild Harbor", False), ("The governor will rebuild Harbor", True),
        ("Rebuild Harbor", True), ("Governor Vows " * 14 + "Rebuild Harbor", True),
    ):  # fmt: skip
        text = f"{line}\n\n{body}"
        found = mentions(text, "place", "Harbor")
        assert bool(without_common_words(found, text)) == stays, line
    named = "Governor Vows Rebuild Harbor\n\nThe harbor of Harbor will be rebuilt."
    assert len(without_common_words(mentions(named, "place", "Harbor"), named)) == 2


def test_what_an_editor_put_in_brackets_is_the_entitys_name() -> None:
    text = "“[Mitt] Romney won,” she said. Romney left."
    found = repair(text, Reading(mentions(text, "person", "Mitt", "Romney")))
    (entity,) = build(group_all(found, text), text).entities
    assert (entity.name, entity.aliases) == ("Mitt Romney", ("Romney",))


# --- the tagger's labels


def test_a_label_never_goes_on_with_what_another_began() -> None:
    labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
    moves = _moves(labels)
    assert [[labels[n] for n in moves[at]] for at in (2, 4)] == [
        ["B-PER", "I-PER"],
        ["B-ORG", "I-ORG"],
    ]
    assert moves[0] == moves[1] == [0, 1, 2, 3, 4]
    starts = [0.0 if label[0] != "I" else -1e4 for label in labels]

    def best(*rows: dict[str, float]) -> list[str]:
        table = [[row.get(label, 0.0) for label in labels] for row in rows]
        return [labels[at] for at in _viterbi(table, moves, starts)]

    assert best({"B-PER": 3.0}, {"I-ORG": 2.0, "I-PER": 1.0}) == ["B-PER", "I-PER"]
    assert best({"B-PER": 1.0}, {"I-ORG": 3.0}) == ["B-ORG", "I-ORG"]
    assert best({"I-PER": 9.0, "B-ORG": 1.0}) == ["B-ORG"]
    assert best() == []


@given(st.integers(0, 2**32 - 1), st.integers(1, 5), st.sampled_from((0.0, 2.0)))
def test_the_names_are_those_of_the_best_sequence(seed: int, count: int, none: float) -> None:
    names = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    logits = np.random.default_rng(seed).normal(size=(count, len(names))).astype(np.float32)
    logits[:, 0] += none  # most words are no name's
    words = [(3 * n, 3 * n + 2) for n in range(count)]
    best = max(
        (path for path in product(range(len(names)), repeat=count) if _is_whole(path, names)),
        key=lambda path: sum(float(row[at]) for row, at in zip(logits, path, strict=True)),
    )
    marks = [*(names[at][0] for at in best), "O"]
    starts = [3 * n for n in range(count) if marks[n] == "B"]
    ends = [3 * n + 2 for n in range(count) if marks[n] != "O" and marks[n + 1] != "I"]
    found = Labels(names, 1.2, "test").reading([words], logits).mentions
    assert [(m.start, m.end) for m in found] == list(zip(starts, ends, strict=True))


def _is_whole(path: tuple[int, ...], names: tuple[str, ...]) -> bool:
    """No I stands without its B."""
    told = ["O", *(names[at] for at in path)]
    return all(now[0] != "I" or before[1:] == now[1:] for before, now in pairwise(told))


def test_each_word_of_a_long_line_is_read_once_and_where_it_stands_deep() -> None:
    count = 1_000
    before = Line([7], [(0, 1)], [0], [2])
    line = Line([*range(count)], [(n, n + 1) for n in range(count)], [*range(count)], [2] * count)
    first, *windows = windows_of([before, line], (101, 102))
    assert first.reads == [(0, 1)]
    reads = [(number, window.ids[at]) for window in windows for number, at in window.reads]
    assert reads == [(n + 1, n) for n in range(count)]
    for window in windows:
        assert len(window.ids) == len(window.cases) <= WINDOW + 2
        places = [at for _, at in window.reads]
        assert window is windows[0] or min(places) > OVERLAP // 2
        assert window is windows[-1] or len(window.ids) - 1 - max(places) > OVERLAP // 2
