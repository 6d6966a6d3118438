"""Whom a surname alone means, over a whole corpus: against every document looked at one by one."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from corpus_library import in_order
from corpus_rows import Made, corpus

from tui_reader.corpus.answers import parts
from tui_reader.corpus.answers.names import Wish, ask
from tui_reader.name_rules import BEARERS, STORIES, company, is_short, meant, shorts

PERSON = "person"
Key = tuple[str, str]


def drawn(seed: int) -> list[Made]:
    """Families whose members move in company of their own, now and then named by surname alone."""
    dice = random.Random(seed)
    families = {"Lind": ("Harald", "Eva", "Tom"), "Falk": ("Ida", "Per"), "Holt": ("Jane",),
                "von Holt": ("Ada",)}  # fmt: skip
    company = {
        f"{first} {last}": [("organisation", f"Firm {first} {n}") for n in range(3)]
        + [("place", f"Town {first}"), ("other", f"Prize {first}")]
        for last, some in families.items() for first in some
    }  # fmt: skip
    made = []
    for _ in range(120):
        full = dice.choice(list(company))
        beside = dice.sample(company[full], dice.randint(0, 4))
        if dice.random() < 0.3:
            beside.append(dice.choice(company[dice.choice(list(company))]))
        called = full if dice.random() < 0.7 else full.partition(" ")[2]
        names = [(PERSON, called, dice.randint(1, 3))]
        if dice.random() < 0.1 and called != full:
            names.append((PERSON, full, 1))
        names += [(*one, 1) for one in dict.fromkeys(beside)]
        titles = {called: "Mrs"} if dice.random() < 0.1 else {}
        day = date(2025, 1, 1) + timedelta(days=dice.randint(0, 90))
        made.append(Made(names, day.isoformat() if dice.random() < 0.9 else "", titles=titles))
    return made


def brute(made: Sequence[Made]) -> Counter[Key]:
    """(name of who is meant, what is said of it) -> mentions, of all people."""
    ordered = [one for _, one in in_order(made)]
    full: list[dict[Key, int]] = []
    short: list[tuple[int, str, int]] = []
    for at, one in enumerate(ordered):
        full.append({})
        there = {s for kind, name, _ in one.names if kind == PERSON for s in shorts(name)}
        for kind, name, n in one.names:
            titles = (one.titles[name],) if name in one.titles else ()
            if kind == PERSON and is_short(name, titles) and name.casefold() not in there:
                short.append((at, name, n))
            else:
                full[at][kind, name] = n
    counts: Counter[Key] = Counter()
    for names in full:
        counts.update(names)
    stories = Counter(key for names in full for key in names)
    told: Counter[Key] = Counter()
    for key, n in counts.items():
        if key[0] == PERSON:
            told[key[1], key[1]] += n
    numbers = {
        key: n for n, key in enumerate(sorted(counts, key=lambda k: (k[0], k[1].casefold())))
    }
    for at, name, n in short:
        bearers = sorted(
            (key for key in counts if key[0] == PERSON and name.casefold() in shorts(key[1])),
            key=lambda key: (-counts[key], numbers[key]),
        )[:BEARERS]
        scores = []
        for key in bearers:
            near = [i for i, names in enumerate(full) if key in names]
            near.sort(key=lambda i: (not ordered[i].date, -i))
            others = [
                (other[0], stories[other], sum(other in full[i] for i in near[:STORIES]))
                for other in full[at] if other not in bearers and other[0] != "other"
            ]  # fmt: skip
            common = [one for one in others if one[2]]
            if common:
                scores.append((company(common), numbers[key], numbers[key]))
        who = meant(scores)
        by_number = {number: key[1] for key, number in numbers.items()}
        told[by_number[who] if who is not None else name, name] += n
    return told


@pytest.mark.parametrize("seed", range(4))
def test_surnames_mean_who_they_mean_in_every_document(tmp_path: Path, seed: int) -> None:
    made = drawn(seed)
    out = corpus(tmp_path / "out", made, kind=("jsonl", "parquet")[seed % 2], parts=3)
    found = {
        one.name: (one.mentions, frozenset(one.also))
        for one in ask(parts.parts(out), Wish(kind=PERSON, limit=100)).names
    }
    told = brute(made)
    expected = {
        name: (
            sum(n for (who, _), n in told.items() if who == name),
            frozenset(said for who, said in told if who == name and said != name),
        )
        for name, _ in told
    }
    assert found == expected
    assert any(also for _, also in expected.values()) and "Lind" in expected
