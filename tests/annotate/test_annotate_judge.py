"""The judge of names: what it drops, what it leaves, and that it says the same of all mentions."""

from __future__ import annotations

import pytest

from tui_reader import paths
from tui_reader.annotate import judge, seen_names
from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.judge_features import Features
from tui_reader.annotate.judge_weights import WEIGHTS
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, OTHER


def shown(annotator: Annotator, text: str, kind: str) -> list[str]:
    return [entity.name for entity in annotator.annotate(text).entities if entity.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The pipes are made of PVC, which lasts. Older houses have copper.",
        "The lily (Spathiphyllum wallisii) is poisonous for cats and needs little light.",
        "We had the hamachi crudo, a Café Cubano and a salad with Caesar dressing.",
        "Tall plants take up CO2 from the air and give it back at night.",
    ],
)
def test_substances_plants_and_dishes_are_no_names(annotator: Annotator, text: str) -> None:
    assert shown(annotator, text, OTHER) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Microsoft said on Monday that it would buy the firm.", "Microsoft", ORGANISATION),
        ("She has worked for Greenpeace since 2010, she said.", "Greenpeace", ORGANISATION),
        ("The Law Society said on Friday that it had sued.", "Law Society", ORGANISATION),
        ("The World Cup begins in June in three countries.", "World Cup", OTHER),
        ("He won the Nobel Prize in 1999 and gave it away.", "Nobel Prize", OTHER),
        ("The trial of the Covid vaccine went on in Leeds.", "Covid", OTHER),
    ],
)
def test_clear_names_stay(annotator: Annotator, text: str, name: str, kind: str) -> None:
    assert name in shown(annotator, text, kind)


def test_all_mentions_of_a_name_get_one_verdict() -> None:
    text = "Zq rose. The zq fell, and Zq, zq, Zq."
    spans = [at for at in range(len(text)) if text.startswith("Zq", at)]
    mentions = [Mention(at, at + 2, OTHER, 0.31) for at in spans]
    kept = judge.judged(mentions, text, lambda start, end: None)
    assert len({mention.kind for mention in kept}) <= 1
    assert len(kept) in (0, len(mentions))


def test_what_the_words_beside_a_name_say_is_not_judged() -> None:
    text = "The musical Zq returns."
    mention = Mention(12, 14, OTHER, 0.31)
    assert judge.judged([mention], text, lambda start, end: None) == [mention]


def test_people_and_places_are_not_judged() -> None:
    text = "anna of leeds"
    mentions = [Mention(0, 4, "person", 0.3), Mention(8, 13, "place", 0.3)]
    assert judge.judged(mentions, text, lambda start, end: None) == mentions


def test_every_weight_is_of_a_number_that_is_reckoned() -> None:
    text = "Zq is here."
    mention = Mention(0, 2, OTHER, 0.5)
    known = set(Features(text, lambda start, end: None).of([mention]))
    assert {name for _, rows in WEIGHTS.values() for name in rows} <= known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quenby Motors never called me back.", "Quenby Motors"),
        ("Stay away from Garrison Tires.", "Garrison Tires"),
        ("Thanks to Dunmore Electric, the lights work.", "Dunmore Electric"),
    ],
)
def test_a_sentence_alone_keeps_the_names_of_firms(
    annotator: Annotator, text: str, name: str
) -> None:
    assert name in shown(annotator, text, ORGANISATION)


def test_a_name_that_labelled_texts_have_speaks_for_itself() -> None:
    assert seen_names.counts("Microsoft")[0] > 20
    assert seen_names.counts("Zqvx Holdings") == (0, 0, 0, 0)


def test_seen_names_are_sorted_as_they_are_searched() -> None:
    lines = paths.asset("seen-names", "names.tsv").read_bytes().splitlines()
    assert lines == sorted(lines)
    assert all(len(line.split(b"\t")[1].split()) == seen_names.KINDS for line in lines)
