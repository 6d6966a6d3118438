"""Commands on the library's names: `entities`, `entity`, `correct`. Owns what they print."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime

from tui_reader import kinds, sanitise
from tui_reader.cli.dates import iso
from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.library import Library, annotation, concordance, corrections, name_list, names
from tui_reader.library.concordance import EntityPage, Figure, LibraryEntity
from tui_reader.model import OpenStory
from tui_reader.store.entities import fold
from tui_reader.view.lists.timeline import timeline
from tui_reader.wording import counted

LATER = "Stories are marked anew by the reader, or by `annotate --library`."
CELLS = 54
"""Of the line of stories over time: it fits into 100 columns, with its days."""
BESIDE = 20
"""Names and figures that are printed beside one."""
SENTENCES = 4
"""Of one story, that are printed; JSON has all."""


def entities(args: argparse.Namespace) -> None:
    """List the names most mentioned."""
    since = concordance.since(args.since) if args.since else None
    with library() as lib:
        found = concordance.top(lib, args.kind, since, args.limit)
        weeks, rising = name_list.weeks(lib, [one.id for one in found]), name_list.rising(lib)
    if args.format == "json":
        rows = [
            {
                "id": e.id,
                "kind": e.kind,
                "name": e.name,
                "stories": e.stories,
                "mentions": e.mentions,
                "also": list(e.also),
                "weeks": list(weeks[e.id]),
                "rising": e.id in rising,
            }
            for e in found
        ]
        print(json.dumps(rows))
        return
    for one in found:
        print(f"{one.mentions:6} {one.stories:6}  {one.kind:12}  {one.name}{_also(one)}")
    if not found:
        print("No names yet: they are known of stories that the reader opened or annotated ahead.")


def entity(args: argparse.Namespace) -> None:
    """Print everything the library has on one name."""
    with library() as lib:
        page = concordance.page(lib, concordance.named(lib, args.name, args.kind).id, args.limit)
    print(json.dumps(_object(page))) if args.format == "json" else _print(page)


def correct(args: argparse.Namespace) -> None:
    """Correct a name, in the whole library or in one story."""
    said = {
        word: value
        for word, value in (
            ("drop", args.not_a_name), ("kind", args.becomes), ("merge", args.same_as),
            ("rename", args.rename), ("split", args.split), ("add", args.add),
        )
        if value is not None and value is not False
    }  # fmt: skip
    if len(said) != 1:
        raise UsageError(
            "Say one thing of it: --not-a-name, --is, --same-as, --rename, --split or --add."
        )
    ((word, value),) = said.items()
    with library() as lib:
        if args.story is not None:
            _correct_story(lib, args, word, value)
        else:
            print(_correct_library(lib, args, word, value))
    print("“Undo” in the reader takes it back.")


def _correct_story(lib: Library, args: argparse.Namespace, word: str, value: object) -> None:
    surface, target = (value, "") if word == "split" else (args.name, value)
    _check_story(annotation.annotate(lib, args.story), str(surface), word)
    opened = corrections.correct(
        lib, args.story, word, (str(surface), "" if target is True else str(target))
    )
    found = opened.annotations.entities if opened.annotations else ()
    print("Names of the story now: " + ", ".join(one.name for one in found) + ".")


def _check_story(story: OpenStory, surface: str, word: str) -> None:
    """Raises UsageError where the story does not know the name, or does not write it."""
    wanted, number = fold(surface), story.story.row.id
    if not wanted:
        raise UsageError("A name has letters.")
    if word == "add":
        if wanted not in fold(story.article.text):
            raise UsageError(f"Story {number} does not write {sanitise.line(surface)}.")
        return
    known = story.annotations.entities if story.annotations else ()
    if not any(wanted == fold(name) for one in known for name in (one.name, *one.aliases)):
        raise UsageError(f"Story {number} has no name {sanitise.line(surface)}.")


def _correct_library(lib: Library, args: argparse.Namespace, word: str, value: str) -> str:
    if word == "add":
        names.add(lib, args.name, value)
        return f"{args.name} is {kinds.BY_ID[value].one}, wherever a story names it. {LATER}"
    one = concordance.named(lib, args.name, args.kind)
    if word == "drop":
        names.drop(lib, one.id)
        return f"{one.name} is no name. {LATER}"
    if word == "kind":
        now = names.change_kind(lib, one.id, value)
        return f"{now.name} is {kinds.BY_ID[now.kind].one}. {LATER}"
    if word == "merge":
        now = names.join(lib, one.id, concordance.named(lib, value).id)
    elif word == "rename":
        now = names.rename(lib, one.id, value)
    else:
        now = names.split(lib, names.member(lib, one.id, value).id)
    counts = f"{counted(now.mentions, 'mention')} in {counted(now.stories, 'story')}"
    return f"{now.name} ({now.kind}): {counts}{_also(now)}."


def _also(one: LibraryEntity) -> str:
    return f" (also: {', '.join(one.also)})" if one.also else ""


def _print(page: EntityPage) -> None:
    one = page.entity
    print(
        f"{one.name} ({one.kind}): "
        f"{counted(one.mentions, 'mention')} in {counted(one.stories, 'story')}"
    )
    if one.also:
        print("Also: " + ", ".join(one.also))
    if page.stories:
        drawn = timeline(page.stories, CELLS)
        first, last = page.stories[0][0], page.stories[-1][0]
        print(f"{first} {drawn.bars} {last}: a column is a {drawn.step}")
    if page.together:
        print(
            "With: "
            + ", ".join(f"{other.name} ({other.stories})" for other in page.together[:BESIDE])
        )
    if page.figures:
        print("Figures: " + ", ".join(_figure(one) for one in page.figures[:BESIDE]))
    for seen in page.appearances:
        day = datetime.fromtimestamp(seen.row.at, UTC).strftime("%Y-%m-%d")
        print(f"\n{day}  {seen.row.title}  [{seen.row.id}]")
        for quote in seen.quotes[:SENTENCES]:
            print(f"  … {quote.text}")
        if len(seen.quotes) > SENTENCES:
            print(f"  … and {counted(len(seen.quotes) - SENTENCES, 'more sentence')}")


def _figure(one: Figure) -> str:
    return one.label if one.count == 1 else f"{one.label} ({one.count} times)"


def _object(page: EntityPage) -> dict[str, object]:
    one = page.entity
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "stories": one.stories,
        "mentions": one.mentions,
        "also": list(one.also),
        "days": [[day.isoformat(), count] for day, count in page.days],
        "together": [
            {"kind": other.kind, "name": other.name, "stories": other.stories}
            for other in page.together
        ],
        "figures": [
            {"text": one.label, "count": one.count, "story": one.row.id, "sentence": one.quote.text}
            for one in page.figures
        ],
        "appearances": [
            {
                "story": seen.row.id,
                "title": seen.row.title,
                "feed": seen.row.feed_title,
                "date": iso(seen.row.at),
                "at": seen.row.at,
                "mentions": seen.mentions,
                "sentences": [
                    {"text": quote.text, "start": quote.mention.start, "end": quote.mention.end}
                    for quote in seen.quotes
                ],
            }
            for seen in page.appearances
        ],
    }
