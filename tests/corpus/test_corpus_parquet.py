"""Parquet from colleagues: what their columns tell, wherever the rows are cut; what is damaged."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora import FIRE, PAGE, cut, read


def write(path: Path, columns: dict[str, Any], group: int = 1000) -> Path:
    pq.write_table(pa.table(columns), path, row_group_size=group)
    return path


DAY = datetime(2026, 11, 2, 10, tzinfo=UTC)
CELLS: dict[str, tuple[Any, str, object]] = {
    "text": (pa.array([FIRE]), "text", FIRE),
    "content": (pa.array([FIRE], pa.large_string()), "text", FIRE),
    "body": (pa.array([FIRE]).dictionary_encode(), "text", FIRE),
    "full_text": (pa.array([FIRE.encode("utf-16")]), "text", FIRE),
    "Raw HTML": (pa.array([PAGE.encode()]), "html", PAGE),
    "pageHtml": (pa.array([PAGE], pa.string_view()), "html", PAGE),
    "headline": (pa.array(["Fire"]), "title", "Fire"),
    "link": (pa.array(["https://a.example/"]), "url", "https://a.example/"),
    "published": (pa.array([DAY], pa.timestamp("ns", "UTC")), "date", "2026-11-02T10:00:00+00:00"),
    "timestamp": (pa.array([DAY], pa.timestamp("s")), "date", "2026-11-02T10:00:00+00:00"),
    "created_at": (
        pa.array([DAY], pa.timestamp("us", "Europe/Berlin")), "date", "2026-11-02T10:00:00+00:00",
    ),
    "publish_date": (pa.array([date(1901, 2, 3)]), "date", "1901-02-03T00:00:00+00:00"),
    "pub_date": (pa.array([1_793_613_600]), "date", 1_793_613_600),
    "datetime": (pa.array(["2 November 2026"]), "date", "2 November 2026"),
    "authors": (pa.array([["A", "B"]]), "author", ["A", "B"]),
    "lang": (pa.array(["en"]), "language", "en"),
    "doc_id": (pa.array([2**62]), "id", 2**62),
    "source": (pa.array(["The Gazette"]), "publisher", "The Gazette"),
    "domain": (pa.array(["a.example"]), "publisher", "a.example"),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_columns_are_told_by_their_names(tmp_path: Path, name: str) -> None:
    cells, what, wanted = CELLS[name]
    more = {} if what in ("text", "html") else {"text": pa.array([FIRE])}
    odd = {"clicks": pa.array([0.5]), "box": pa.array([{"a": 1}])}
    given = write(tmp_path / "a.parquet", more | {name: cells} | odd)
    known = {"text": FIRE} if more else {}
    assert read(tmp_path / "out", given) == {"a.parquet#1": known | {what: wanted}}


@pytest.mark.parametrize("group", [1, 7, 1000])
@pytest.mark.parametrize("size", [1, 1000, 1 << 20])
def test_wherever_it_is_cut_the_same_rows_are_read(tmp_path: Path, group: int, size: int) -> None:
    texts = [f"{FIRE} {n}" for n in range(30)]
    given = write(tmp_path / "a.parquet", {"text": texts, "id": list(range(30))}, group)
    found = read(tmp_path / f"out{group}-{size}", given, size=size)
    assert found == {f"a.parquet#{n + 1}": {"text": texts[n], "id": n} for n in range(30)}


def test_rows_without_a_text_are_errors(tmp_path: Path) -> None:
    given = write(tmp_path / "a.parquet", {"text": ["x", None, "", "y"], "html": [None] * 4})
    said = 'It has neither "text" nor "html".'
    assert list(read(tmp_path / "out", given).values()) == [
        {"text": "x"},
        said,
        said,
        {"text": "y"},
    ]


def test_a_table_without_texts_is_told(tmp_path: Path) -> None:
    given = write(tmp_path / "a.parquet", {"x": [1], "y": [2]})
    assert cut(tmp_path / "out", given).unread == [
        f"Cannot read {given}: it has no column of texts or HTML, but x, y."
    ]


@pytest.mark.parametrize("data", [b"PAR1" + bytes(99), b"", b"PAR1", b"no" * 999])
def test_what_is_no_parquet_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(data)
    (said,) = cut(tmp_path / "out", tmp_path / "a.parquet").unread
    assert said == f"Cannot read {tmp_path}/a.parquet: it is no Parquet file, or damaged."


def test_of_a_damaged_file_what_can_be_read_is_and_the_rest_is_told(tmp_path: Path) -> None:
    texts = [f"{n} {FIRE}" for n in range(40)]
    given = tmp_path / "a.parquet"
    pq.write_table(
        pa.table({"text": texts}), given, row_group_size=10, compression="none",
        use_dictionary=False, write_page_checksum=False,
    )  # fmt: skip
    data = bytearray(given.read_bytes())
    second = pq.ParquetFile(given).metadata.row_group(1).column(0)
    data[second.data_page_offset : second.data_page_offset + 60] = b"\xff" * 60
    given.write_bytes(data)
    found = list(read(tmp_path / "out", given).values())
    assert [one["text"] for one in found[:10]] == texts[:10]  # type: ignore[index]
    assert found[10:] == ["Rows 11 to 40 cannot be read: it is damaged."]


def test_a_cell_that_is_too_large_is_one_error(tmp_path: Path) -> None:
    given = write(tmp_path / "a.parquet", {"text": ["x", " " * (65 << 20), "y"], "id": [1, 2, 3]})
    assert list(read(tmp_path / "out", given).values()) == [
        {"text": "x", "id": 1}, "It is larger than 64 MB.", {"text": "y", "id": 3},
    ]  # fmt: skip
