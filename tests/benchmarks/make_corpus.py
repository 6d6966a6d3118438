"""Makes a corpus of invented stories: `make_corpus.py N --to DIR [--kinds jsonl,warc] [--seed S]`.

    stories.jsonl     texts, a few lines of what surrounds a story among them   (of 20 stories: 7)
    packed.jsonl.gz   pages                                                     (4)
    pages/00/         pages as HTML files, texts among them                     (1)
    colleague.parquet pages with columns of other names                         (4)
    crawl.warc.gz     answers of a server, with requests and pictures between   (4)

The same N and seed make the same bytes (of Parquet: by the same pyarrow). With `--kinds` all
stories come in these.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

from corpus_stories import Made, story  # noqa: E402

SHARES = {"jsonl": 7, "gz": 4, "html": 1, "parquet": 4, "warc": 4}
"""Of twenty stories."""
PER_FOLDER = 500
ROWS = 2_000
"""Of a row group of Parquet."""


def text(made: Made) -> str:
    """A story as somebody copied it: with a line of its surroundings."""
    return "\n\n".join((*made.paragraphs[:2], made.junk[0], *made.paragraphs[2:]))


def page(made: Made) -> str:
    """A story as a site has it: menu, asides, footer around it."""
    paragraphs = "".join(f"<p>{escape(one)}</p>\n" for one in made.paragraphs)
    menu = _list("World", "Sport", "Business", "Arts")
    aside = _list(*made.junk)
    return (
        f'<!DOCTYPE html>\n<html lang="{made.language}"><head><meta charset="utf-8">'
        f"<title>{escape(made.title)} | {made.publisher}</title>"
        f'<meta property="og:title" content="{escape(made.title)}">'
        f'<meta property="article:published_time" content="{made.date}">'
        f'<meta name="author" content="{made.author}"><link rel="canonical" href="{made.url}">'
        f"<style>body {{ margin: {made.number % 40}px }}</style></head><body>"
        f"<nav><ul>{menu}</ul></nav>"
        '<div class="cookie">We use cookies. <button>Accept</button></div>'
        f"<main><article><h1>{escape(made.title)}</h1><p class='byline'>By {made.author}</p>\n"
        f"{paragraphs}</article><aside><h3>Most read</h3><ul>{aside}</ul></aside></main>"
        f"<footer><p>© 2025 {made.publisher}. All rights reserved.</p></footer>"
        f"<script>var page = {made.number};</script></body></html>\n"
    )


def _list(*names: str) -> str:
    return "".join(f'<li><a href="/{n}">{escape(one)}</a></li>' for n, one in enumerate(names))


def record(made: Made, body: str, value: str) -> dict[str, Any]:
    """A story as a line of JSON Lines."""
    return {
        "id": f"s{made.number}", "title": made.title, "url": made.url, "date": made.date,
        "author": made.author, "language": made.language, body: value,
    }  # fmt: skip


def _line(found: dict[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode() + b"\n"


Stories = Iterator[Made]


def write_jsonl(to: Path, stories: Stories) -> None:
    with (to / "stories.jsonl").open("wb") as file:
        for made in stories:
            file.write(_line(record(made, "text", text(made))))


def write_gz(to: Path, stories: Stories) -> None:
    with (to / "packed.jsonl.gz").open("wb") as raw, gzip.GzipFile(
        "", "wb", compresslevel=6, fileobj=raw, mtime=0
    ) as file:  # fmt: skip
        for made in stories:
            file.write(_line(record(made, "html", page(made))))


def write_html(to: Path, stories: Stories) -> None:
    for at, made in enumerate(stories):
        folder = to / "pages" / f"{at // PER_FOLDER:02}"
        folder.mkdir(parents=True, exist_ok=True)
        if made.number % 7 == 3:
            told = f"{made.title}\n\n{text(made)}\n"
            (folder / f"story-{made.number:07}.txt").write_text(told, encoding="utf-8")
        else:
            (folder / f"story-{made.number:07}.html").write_text(page(made), encoding="utf-8")


def write_parquet(to: Path, stories: Stories) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    fields = {
        "doc_id": pa.int64(), "headline": pa.string(), "source_url": pa.string(),
        "published_at": pa.timestamp("us", tz="UTC"), "byline": pa.string(),
        "raw_html": pa.string(), "outlet": pa.string(), "lang": pa.string(), "clicks": pa.float64(),
    }  # fmt: skip
    schema = pa.schema(list(fields.items()))

    def group(some: list[Made]) -> Any:
        rows = [
            (m.number, m.title, m.url, m.published, m.author, page(m), m.publisher, m.language, 0.5)
            for m in some
        ]
        named = [dict(zip(fields, row, strict=True)) for row in rows]
        return pa.Table.from_pylist(named, schema=schema)

    with pq.ParquetWriter(to / "colleague.parquet", schema, compression="zstd") as writer:
        waiting: list[Made] = []
        for made in stories:
            waiting.append(made)
            if len(waiting) == ROWS:
                writer.write_table(group(waiting))
                waiting = []
        if waiting:
            writer.write_table(group(waiting))


def write_warc(to: Path, stories: Stories) -> None:
    from warcio.warcwriter import WARCWriter

    with (to / "crawl.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for made in stories:
            if made.number % 5 == 0:
                _put(writer, made, "request", b"GET / HTTP/1.1\r\nHost: x.example\r\n\r\n", "")
            answer = _answer(made)
            _put(writer, made, "response", answer, "")
            if made.number % 5 == 1:
                picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\nGIF89a"
                _put(writer, made, "response", picture, ".gif")


def _answer(made: Made) -> bytes:
    """What a server sent: packed, in pieces, or as it is; in the charset that it says."""
    body, charset, head = page(made), "utf-8", ["HTTP/1.1 200 OK"]
    if made.number % 4 == 1:
        charset = "windows-1252"
        body = body.replace('<meta charset="utf-8">', "")
    data = body.encode(charset, "xmlcharrefreplace")
    head.append(f"Content-Type: text/html; charset={charset}")
    if made.number % 4 == 2:
        data = gzip.compress(data, 6, mtime=0)
        head.append("Content-Encoding: gzip")
    if made.number % 8 == 3:
        cut = len(data) // 2
        pieces = (data[:cut], data[cut:], b"")
        data = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
        head.append("Transfer-Encoding: chunked")
    else:
        head.append(f"Content-Length: {len(data)}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + data


def _put(writer: Any, made: Made, kind: str, data: bytes, more: str) -> None:
    number = made.number * 256 + len(kind + more)
    headers = {
        "WARC-Date": made.date,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012x}>",
    }
    found = writer.create_warc_record(
        made.url + more, kind, payload=io.BytesIO(data), length=len(data),
        warc_content_type=f"application/http; msgtype={kind}", warc_headers_dict=headers,
    )  # fmt: skip
    writer.write_record(found)


WRITERS: dict[str, Callable[[Path, Stories], None]] = {
    "jsonl": write_jsonl,
    "gz": write_gz,
    "html": write_html,
    "parquet": write_parquet,
    "warc": write_warc,
}


def make(count: int, to: Path, kinds: tuple[str, ...] = tuple(SHARES), seed: int = 0) -> None:
    """Write a corpus of so many stories; `kinds` are what they come in."""
    to.mkdir(parents=True, exist_ok=True)
    dealt = [kind for kind in kinds for _ in range(SHARES[kind])]
    # Neighbours, some of which tell one event, come in several files.
    order = [dealt[at * 7 % len(dealt)] for at in range(len(dealt))] if len(dealt) % 7 else dealt
    for kind in kinds:
        mine = (story(n, seed) for n in range(count) if order[n % len(order)] == kind)
        WRITERS[kind](to, mine)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--kinds", default=",".join(SHARES))
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    began = time.monotonic()
    make(args.count, args.to, tuple(args.kinds.split(",")), args.seed)
    size = sum(one.stat().st_size for one in args.to.rglob("*") if one.is_file())
    took = time.monotonic() - began
    print(f"{args.count:,} stories, {size / 1e6:,.1f} MB, {took:.1f} s, in {args.to}")


if __name__ == "__main__":
    main()
