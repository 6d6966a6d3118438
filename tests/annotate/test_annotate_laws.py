"""Laws for any text: spans inside it, disjoint, in order; entities and mentions agree."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.annotate.annotator import Annotator
from tui_reader.kinds import BY_ID, FIGURE_KINDS
from tui_reader.model import Annotations

PIECES = st.sampled_from(
    [
        "Anna", "Kowalska", "Mr.", "President", "the", "The", "of", "Paris", "North", "Korea",
        "U.S.", "(KCNA)", "Korean Central News Agency", "20%", "$5m", "May", "4", "'s", "’s", "-",
        "–", ",", ".", "[Mitt]", "Image:", "\n", "\n\n", "\t", "\r\n", "\x1b[31m", "\u202e",
        "\ud800", "é", "北京", "👩‍👩‍👧", "State of", "University of", " at ", "O'Neill", "IV",
        "jr.", "a\u0301", "\x00", "«", "»",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=200))


def hold_the_laws(made: Annotations, text: str) -> None:
    last = 0
    for item in made.items:
        assert last <= item.span.start < item.span.end <= len(text)
        assert 0 <= item.score <= 1
        assert (item.entity_id is None) == BY_ID[item.kind].figure
        last = item.span.end
    assert [entity.id for entity in made.entities] == list(range(1, len(made.entities) + 1))
    firsts = []
    for entity in made.entities:
        mentions = [item for item in made.items if item.entity_id == entity.id]
        assert mentions and {item.kind for item in mentions} == {entity.kind}
        assert entity.kind not in FIGURE_KINDS and entity.name
        assert entity.name not in entity.aliases
        assert 0 <= entity.confidence <= 1
        assert all(text[m.span.start : m.span.end].strip() for m in mentions)
        firsts.append(mentions[0].span.start)
    assert firsts == sorted(firsts)
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert made.text_sha == sha and made.annotator_version


@settings(max_examples=60)
@given(TEXTS)
def test_any_text_is_annotated_by_the_laws(annotator: Annotator, text: str) -> None:
    hold_the_laws(annotator.annotate(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 1000,
        "x" * 60_000,
        "Xx" * 30_000,
        "A" * 60_000,
        "Kim-" * 3_000,
        "(" * 5_000 + "Kim" + ")" * 5_000,
        "Anna Kowalska, " * 1_500,
        "U.S. " * 2_000,
        "The " * 3_000,
        "' " * 5_000,
        "Mr. " * 2_000,
    ],
    ids=lambda text: f"{text[:6]!r}x{len(text)}",
)
def test_huge_and_hostile_lines_are_annotated(annotator: Annotator, text: str) -> None:
    hold_the_laws(annotator.annotate(text), text)


def test_a_crowd_of_names_takes_linear_time(annotator: Annotator) -> None:
    names = [f"{first}{n:x} {last}{n:x}" for n in range(40) for first in ("Anna", "Omar", "Lin")
             for last in ("Bergstrom", "Siddiqui", "Calloway", "Okonkwo")]  # fmt: skip
    text = "\n".join(f"{name.title()} met the mayor." for name in names)
    hold_the_laws(annotator.annotate(text), text)
