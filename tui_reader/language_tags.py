"""Language tags (BCP 47: "de", "pt-BR") as feeds and pages give them. Owns which are taken, and
where a page says its own."""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_PAGE: Final = re.compile(
    r"<html\s(?:[^<>]{0,500}\s)?(?:xml:)?lang\s?=\s?[\"']?"
    r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})(?=[\s\"'>/])",
    re.IGNORECASE,
)
_HEAD: Final = 20_000
"""Characters of a page in which its `<html lang>` is looked for."""


def tidy(tag: object) -> str:
    """A tag without blanks around it; "" for what is none."""
    found = tag.strip() if isinstance(tag, str) else ""
    return found if _TAG.fullmatch(found) else ""


def of_page(html: str) -> str:
    """What a page says in `<html lang>`; "" if it does not."""
    found = _PAGE.search(html[:_HEAD])
    return found.group(1) if found else ""
