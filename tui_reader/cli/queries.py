"""Commands on searches that are kept: smart feeds and rules. Owns what they print."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime

from tui_reader.cli.session import library
from tui_reader.library import Library, listing, rule_runs, saved_searches
from tui_reader.model import StoryRow
from tui_reader.store.rule_actions import action_of
from tui_reader.wording import counted


def smart(args: argparse.Namespace) -> None:
    """List, keep and drop searches."""
    with library() as lib:
        if args.keep is not None:
            kept = saved_searches.keep(lib, args.title, args.keep)
            hint = saved_searches.misspelt(args.keep)
            print(f"Kept as {kept.title} ({kept.id}). {hint}".strip())
            return
        if args.drop is not None:
            saved_searches.drop(lib, args.drop)
            print("Dropped.")
            return
        rows = [(one, saved_searches.unread(lib, one.query)) for one in listing.kept(lib)]
    if args.json:
        shown = [{"id": s.id, "title": s.title, "query": s.query, "unread": n} for s, n in rows]
        print(json.dumps(shown))
        return
    for one, count in rows:
        print(f"{one.id:4} {count:6} {one.title}  {one.query}")
    if not rows:
        print("No search is kept yet: newsreader smart --keep QUERY.")


def rules(args: argparse.Namespace) -> None:
    """List, add, try, switch and remove rules."""
    with library() as lib:
        if args.trial is not None:
            _try(lib, args.trial)
        elif args.add is not None:
            takes = action_of(args.do).takes
            told = vars(args)[takes.name] if takes else ""
            number = saved_searches.add_rule(lib, args.add, args.do, told)
            does = f"{args.do} {told}".strip()
            print(f"Rule {number} ({does}) holds for stories that arrive from now on.")
            if rule_runs.waits(args.add):
                known = "in the reader, or by `annotate --library`"
                print(f"It acts {rule_runs.WHEN_KNOWN}: {known}.", file=sys.stderr)
        elif args.hits is not None:
            every = saved_searches.rule(lib, args.hits).hits
            _print(found := saved_searches.hits(lib, args.hits, every))
            if not found:
                print("newsreader: It was applied to no story yet.", file=sys.stderr)
        elif args.remove is not None:
            saved_searches.remove_rule(lib, args.remove)
            print("Removed; what it did stays.")
        elif args.on is not None or args.off is not None:
            on = args.on is not None
            saved_searches.enable_rule(lib, args.on if on else args.off, on)
            print("Switched on." if on else "Switched off.")
        else:
            _list(lib, args.json)


def _try(lib: Library, typed: str) -> None:
    trial = saved_searches.trial(lib, typed)
    if trial.stories:
        told = counted(trial.stories, "story")
        print(f"It would be applied to {told} of the library, for example:")
        _print(list(trial.first))
    else:
        hint = saved_searches.misspelt(typed)
        print(f"It would be applied to no story of the library. {hint}".strip())
    if trial.unanswered:
        print(f"newsreader: {trial.unanswered} `annotate --library` marks them.", file=sys.stderr)


def _list(lib: Library, as_json: bool) -> None:
    found = saved_searches.all_rules(lib)
    if as_json:
        rows = [
            {
                "id": rule.id,
                "query": rule.query,
                "do": rule.action,
                "tag": rule.argument,
                "on": rule.enabled,
                "hits": rule.hits,
                "last": _day(rule.last_at) or None,
            }
            for rule in found
        ]
        print(json.dumps(rows))
        return
    for rule in found:
        state = "" if rule.enabled else "  (off)"
        last = _day(rule.last_at)
        does = f"{rule.action} {rule.argument}"
        print(f"{rule.id:4} {rule.hits:6} {last:10} {does}  {rule.query}{state}")
    if not found:
        print("No rules yet: newsreader rules --add QUERY --do star, with --try QUERY first.")


def _day(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d") if at else ""


def _print(rows: list[StoryRow]) -> None:
    for row in rows:
        print(f"{row.id:6}  {_day(row.at)}  {row.feed_title[:20]:20}  {row.title}")
