"""A page of a book: its bytes -> a tree of plain HTML, and back.

Pages are XHTML mostly, and HTML in truth sometimes; entities are those of HTML and stand for their
letters, a document type is passed over.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']"""
)
_PROLOGUE = re.compile(r"\s{0,99}<\?xml[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,2000}(?:\[[^\]]{0,20000}\]\s{0,99})?>", re.IGNORECASE)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))


def decoded(data: bytes) -> str:
    """The text of a page: UTF-8 if it can be, whatever it says; else as it says, else
    Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    said = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf")[:400])
    for codec in ("utf-8-sig", said[1].decode("ascii") if said else "cp1252"):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def tree(data: bytes) -> Any | None:
    """The page as a tree whose elements have no namespace; None if nothing can be read."""
    from lxml import etree
    from lxml import html as lxml_html

    text = _DOCTYPE.sub("", _PROLOGUE.sub("", decoded(data).lstrip("\ufeff"), count=1), count=1)
    text = _ENTITY.sub(_letters, text).replace("\0", "")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        try:
            lax = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
            root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=lax)
        except (etree.LxmlError, ValueError, AssertionError):
            return None
    return _bare(root)


def _bare(root: Any) -> Any:
    """Without namespaces of elements."""
    for element in root.iter():
        if isinstance(element.tag, str) and "}" in element.tag:
            element.tag = element.tag.rpartition("}")[2]
    return root


def _letters(found: re.Match[str]) -> str:
    """The letters of an entity of HTML; those of XML stay as they are."""
    if found[1] in _XML:
        return found[0]
    letters = html5.get(found[1] + ";", "")
    return letters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def written(element: Any) -> str:
    """An element and all in it as HTML, without what stands behind it."""
    from lxml import etree

    return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
