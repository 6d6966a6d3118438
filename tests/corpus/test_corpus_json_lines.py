"""JSON Lines as they come: packed, broken off, too long, no JSON, with fields of other names."""

import bz2
import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from corpora import FIRE, PAGE, cut, lines, read, rows

ROOT = Path(__file__).resolve().parents[2]


def zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "a.jsonl": lambda data: data,
    "a.jsonl.gz": lambda data: gzip.compress(data, mtime=0),
    "a.jsonl.zst": zstd,
    "two parts.ndjson.gz": lambda data: gzip.compress(data[:100]) + gzip.compress(data[100:]),
    "two frames.jsonl.zst": lambda data: zstd(data[:100]) + zstd(data[100:]),
    "padded.jsonl.gz": lambda data: gzip.compress(data) + b"\0" * 999,
    "named wrongly.jsonl.gz": lambda data: data,
    "no name for it.dump": zstd,
}


@pytest.mark.parametrize("name", PACKED)
@pytest.mark.parametrize("size", [1, 150, 1 << 20])
def test_packed_or_not_the_same_lines_are_read(tmp_path: Path, name: str, size: int) -> None:
    given = tmp_path / name
    given.write_bytes(PACKED[name](lines(*rows(7))))
    found = read(tmp_path / "out", given, size=size)
    assert list(found) == [f"{name}#{n}" for n in range(1, 8)]
    assert [one["id"] for one in found.values()] == list(range(1, 8))  # type: ignore[index]


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
@pytest.mark.parametrize("size", [150, 1 << 20])
def test_of_a_stream_that_breaks_off_what_came_before_is_read(
    tmp_path: Path, pack: Callable[[bytes], bytes], size: int
) -> None:
    noise = [one | {"text": FIRE + str(n * 7919 % 1009)} for n, one in enumerate(rows(4000))]
    data = pack(lines(*noise))
    given = tmp_path / "cut.jsonl.x"
    given.write_bytes(data[: len(data) * 2 // 3])
    found = list(read(tmp_path / "out", given, size=size).values())
    assert 500 < len(found) < 4000
    assert found[:-1] == noise[: len(found) - 1]
    assert found[-1] == "The file ends here before its end: it breaks off."


def test_of_a_damaged_stream_what_came_before_is_read(tmp_path: Path) -> None:
    first, second = gzip.compress(lines(*rows(3))), bytearray(gzip.compress(lines(*rows(99))))
    second[40:60] = b"\xff" * 20
    (tmp_path / "a.jsonl.gz").write_bytes(first + second)
    found = list(read(tmp_path / "out", tmp_path / "a.jsonl.gz").values())
    assert found[:3] == rows(3)
    assert found[-1] == "The file ends here before its end: it is damaged."


def test_what_follows_a_packed_stream_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines(*rows(2))) + lines(*rows(2)))
    found = list(read(tmp_path / "out", tmp_path / "a.jsonl.gz").values())
    assert found[2:] == ["The file ends here before its end: something that is not packed follows."]


def test_a_file_that_asks_for_all_memory_is_refused(tmp_path: Path) -> None:
    told = zstandard.ZstdCompressionParameters.from_level(3, window_log=30)
    packer = zstandard.ZstdCompressor(compression_params=told).compressobj()
    data = packer.compress(lines(*rows(99))) + packer.flush()
    (tmp_path / "a.jsonl.zst").write_bytes(data)
    (said,) = cut(tmp_path / "out", tmp_path / "a.jsonl.zst").unread
    assert said.endswith("reading it takes very much memory: unpack it first.")


LINES: dict[str, tuple[bytes, str | None]] = {
    "array": (b"[1, 2]", "It is JSON, but no object."),
    "number": (b"17", "It is JSON, but no object."),
    "no text": (b'{"id": 5}', 'It has neither "text" nor "html".'),
    "HTML as a number": (b'{"html": 5}', 'It has neither "text" nor "html".'),
    "NaN": (b'{"text": NaN}', 'It has neither "text" nor "html".'),
    "UTF-8 broken": (b'{"text": "caf\xe9"}', "It is not UTF-8."),
    "cut": (b'{"text": "abc', "It is not JSON"),
    "deep": (b'{"text": ' + b"[" * 200_000, "It is not JSON"),
    "a mark first": (b'\xef\xbb\xbf{"text": "x"}', None),
}


@pytest.mark.parametrize("case", LINES)
def test_a_line_that_is_no_document_is_told(tmp_path: Path, case: str) -> None:
    line, said = LINES[case]
    (tmp_path / "a.jsonl").write_bytes(line + b"\n\n" + lines(*rows(1)))
    found = read(tmp_path / "out", tmp_path / "a.jsonl")
    first = found.pop("a.jsonl#1")
    assert (first == {"text": "x"}) if said is None else str(first).startswith(said)
    assert found == {"a.jsonl#3": rows(1)[0]}


FIELDS: list[tuple[dict[str, object], dict[str, object]]] = [
    ({"content": "x", "headline": "T"}, {"text": "x", "title": "T"}),
    ({"rawHtml": "<p>", "Source URL": "u"}, {"html": "<p>", "url": "u"}),
    ({"body": PAGE, "source": "https://a.example/1"}, {"html": PAGE, "url": "https://a.example/1"}),
    ({"content": "<p>x</p>"}, {"html": "<p>x</p>"}),
    ({"text": "<p>x</p>"}, {"text": "<p>x</p>"}),
    ({"body": "<3 this"}, {"text": "<3 this"}),
    ({"text": "x", "source": "The Gazette", "n": 1}, {"text": "x", "publisher": "The Gazette"}),
    ({"text": None, "content": "x", "timestamp": 17}, {"text": "x", "date": 17}),
    ({"text": "x", "doc_id": 7, "authors": ["A"]}, {"text": "x", "id": 7, "author": ["A"]}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), FIELDS)
def test_fields_are_told_by_what_others_call_them(
    tmp_path: Path, given: dict[str, object], wanted: dict[str, object]
) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(given))
    assert read(tmp_path / "out", tmp_path / "a.jsonl") == {"a.jsonl#1": wanted}


def test_a_gigabyte_in_one_row_is_refused_without_holding_it(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(lines(*rows(1)) + b'{"id": "big", "text": "')
        file.truncate(1 << 30)  # holes take no disk
        file.seek(0, 2)
        file.write(b'"}\n' + lines(*rows(1, 3)))
    code = f"""
import resource, sys
sys.path[:0] = {[str(ROOT), str(ROOT / "tests/corpus")]!r}
from pathlib import Path
from tui_reader.corpus import plan
from tui_reader.corpus.inputs import json_lines
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
made = plan.planned_for(Path({str(tmp_path / "out")!r}), [{str(tmp_path / "a.jsonl")!r}], 1 << 20)
for part in made.partitions:
    for one in json_lines.read(part):
        print(one.number, one.id, getattr(one, "reason", ""))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["1  ", "2 big It is larger than 64 MB.", "3  "]
    assert int(done.stderr) < 200  # MB


def test_a_bomb_without_end_is_left_at_a_bound(tmp_path: Path) -> None:
    one = gzip.compress(b" " * (64 << 20))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines(*rows(1))) + one * 65)
    made = cut(tmp_path / "out", tmp_path / "a.jsonl.gz")
    assert made.partitions[-1].broken == "a line of it is longer than 4 GB"


def test_wide_text_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(json.dumps(rows(1)[0]).encode("utf-16"))
    (said,) = cut(tmp_path / "out", tmp_path / "a.jsonl").unread
    assert said.endswith("a.jsonl is in UTF-16: JSON Lines are in UTF-8.")


def test_what_is_packed_in_an_unknown_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.dump").write_bytes(bz2.compress(lines(*rows(1))))
    found = read(tmp_path / "out", tmp_path / "a.dump")
    assert list(found.values()) == ["It is a packed file: pages and texts are read here."]
