"""Laws of what is told of an affair's figures, whatever the stories are."""

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import costs
import pytest
from figures_affairs import Affair, affairs
from figures_measured import START, measured
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.cluster.figures import CountedThing, State, Told, counted_things
from tui_reader.cluster.figures.cues import DEEDS, Lexicon
from tui_reader.cluster.figures.tables import CUES
from tui_reader.model import Annotation, Span

SCALES = (("km", "m", 1000.0), ("t", "kg", 1000.0), ("GW", "MW", 1000.0), ("cm", "mm", 10.0))


def test_there_are_affairs_of_every_language() -> None:
    by_language = Counter(affair.language for affair in affairs())
    assert set(by_language) == set(CUES)
    assert sum(by_language[code] for code in ("de", "en", "es", "fr")) >= 40
    assert min(by_language[code] for code in ("de", "en", "es", "fr")) >= 9


@given(st.sampled_from(affairs()), st.randoms(use_true_random=False))
def test_the_order_of_the_stories_does_not_matter(affair: Affair, random) -> None:
    shuffled = list(affair.stories)
    random.shuffle(shuffled)
    assert counted_things(shuffled) == counted_things(affair.stories)


@given(st.sampled_from(affairs()), st.data())
def test_a_story_twice_changes_nothing(affair: Affair, data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(affair.stories), max_size=4))
    assert counted_things([*affair.stories, *again]) == counted_things(affair.stories)


@given(st.sampled_from(affairs()), st.integers(-30, 30))
def test_a_copy_by_the_same_publisher_is_no_further_source(affair: Affair, minutes: int) -> None:
    first = affair.stories[0]
    copy = replace(first, story_id=99, at=first.at + timedelta(minutes=minutes))
    before = {tuple(a.low for a in t.accounts): t.sources for t in counted_things(affair.stories)}
    for thing in counted_things([*affair.stories, copy]):
        assert thing.sources == before.get(tuple(a.low for a in thing.accounts), thing.sources)


@given(st.sampled_from(affairs()), st.integers(0, 2**40))
def test_only_the_distance_of_times_counts(affair: Affair, first_id: int) -> None:
    """Ids may be any, as long as they are in one order."""
    moved = [replace(one, story_id=one.story_id + first_id) for one in affair.stories]
    assert [shape(t) for t in counted_things(moved)] == [
        shape(t) for t in counted_things(affair.stories)
    ]


def shape(thing: CountedThing) -> object:
    accounts = [(a.low, a.high, a.written, a.sources, a.first_at) for a in thing.accounts]
    return (thing.label, thing.kind, thing.unit, thing.state, accounts)


@given(
    st.lists(
        st.tuples(st.integers(10, 99), st.integers(0, 48), st.booleans()), min_size=2, max_size=6
    ),
    st.sampled_from(SCALES),
)
def test_scaling_by_a_unit_changes_nothing(
    told: list[tuple[int, int, bool]], scale: tuple[str, str, float]
) -> None:
    large, small, times = scale
    plain = [measured(i, float(value), large, hours) for i, (value, hours, _) in enumerate(told)]
    scaled = [
        measured(i, value * times, small, hours) if small_too else plain[i]
        for i, (value, hours, small_too) in enumerate(told)
    ]
    of_plain, of_scaled = counted_things(plain), counted_things(scaled)
    assert [t.state for t in of_plain] == [t.state for t in of_scaled]
    assert [[a.sources for a in t.accounts] for t in of_plain] == [
        [a.sources for a in t.accounts] for t in of_scaled
    ]


@given(st.sampled_from(affairs()))
@settings(max_examples=40)
def test_what_is_told_can_be_jumped_to(affair: Affair) -> None:
    by_id = {story.story_id: story for story in affair.stories}
    for thing in counted_things(affair.stories):
        assert thing.label
        assert thing.sources > 1
        assert (len(thing.accounts) == 1) is (thing.state is State.AGREE)
        for account in thing.accounts:
            first, *_ = account.quotes
            assert by_id[first.story_id].at == account.first_at
            for quote in account.quotes:
                text = by_id[quote.story_id].text
                assert 0 <= quote.sentence.start <= quote.figure.start
                assert quote.figure.end <= quote.sentence.end <= len(text)
            said = {" ".join(_said(by_id[q.story_id], q.figure).split()) for q in account.quotes}
            assert account.written in said


def _said(story: Told, span: Span) -> str:
    return story.text[span.start : span.end]


def test_disagreeing_stands_first_and_then_what_most_sources_tell() -> None:
    order = [State.DISAGREE, State.CHANGED, State.AGREE]
    for affair in affairs():
        things = counted_things(affair.stories)
        ranks = [(order.index(thing.state), -thing.sources) for thing in things]
        assert ranks == sorted(ranks)


def test_one_source_alone_makes_no_row() -> None:
    for affair in affairs():
        alone = [replace(story, source="Herald") for story in affair.stories]
        assert counted_things(alone) == ()


def test_in_a_language_without_a_row_nothing_is_said() -> None:
    for affair in affairs():
        for code in ("", "tlh", "fi"):
            assert counted_things(replace(one, language=code) for one in affair.stories) == ()


@pytest.mark.parametrize("code", sorted(CUES))
def test_each_language_has_words_for_every_cue(code: str) -> None:
    row = CUES[code]
    lexicon = Lexicon(row)
    told = {deed.partition("=")[0] for deed in row.deeds.split()}
    assert told == set(DEEDS)
    assert row.people and row.unsure and row.part and row.earlier and row.rate
    assert not any(lexicon.knows(word, "not_counted") for word in row.people.split())


def test_a_deed_that_there_is_not_is_loud() -> None:
    with pytest.raises(ValueError, match="sung"):
        Lexicon(replace(CUES["en"], deeds="sung=sang"))


SEEDED = """
from dataclasses import replace
from figures_measured import measured
from tui_reader.cluster.figures import counted_things
head, tail = "The new fence around the camp of Dorra", "along the border"
stories = [measured(1, 20.0, "km", 0), measured(2, 30.0, "km", 1)]
# As many words on both sides as a label has, less one: the last is one of two as far off.
even = [replace(one, text=one.text.replace(head, "A" * 13 + " fence around the camp of")
                .replace(tail, "steel wire border")) for one in stories]
print(counted_things(even), counted_things(stories))
"""


def test_the_same_stories_give_the_same_in_every_process() -> None:
    told = set()
    for seed in ("1", "2", "3", "4"):
        environ = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", SEEDED], capture_output=True, text=True, env=environ, check=True
        )
        told.add(done.stdout)
    assert len(told) == 1


def crowd(count: int) -> list[Told]:
    """Many stories of one affair, each with another figure, as a long war has them."""
    stories = []
    for number in range(count):
        text, figures = "", []
        for k in range(8):
            head = text + "Police said "
            value = 20 + (number * 7 + k * 13) % 380
            text = f"{head}{value} people were killed when the blast hit the station of Lorno. "
            span = Span(len(head), len(head) + len(str(value)))
            figures.append(Annotation(span, "number", value=float(value), unit="people"))
        stories.append(
            Told(
                number,
                f"s{number % 40}",
                START + timedelta(hours=number),
                "en",
                text,
                tuple(figures),
            )
        )
    return stories


def test_many_stories_cost_as_many_times_more() -> None:
    few, many = crowd(75), crowd(300)
    problem = costs.grows(lambda: counted_things(few), lambda: counted_things(many), 6)
    assert not problem


def test_three_hundred_stories_take_less_than_a_second() -> None:
    stories = crowd(300)
    assert costs.within(1.0, lambda: counted_things(stories))


def book(sentences: int, end: str) -> list[Told]:
    """Two very long stories, in sentences or, without their ends, in one piece."""
    text, figures = [], []
    at = 0
    for number in range(sentences):
        head, value = "In the town of Lorno at least ", str(20 + number % 70)
        figures.append(
            Annotation(Span(at + len(head), at + len(head) + 2), "number", value=float(value))
        )
        figures.append(Annotation(Span(at + 15, at + 20), "place"))
        text.append(f"{head}{value} people were killed{end} ")
        at += len(text[-1])
    plain = Told(1, "Herald", START, "en", "".join(text), tuple(figures))
    return [plain, replace(plain, story_id=2, source="Post")]


@pytest.mark.parametrize("end", [".", ""])
def test_a_long_text_costs_as_many_times_more(end: str) -> None:
    few, many = book(500, end), book(4000, end)
    problem = costs.grows(lambda: counted_things(few), lambda: counted_things(many), 16)
    assert not problem
