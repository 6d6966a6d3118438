"""EPUB 3: one or several stories as a book, each a chapter.

Owns the container (OCF), the package and the navigation; the chapters are `html_body`'s, which is
well-formed XML. Nothing in the book is fetched from anywhere. Equal stories give equal bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from uuid import NAMESPACE_URL, uuid5

from tui_reader.export import objects
from tui_reader.export.html_body import Body
from tui_reader.export.html_page import joint_list, language_of, style
from tui_reader.export.options import Options
from tui_reader.model import OpenStory

CHAPTER, NAMES = "story-", "names.xhtml"
"""How files of stories begin; the file of the names of all of them."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
# What XML 1.0 cannot hold; safe text has none of it, but a book that will not open is no book.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """The book as the bytes of a zip file, `mimetype` first and uncompressed."""
    bodies = [Body(opened, options) for opened in stories]
    titles = [body.title() for body in bodies]
    several = len(stories) > 1 and options.index
    names = joint_list(stories, f"{CHAPTER}{{}}.xhtml") if several else ""
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(stories, titles, options, bool(names)),
        "EPUB/nav.xhtml": _navigation(titles, bool(names)),
        "EPUB/style.css": style(),
    }
    for number, (opened, body) in enumerate(zip(stories, bodies, strict=True), 1):
        language = language_of(opened) or "en"
        parts[_chapter(number)] = _document(titles[number - 1], body.write(), language)
    if names:
        parts[f"EPUB/{NAMES}"] = _document("Names", f"<h1>Names</h1>\n{names}", "en")
    return _zipped(parts)


def _chapter(number: int) -> str:
    return f"EPUB/{CHAPTER}{number}.xhtml"


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr(zipfile.ZipInfo("mimetype", _EPOCH), "application/epub+zip")
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            book.writestr(entry, _NOT_XML.sub("\ufffd", text).encode("utf-8"))
    return out.getvalue()


def _document(title: str, body: str, language: str, head: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f'<html {_NAMESPACES} lang="{language}" xml:lang="{language}">\n<head>\n'
        f'<meta charset="utf-8"/>\n<title>{title}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n{head}</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def _navigation(titles: Sequence[str], names: bool) -> str:
    rows = "".join(
        f'<li><a href="story-{number}.xhtml">{title}</a></li>\n'
        for number, title in enumerate(titles, 1)
    )
    rows += f'<li><a href="{NAMES}">Names</a></li>\n' if names else ""
    body = f'<nav epub:type="toc" id="toc">\n<h1>Stories</h1>\n<ol>\n{rows}</ol>\n</nav>\n'
    return _document("Stories", body, "en")


def _package(
    stories: Sequence[OpenStory], titles: Sequence[str], options: Options, names: bool
) -> str:
    numbers = range(1, len(stories) + 1)
    manifest = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *(
            f'<item id="story-{n}" href="story-{n}.xhtml" media-type="application/xhtml+xml"/>'
            for n in numbers
        ),
    ]
    spine = [f'<itemref idref="story-{n}"/>' for n in numbers]
    if names:
        manifest.append(f'<item id="names" href="{NAMES}" media-type="application/xhtml+xml"/>')
        spine.append('<itemref idref="names"/>')
    if len(stories) > 1:
        spine.insert(0, '<itemref idref="nav"/>')
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            *_metadata(stories, titles, options),
            "</metadata>\n<manifest>",
            *manifest,
            "</manifest>\n<spine>",
            *spine,
            "</spine>\n</package>\n",
        ]
    )


def _metadata(stories: Sequence[OpenStory], titles: Sequence[str], options: Options) -> list[str]:
    title = titles[0] if len(titles) == 1 else f"{len(titles)} stories"
    languages = dict.fromkeys(language_of(opened) or "en" for opened in stories)
    authors = dict.fromkeys(opened.story.author for opened in stories if opened.story.author)
    metadata = [
        f'<dc:identifier id="id">{_identifier(stories)}</dc:identifier>',
        f"<dc:title>{title}</dc:title>",
        *(f"<dc:language>{language}</dc:language>" for language in languages),
        *(f"<dc:creator>{escape(author)}</dc:creator>" for author in authors),
        f'<meta property="dcterms:modified">{_modified(stories, options)}</meta>',
    ]
    if len(stories) == 1 and stories[0].story.link:
        metadata.append(f"<dc:source>{escape(stories[0].story.link)}</dc:source>")
    return metadata


def _identifier(stories: Sequence[OpenStory]) -> str:
    parts = (f"{opened.story.link or ''} {opened.article.text_sha}" for opened in stories)
    return uuid5(NAMESPACE_URL, "\n".join(parts)).urn


def _modified(stories: Sequence[OpenStory], options: Options) -> str:
    """When it was saved, else the newest arrival: EPUB wants an instant in any case."""
    at = options.saved_at or max(opened.story.arrived for opened in stories)
    return objects.instant(at) or objects.instant(datetime(2000, 1, 1, tzinfo=UTC)) or ""
