"""Which share of the words of DOCX, ODT and EPUB files is kept, file by file, and how fast.

    python tests/benchmarks/office_words.py FOLDER [--each]

The truth is read from the XML by itself: every letter of a DOCX's paragraphs but what was deleted,
moved away, or stands there twice; of an ODT's but deletions, comments and readings beside signs; of
an EPUB's pages but scripts and styles. Our own is the article's text with the marks of its lists.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree, html

sys.path.insert(0, str(Path(__file__).parents[2]))

from tui_reader.documents import reading
from tui_reader.documents.given import Given
from tui_reader.documents.story import DocumentStory
from tui_reader.errors import ReaderError
from tui_reader.library import standalone

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
LEFT_OUT = {"Fallback", "del", "moveFrom", "rt"}
WORST = 0.98


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]{1,40}", text.lower()))


def of_docx(file: zipfile.ZipFile) -> str:
    lines = []
    for name in file.namelist():
        if not re.fullmatch(r"word/(document\d*|footnotes|endnotes)\.xml", name):
            continue
        root = etree.fromstring(file.read(name).replace(STRICT, W[1:-1].encode()))
        for paragraph in root.iter(W + "p"):
            text = ""
            for one in paragraph.iter(W + "t", W + "tab", W + "br"):
                around = [element.tag.rpartition("}")[2] for element in one.iterancestors()]
                if LEFT_OUT & set(around) or next(one.iterancestors(W + "p")) is not paragraph:
                    continue
                text += (one.text or "") if one.tag == W + "t" else " "
            lines.append(text)
    return "\n".join(lines)


def of_odt(file: zipfile.ZipFile) -> str:
    body = etree.fromstring(file.read("content.xml")).find(OFFICE + "body")
    gone = (T + "tracked-changes", T + "note-citation", OFFICE + "annotation", T + "ruby-text")
    for one in list(body.iter(*gone)):
        one.text, one[:] = "", []
    for one in body.iter(T + "s", T + "tab", T + "line-break"):
        one.text = " "
    return "\n".join(own(one) for one in body.iter(T + "p", T + "h"))


def own(paragraph: Any) -> str:
    """A paragraph's text without that of paragraphs inside it: of its notes and frames."""
    text = paragraph.text or ""
    for child in paragraph:
        inner = " " if child.tag in (T + "p", T + "h") else own(child)
        text += (inner if isinstance(child.tag, str) else "") + (child.tail or "")
    return text


def of_epub(file: zipfile.ZipFile) -> str:
    lines = []
    for name in file.namelist():
        if not re.search(r"\.x?html?$", name) or "nav" in name or "toc" in name.lower():
            continue
        page = html.document_fromstring(
            file.read(name).decode("utf-8", "replace").split("?>", 1)[-1]
        )
        for one in list(page.iter("script", "style", "head")):
            one.drop_tree()
        lines.append(" ".join(page.itertext()))
    return "\n".join(lines)


TRUTHS: dict[str, Callable[[zipfile.ZipFile], str]] = {
    ".docx": of_docx, ".odt": of_odt, ".epub": of_epub,
}  # fmt: skip


def ours(path: Path) -> str:
    text = ""
    for one in reading.read(Given(path.name, str(path))):
        if isinstance(one, DocumentStory):
            article = standalone.article(one.entry)
            marks = " ".join(block.marker for block in article.blocks)
            text += f"\n{article.text} {marks}"
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="print the files below 98 %%")
    told = parser.parse_args()
    for suffix, truth in TRUTHS.items():
        files = kept = total = refused = 0
        start = time.process_time()
        for path in sorted(told.folder.rglob(f"*{suffix}")):
            try:
                with zipfile.ZipFile(path) as file:
                    said = words(truth(file))
                read = words(ours(path))
            except (
                zipfile.BadZipFile,
                KeyError,
                etree.LxmlError,
                ReaderError,
                AttributeError,
            ) as error:
                refused += 1
                print(f"    {path.name}: {error}" if told.each else "", end="\n" * told.each)
                continue
            found = sum(min(count, read[word]) for word, count in said.items())
            files, kept, total = files + 1, kept + found, total + said.total()
            if told.each and found < WORST * said.total():
                print(f"    {path.name}: {100 * found / said.total():.1f} % of {said.total()}")
        took = time.process_time() - start
        share = 100 * kept / max(total, 1)
        print(f"{suffix:6} {files} files  {share:.2f} % of {total:,} words  {took:.1f} s of the "
              f"processor, {refused} not compared")  # fmt: skip


if __name__ == "__main__":
    main()
