"""What stands inside an element of a feed, as the HTML that a browser would read."""

from __future__ import annotations

from typing import Any

from tui_reader.feeds import fields

_XHTML = "{http://www.w3.org/1999/xhtml}"


def of(element: Any) -> str:
    """Its text, or its markup where it has elements inside."""
    if not len(element):
        return element.text or ""
    from lxml import etree

    for one in element.iter():  # HTML knows no prefixes
        if isinstance(one.tag, str) and one.prefix and one.tag.startswith(_XHTML):
            one.tag = one.tag.removeprefix(_XHTML)
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return fields.escaped(element.text or "") + inner
