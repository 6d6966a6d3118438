"""Declarative shadow roots: templates that a browser shows where they stand, as plain elements.

The standard's `<template shadowrootmode>` (HTML, 4.12.3) holds what an element of the page's own is
made of, a whole story at times; any other template is shown nowhere. Works on text, before
templates are taken away.
"""

from __future__ import annotations

import re

NAME = "shadowrootmode"
_TOKEN = re.compile(r"<(?:!--|(/?)(script|style|template)(?=[\s/>])([^<>]*)>)", re.I)
_TEMPLATE = re.compile(r"<template[\s/>]", re.I | re.A)
_MODE = re.compile(rf"\s{NAME}\s*=\s*[\"']?(?:open|closed)\b", re.I)
_ENDS = {
    name: re.compile(end, re.I)
    for name, end in (("!--", "-->"), ("script", "</script"), ("style", "</style"))
}


def has_any(html: str) -> bool:
    """Whether a page may have one: cheap."""
    return _TEMPLATE.search(html) is not None and (NAME in html or NAME in html.lower())


def opened(html: str) -> str:
    """The page with its shadow roots as elements that hold text; other templates as they were."""
    kept, at, done = list[str](), 0, 0
    stack: list[bool] = []
    endless = set[str]()
    while found := _TOKEN.search(html, at):
        at = found.end()
        name = (found[2] or "!--").lower()
        if name != "template":
            if not found[1] and name not in endless:
                end = _ENDS[name].search(html, at)
                at = end.end() if end else at
                endless |= set() if end else {name}
            continue
        if turned := _turned(found, stack):
            kept += html[done : found.start()], turned
            done = at
    return "".join((*kept, html[done:]))


def _turned(tag: re.Match[str], stack: list[bool]) -> str:
    """What stands for a tag of a template; "" where it stays. Within a template that is shown
    nowhere nothing is."""
    if tag[1]:
        return "</div>" if stack and stack.pop() else ""
    around = stack[-1] if stack else True
    stack.append(around and _MODE.search(tag[3]) is not None)
    return "<div>" if stack[-1] else ""
