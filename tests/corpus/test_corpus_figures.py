"""Figures of a whole corpus, against every row looked at one by one."""

from __future__ import annotations

import io
import json
import random
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from corpus_rows import Made, corpus

from tui_reader import cli
from tui_reader.corpus.answers import parts
from tui_reader.corpus.answers.figures import Wish, ask
from tui_reader.errors import UsageError
from tui_reader.kinds import FIGURE_KINDS
from tui_reader.store.search import fields

UNITS = {
    "money": ("EUR", "USD"), "number": ("people", "ship"), "percent": ("%",), "measure": ("km",),
}  # fmt: skip


def drawn(seed: int) -> list[Made]:
    dice = random.Random(seed)
    made = []
    for n in range(40):
        figures = []
        for _ in range(dice.randint(0, 4)):
            kind = dice.choice(list(UNITS))
            value, unit = float(dice.choice((3, 50, 700, 2_000_000))), dice.choice(UNITS[kind])
            figures.append((kind, value, unit, f"{value:g} {unit}"))
        names = [("person", dice.choice(("Ada Lund", "Bo Ek")), 1)]
        day = f"2025-{1 + n % 3:02}-11" if n % 9 else ""
        made.append(Made(names, day, figures=figures, publisher=("a.example", "B Times")[n % 2]))
    return made


def brute(made: list[Made], kind: str, op: str, value: str) -> list[tuple[float, str, str]]:
    """(value, unit, document) of all that one question finds, as the answer has them in order."""
    asked = fields.sizes(kind, op, value)
    found = [
        (FIGURE_KINDS.index(of), -size, f"in.jsonl#{number}", at, unit)
        for number, one in enumerate(made, 1)
        for at, (of, size, unit, _) in enumerate(one.figures)
        if asked(of, size, size, unit)
    ]
    return [(-size, unit, document) for _, size, document, _, unit in sorted(found)]


@pytest.mark.parametrize(
    ("kind", "op", "value"),
    [("money", ">", "1m"), ("money", "<=", "50"), ("money", ">", "5eur"), ("", ":", "50"),
     ("", ":", "people"), ("percent", ":", "50"), ("number", ">=", "700"), ("measure", "=", "3km")],
)  # fmt: skip
def test_figures_are_those_of_every_row(tmp_path: Path, kind: str, op: str, value: str) -> None:
    made = drawn(len(value))
    out = corpus(tmp_path / "out", made, kind="parquet" if kind else "jsonl", parts=3)
    found = ask(parts.parts(out), Wish(f"{kind or 'figure'}{op}{value}", limit=1_000))
    expected = brute(made, kind, op, value)
    assert [(one.high, one.unit, one.document) for one in found] == expected
    assert expected


def test_a_query_asks_of_the_figure_and_of_its_document(tmp_path: Path) -> None:
    made = [
        Made([("person", "Ada Lund", 1)], "2025-01-05", text="In Leeds. There were",
             figures=[("number", 30.0, "people", "30 people"), ("money", 5e6, "EUR", "€5m")]),
        Made([("person", "Bo Ek", 1)], "", text="Prices rose by", publisher="B Times",
             figures=[("percent", 3.0, "%", "3 %"), ("money", 1e6, "EUR", "€1m")]),
    ]  # fmt: skip
    out = corpus(tmp_path / "out", made)

    def found(query: str, **more: object) -> list[str]:
        wish = Wish(query, **more)  # type: ignore[arg-type]
        return [one.text for one in ask(parts.parts(out), wish)]

    assert found("") == ["30 people", "€5m", "€1m", "3 %"]
    assert found("people", kind="number") == found("THERE WERE", kind="number") == ["30 people"]
    assert found("person:lund money>1") == ["€5m"]
    assert found("feed:times not money:1m") == found("feed:times percent:3") == ["3 %"]
    assert found("after:2025") == ["30 people", "€5m"]
    assert found("money:1m or number:30") == ["30 people", "€1m"]
    assert found("'; drop table figures; --") == []
    for wrong, said in (("tag:x", "not known of a corpus"), ("money>x", "is no number"),
                        ("after:soon", "is no date"), ("feed>x", "feed takes"),
                        ("(", "not closed")):  # fmt: skip
        with pytest.raises(UsageError, match=said):
            found(wrong)


def test_figures_are_printed_with_document_and_sentence(tmp_path: Path) -> None:
    made = [Made(text="Hurt were", title="Fire", figures=[("number", 30.0, "people", "30 people")])]
    out = str(corpus(tmp_path / "out", made))
    assert "30 people (people)  2025-11-02  in.jsonl#1" in said(["corpus", "figures", out])
    (row,) = json.loads(said(["corpus", "figures", out, "--json"]))
    assert (row["document"], row["low"], row["unit"], row["published"]) == (
        "in.jsonl#1", 30.0, "people", "2025-11-02T12:00:00Z"
    )  # fmt: skip
    assert row["sentence"] == "Hurt were 30 people"
    assert (
        said(["corpus", "figures", out, "--format", "csv"])
        .splitlines()[1]
        .startswith('"in.jsonl#1","Fire"')
    )


def said(asked: list[str]) -> str:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        assert cli.main(asked) == 0
    return raw.getvalue().decode()
