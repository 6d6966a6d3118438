"""Web pages with their true text, from public sets, and which of them may be trained on.

    python assets/clean/page_sets.py SHARED_GOLD SOURCES_FOLDER OUT.jsonl.gz

SHARED_GOLD holds html/*.jsonl.gz (zyte, readability, WCXB's articles). SOURCES_FOLDER holds
check-outs of the public repositories in `SOURCES`. The split is by site and the same for every set.
No text of them belongs into this repository.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

FOLDS = 5
"""Class 0 is never trained on, looked at or used for thresholds; 1 chooses thresholds; the others
are trained on."""
JUDGED, CHOOSING = 0, 1
SOURCES = {
    "wcxb_test": "Murrough-Foley/web-content-extraction-benchmark",
    "fundus": "flairNLP/fundus",
    "fundus_eval": "dobbersc/fundus-evaluation",
    "snippets": "adbar/trafilatura",
}
SHARED = ("zyte", "readability", "wcxb_article_dev")
_ADDRESS = (
    re.compile(
        r"<link\b[^>]{0,300}rel=[\"']?canonical[\"']?[^>]{0,300}href=[\"']?(http[^\"'\s>]+)"
    ),
    re.compile(r"<link\b[^>]{0,300}href=[\"'](http[^\"']+)[\"'][^>]{0,300}rel=[\"']?canonical"),
    re.compile(r"<meta\b[^>]{0,300}og:url[\"'][^>]{0,300}content=[\"'](http[^\"']+)"),
    re.compile(r"<meta\b[^>]{0,300}content=[\"'](http[^\"']+)[\"'][^>]{0,300}og:url"),
)
_BARE, _TAG = re.compile(r"\W+"), re.compile(r"<[^>]*>")


def read(path: Path) -> Iterator[dict]:
    """The rows of a packed file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def trained(path: Path) -> Iterator[dict]:
    """The pages of a file that this writes which may be trained on."""
    return (row for row in read(path) if row["trained"])


def fold_of(site: str) -> int:
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS


def site_of(url: str, html: str, name: str) -> str:
    """The registered domain of a page: of its address, of the one it gives itself, or else the name
    that its set gives it, without its number."""
    import tld

    own = (found[1] for pattern in _ADDRESS if (found := pattern.search(html)))
    for address in (url, *own):
        domain = tld.get_fld(address, fix_protocol=True, fail_silently=True) if address else ""
        if domain:
            return str(domain)
    return re.sub(r"-?\d+$", "", name) or name


def brand(site: str) -> str:
    return site.split(".")[0]


def with_split(rows: list[dict]) -> list[dict]:
    """The rows, each page once, with their site, their class, and whether they may be trained on:
    a house of class 0 is not seen under another domain either."""
    unique = {hashlib.md5(row["html"].encode("utf-8", "replace")).digest(): row for row in rows}
    for row in unique.values():
        row["site"] = site_of(row["url"], row["html"], row["name"])
        row["fold"] = fold_of(row["site"])
    judged = {brand(row["site"]) for row in unique.values() if row["fold"] == JUDGED}
    for row in unique.values():
        seen = row["fold"] not in (JUDGED, CHOOSING)
        row["trained"] = seen and brand(row["site"]) not in judged
    return list(unique.values())


def shared(gold: Path) -> Iterator[dict]:
    for name in SHARED:
        for row in read(gold / "html" / f"{name}.jsonl.gz"):
            if row.get("gt"):
                yield page(name, row["site"], row["url"], row["html"], gt=row["gt"])


def page(name: str, label: str, url: str, html: str, **more: object) -> dict:
    return {"set": name, "name": label, "url": url, "html": html, **more}


def decoded(path: Path) -> str:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def wcxb_test(root: Path) -> Iterator[dict]:
    files = json.loads((root / "metadata.json").read_text())["files"]
    for number, one in files.items():
        path = root / "test" / "html" / f"{number}.html.gz"
        if one["split"] == "test" and one["page_type"] == "article" and path.exists():
            told = json.loads((root / "test" / "ground-truth" / f"{number}.json").read_text())
            text = told["ground_truth"].get("main_content")
            if text:
                yield page("wcxb_test", one["domain"], told["url"], decoded(path), gt=text)


def fundus(root: Path) -> Iterator[dict]:
    for meta in sorted(root.glob("tests/resources/parser/test_data/*/meta.info")):
        for file, one in json.loads(meta.read_text()).items():
            path, name = meta.parent / file, re.sub(r"_\d{4}_\d\d_\d\d.*", "", file)
            if path.exists():
                html = decoded(path)
                lines = _best(json.loads((meta.parent / f"{name}.json").read_text()), html)
                if lines:
                    yield page("fundus", name, one["url"], html, gt="\n".join(lines))


def _best(versions: dict, html: str) -> list[str]:
    """The lines of the version of a parser's expected text that stands in the page."""
    bare, best = _BARE.sub("", _TAG.sub("", html)), (0.0, list[str]())
    for one in versions.values():
        body = one.get("body") or {}
        lines = list(body.get("summary") or [])
        for section in body.get("sections") or []:
            lines += [*(section.get("headline") or []), *(section.get("paragraphs") or [])]
        if lines:
            share = sum(_BARE.sub("", line)[:40] in bare for line in lines) / len(lines)
            best = max(best, (share, lines), key=lambda found: found[0])
    share, lines = best
    return lines if share >= 0.5 and sum(map(len, lines)) > 200 else []


def fundus_eval(root: Path) -> Iterator[dict]:
    for file, one in json.loads((root / "dataset" / "ground_truth.json").read_text()).items():
        path, name = root / "dataset" / "html" / file, file.split("_")[0]
        if path.exists():
            yield page("fundus_eval", name, one["url"], decoded(path), gt="\n".join(one["body"]))


def snippets(root: Path) -> Iterator[dict]:
    """Pages of which only a few sentences are known: such as belong to the story, and not."""
    for url, one in json.loads((root / "tests" / "evaldata.json").read_text()).items():
        for folder in ("eval", "cache"):
            path = root / "tests" / folder / one["file"]
            if path.exists():
                known = {"has": one["with"], "lacks": one["without"]}
                yield page("snippets", one["file"], url, decoded(path), **known)
                break


READERS = {
    "wcxb_test": wcxb_test, "fundus": fundus, "fundus_eval": fundus_eval, "snippets": snippets,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("sources", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    rows = list(shared(options.gold))
    for name, repository in SOURCES.items():
        rows += READERS[name](options.sources / repository.replace("/", "+"))
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for row in with_split(rows):
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
