"""Markdown: YAML front matter, the story with its mentions marked, notes, and its index.

Owns the page and its blocks; what stands inside a block is `markdown_inline`'s. Written for
CommonMark with GitHub's tables and footnotes and Obsidian's highlights; pictures are links, so
that opening the file asks nobody for anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.export import index, joint_names, objects
from tui_reader.export.frontmatter import front_matter
from tui_reader.export.markdown_blocks import Writer
from tui_reader.export.markdown_inline import escape, guard, wikilink
from tui_reader.export.options import Options
from tui_reader.export.passages import passages
from tui_reader.export.segments import fresh
from tui_reader.model import OpenStory
from tui_reader.templates import expand

TEMPLATE = "{front_matter}\n{body}{notes}{index}"

COMMAND, APART = "<%", "< %"
"""What opens a command of Templater's, wherever it stands, and how code and front matter say it
(text escapes it). The user's own template may hold such commands."""


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """One story with front matter of its own, or several under the front matter of all."""
    if len(stories) == 1:
        whole = page(stories[0], options)
    else:
        titles = [story.title for story in stories]
        head = front_matter(
            {
                "title": f"{len(stories)} stories",
                "saved": objects.instant(options.saved_at),
                "stories": titles,
            }
        )
        pages = (
            f'<a id="story-{number}"></a>\n\n{page(story, options, alone=False)}'
            for number, story in enumerate(stories, 1)
        )
        whole = "\n".join(
            [head, _contents(titles), *pages, _joint(stories) if options.index else ""]
        )
    return (whole.strip("\n") + "\n").encode("utf-8", "replace")


def page(opened: OpenStory, options: Options, alone: bool = True) -> str:
    """A story; `alone` with front matter of its own, or after the user's template."""
    writer = Writer(opened, options)
    body = writer.body()
    values = {
        "front_matter": _front(opened, options) if alone else "",
        "title": escape(opened.title),
        "body": body,
        "notes": writer.notes(),
        "index": _index(opened, options) if options.index else "",
        "feed": escape(opened.story.row.feed_title),
        "author": escape(opened.story.author),
        "url": opened.story.link or "",
        "published": objects.instant(opened.story.published) or "",
        "saved": objects.instant(options.saved_at) or "",
        "tags": escape(", ".join(opened.story.row.tags)),
        "id": str(opened.story.row.id),
    }
    inert = {name: value.replace(COMMAND, APART) for name, value in values.items()}
    return expand(options.template if alone and options.template else TEMPLATE, inert)


def _contents(titles: Sequence[str]) -> str:
    """The stories, each a link to where it stands."""
    rows = (f"{number}. {_link(title, number)}" for number, title in enumerate(titles, 1))
    return "\n".join([*rows, ""])


def _joint(stories: Sequence[OpenStory]) -> str:
    """The names of all stories, each with links to those that name it."""
    lines: list[str] = []
    for section in joint_names.sections(stories):
        lines += ["", f"## {section.title}", ""]
        for one in section.rows:
            places = ", ".join(_link(str(number), number) for number in one.stories)
            lines.append(f"- {guard(escape(one.name))} ({one.mentions}): {places}")
    return "\n".join(["", "# Names", *lines, ""]) if lines else ""


def _link(shown: str, number: int) -> str:
    return f"[{escape(shown).replace(COMMAND, APART)}](#story-{number})"


def _front(opened: OpenStory, options: Options) -> str:
    story, annotations = opened.story, fresh(opened)
    counts = index.counts(opened)
    entities = annotations.entities if annotations else ()
    return front_matter(
        {
            "title": opened.title,
            "source": story.row.feed_title,
            "url": story.link or "",
            "author": story.author,
            "published": objects.instant(story.published),
            "saved": objects.instant(options.saved_at),
            "tags": list(story.row.tags),
            "affair": opened.affair.name if opened.affair else "",
            "sources": opened.affair.sources if opened.affair else "",
            "entities": [
                {"name": entity.name, "kind": entity.kind, "count": counts[entity.id]}
                for entity in sorted(entities, key=lambda each: -counts[each.id])
                if counts[entity.id]
            ],
            **_names(opened),
            "highlights": [
                {
                    "quote": one.quote,
                    "colour": ", ".join(one.colours),
                    **({"note": "\n\n".join(one.notes)} if one.notes else {}),
                }
                for one in passages(opened.highlights)
            ],
        }
    )


def _names(opened: OpenStory) -> dict[str, list[str]]:
    """The names of each section in a flat list: what Obsidian takes for a property."""
    return {
        section.title.casefold().replace(" ", "-"): list(dict.fromkeys(names))
        for section in index.sections(opened)
        if (names := [row.label for row in section.rows if row.entity])
    }


def _index(opened: OpenStory, options: Options) -> str:
    lines: list[str] = []
    for section in index.sections(opened):
        lines += ["", f"## {section.title}", ""]
        for row in section.rows:
            note = options.note(row.entity.id, row.label) if row.entity else ""
            shown = wikilink(note, row.label) if note else guard(escape(row.label))
            lines.append(f"- {shown} ({row.count}){_more(row)}")
    return "\n".join(["", "---", *lines, ""]) if lines else ""


def _more(row: index.Row) -> str:
    """What the text calls a name besides, or what a figure comes to."""
    if row.entity:
        aliases = ", ".join(row.entity.aliases)
        return f", also {escape(aliases)}" if aliases else ""
    words = index.meaning(row)
    return f": {escape(words)}" if words else ""
