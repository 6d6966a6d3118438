"""Small DOCX, ODT and EPUB files, as zips of the parts that a test wants."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(parts: dict[str, str | bytes], locked: bool = False) -> bytes:
    """A zip of parts; `locked` marks each as encrypted."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    data = made.getvalue()
    if locked:  # the flag of each entry, in its head and in the directory
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            parts_of = data.split(mark)
            data = mark.join(
                [parts_of[0], *(one[: at - 4] + b"\x01" + one[at - 3 :] for one in parts_of[1:])]
            )
    return data


def docx(
    body: str, main: str = "word/document.xml", more: dict[str, str | bytes] | None = None
) -> bytes:
    """A DOCX of paragraphs; its main part may be called anything."""
    relation = f'<Relationship Id="r1" Type="{_OFFICE}" Target="{main}"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _RELATIONS.format(relation),
            main: f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>",
            **(more or {}),
        }
    )


def relations(*rows: tuple[str, str, bool]) -> str:
    """Relations of a part: (id, target, whether it leads outside)."""
    modes = {True: ' TargetMode="External"', False: ""}
    return _RELATIONS.format(
        "".join(
            f'<Relationship Id="{which}" Type="x" Target="{target}"{modes[outside]}/>'
            for which, target, outside in rows
        )
    )


def paragraph(text: str, properties: str = "") -> str:
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{inner}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {_ODF}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
        }
    )


def fodt(body: str) -> bytes:
    """The flat form: one XML file."""
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    return (
        f'<?xml version="1.0"?><office:document {_ODF} {kind}><office:body><office:text>{body}'
        "</office:text></office:body></office:document>"
    ).encode()


def epub(
    files: dict[str, str],
    nav: str = "",
    meta: str = "<dc:title>The Bridge</dc:title><dc:creator>Ada Moser</dc:creator>",
    more: dict[str, str | bytes] | None = None,
    spine: str = "",
) -> bytes:
    """A book of files in their order; `nav` is what its contents list: rows of <li>."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(files)
    )
    refs = spine or "".join(f'<itemref idref="i{at}"/>' for at in range(len(files)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/b.opf"/>'
            "</rootfiles></container>",
            "OPS/b.opf": '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"{meta}</metadata><manifest>{items}"
            '<item id="nav" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>'
            f"</manifest><spine>{refs}</spine></package>",
            "OPS/nav.xhtml": f"<html><body><nav><ol>{nav}</ol></nav></body></html>",
            **{f"OPS/{name}": text for name, text in files.items()},
            **(more or {}),
        }
    )


def page(body: str) -> str:
    """A page of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title/><style>p {{ color: red }}</style></head><body>{body}</body></html>"
    )
