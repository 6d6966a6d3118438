"""HTML: one file that works offline, in light and dark, without a script.

Owns the page around the stories: head, style and legend. The content policy forbids everything
but the style sheet inside the page, should anything ever slip through `html_body`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tui_reader import kinds
from tui_reader.export import joint_names
from tui_reader.export.html_body import Body
from tui_reader.export.options import Options
from tui_reader.export.segments import fresh
from tui_reader.highlight_colours import HIGHLIGHT_COLOURS
from tui_reader.model import OpenStory

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_LAYOUT = """\
:root { color-scheme: light dark; }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.6 Georgia, serif; \
color: #1b1b1b; background: #ffffff; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
pre, code { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow-x: auto; padding: 0.8em; background: #80808022; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #808080; }
table { border-collapse: collapse; }
th, td { border: 1px solid #808080; padding: 0.2em 0.6em; text-align: left; }
li { margin: 0.2em 0; }
.byline, .caption, .image, .footnote, .more, .legend { font-size: 0.9em; }
.legend { border: 1px solid #808080; padding: 0.5em 1em; }
.index { border-top: 1px solid #808080; }
:target { outline: 2px solid; }
"""
_ATTRIBUTES = {
    "bold": "font-weight: bold;",
    "italic": "font-style: italic;",
    "underline": "text-decoration: underline;",
}


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """The stories on one page; several open with a list of them."""
    bodies = [
        Body(opened, options, f"s{number}-" if len(stories) > 1 else "")
        for number, opened in enumerate(stories, 1)
    ]
    title = bodies[0].title() if len(bodies) == 1 else f"{len(bodies)} stories"
    language = language_of(stories[0]) if len(stories) == 1 else ""
    head = (
        f"<!DOCTYPE html>\n<html{f' lang={chr(34)}{language}{chr(34)}' if language else ''}>\n"
        '<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"/>\n'
        '<meta name="referrer" content="no-referrer"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{title}</title>\n<style>\n{style()}</style>\n</head>\n<body>\n"
    )
    legend = _legend(stories) if options.marks else ""
    articles = "".join(
        f'<div id="story-{number}">\n{body.write()}</div>\n'
        for number, body in enumerate(bodies, 1)
    )
    if len(bodies) > 1:
        names = joint_list(stories, "#story-{}") if options.index else ""
        articles += f'<div id="names">\n{names}</div>\n' if names else ""
        head += _contents(bodies, bool(names))
    page = head + legend + articles
    return (page + "</body>\n</html>\n").encode("utf-8", "replace")


def style() -> str:
    """The style sheet: layout, and each kind's colour on light and dark ground."""
    light = "".join(_rule(kind, dark=False) for kind in kinds.KINDS)
    light += "".join(f"mark.{row.id} {{ background: {row.light}; color: inherit; }}\n"
                     for row in HIGHLIGHT_COLOURS)  # fmt: skip
    dark = "body { color: #d8d8d8; background: #1e1e1e; }\na { color: #8ab4f8; }\n"
    dark += "".join(_rule(kind, dark=True) for kind in kinds.KINDS)
    dark += "".join(f"mark.{row.id} {{ background: {row.dark}; }}\n" for row in HIGHLIGHT_COLOURS)
    return f"{_LAYOUT}{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n"


def language_of(opened: OpenStory) -> str:
    """The story's language as a tag, "" if unknown."""
    found = fresh(opened)
    code = found.language if found else ""
    return code if code.isascii() and code.isalpha() and len(code) <= 3 else ""


def _rule(kind: kinds.Kind, dark: bool) -> str:
    colour = kinds.COLOUR_BY_ID[kind.colour]
    shade = f"color: {colour.dark if dark else colour.light};"
    if dark:
        return f".{kind.id} {{ {shade} }}\n"
    words = " ".join([shade, *(_ATTRIBUTES[word] for word in kind.attributes)])
    return f".{kind.id} {{ {words} }}\n"


def _legend(stories: Sequence[OpenStory]) -> str:
    """The kinds that the stories hold, each in its own style."""
    marked = {item.kind for opened in stories if (found := fresh(opened)) for item in found.items}
    shown = [
        f'<span class="{kind.id}">{escape(kind.label)}</span>'
        for kind in kinds.KINDS
        if kind.id in marked
    ]
    return f'<p class="legend">Marked: {", ".join(shown)}</p>\n' if shown else ""


def joint_list(stories: Sequence[OpenStory], address: str) -> str:
    """The names of all stories, each with the numbers of those that name it as links; "" if there
    are none. `address`: of a story, with {} for its number."""
    parts = []
    for section in joint_names.sections(stories):
        rows = "".join(
            f"<li>{escape(one.name)} ({one.mentions}): {_numbers(one.stories, address)}</li>\n"
            for one in section.rows
        )
        parts.append(f"<h2>{escape(section.title)}</h2>\n<ul>\n{rows}</ul>\n")
    return "".join(parts)


def _numbers(stories: Sequence[int], address: str) -> str:
    return ", ".join(f'<a href="{address.format(one)}">{one}</a>' for one in stories)


def _contents(bodies: Sequence[Body], names: bool) -> str:
    rows = "".join(
        f'<li><a href="#story-{number}">{body.title()}</a></li>\n'
        for number, body in enumerate(bodies, 1)
    )
    rows += '<li><a href="#names">Names</a></li>\n' if names else ""
    return f"<nav>\n<ol>\n{rows}</ol>\n</nav>\n"
