"""Formulas of Word as one line of text: fractions with a bar, powers with a hat."""

from __future__ import annotations

from typing import Any

from tui_reader.documents.office.package import local

_DEEPEST = 40
_RAISED = {"sup": "^", "sub": "_"}
"""What stands before a part that is set higher or lower."""
_FENCES = {"d": ("(", ")"), "rad": ("√(", ")"), "m": ("[", "]")}
"""What stands around what is in an element."""


def linear(element: Any, depth: int = 0) -> str:
    """A formula's signs in their order."""
    if depth > _DEEPEST:
        return ""
    name = local(element)
    if name == "t":
        return element.text or ""
    if name == "f":
        above, below = (_part(element, part, depth) for part in ("num", "den"))
        return f"{_grouped(above)}/{_grouped(below)}"
    inner = "".join(_inner(child, depth) for child in element if local(child))
    before, behind = _FENCES.get(name, ("", ""))
    return f"{before}{inner}{behind}" if inner else ""


def _inner(child: Any, depth: int) -> str:
    name = local(child)
    if name.endswith("Pr"):
        sign = next((one for one in child if local(one) == "chr"), None)
        values = [] if sign is None else list(sign.attrib.values())
        return str(values[0]) if values else ""
    text = linear(child, depth + 1)
    mark = _RAISED.get(name, "")
    return f"{mark}{_grouped(text)}" if mark and text else text


def _part(element: Any, name: str, depth: int) -> str:
    found = next((one for one in element if local(one) == name), None)
    return "" if found is None else linear(found, depth + 1)


def _grouped(text: str) -> str:
    """In brackets where it is more than one sign or number."""
    return text if len(text) < 2 or text.isalnum() else f"({text})"
