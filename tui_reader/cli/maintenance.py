"""Commands about the program itself: folders, settings, keys, and the library's health."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from tui_reader import config, paths
from tui_reader.commands import COMMANDS, PRESETS

if TYPE_CHECKING:
    from tui_reader.library.backups import Done


def dirs(args: argparse.Namespace) -> None:
    """Print where config, data, cache and log live."""
    places = paths.user_paths()
    rows = {
        "config": places.config_file,
        "library": places.database,
        "saved": places.saved,
        "backups": places.backups,
        "cache": places.cache,
        "log": places.log,
    }
    if args.json:
        print(json.dumps({name: str(path) for name, path in rows.items()}))
        return
    for name, path in rows.items():
        print(f"{name:8} {path}")


def config_(_args: argparse.Namespace) -> None:
    """Print the documented defaults, to start a config file from."""
    print(f"# Put this at {paths.user_paths().config_file}")
    print(config.default_toml(), end="")


def keys(args: argparse.Namespace) -> None:
    """Print the command table with the keys of one preset, or of all."""
    presets = (args.preset,) if args.preset else PRESETS
    for command in COMMANDS:
        columns = "".join(f"{', '.join(command.keys(preset)):32}" for preset in presets)
        print(f"{command.id:18}{columns}{command.help}")


def prune(args: argparse.Namespace) -> None:
    """Drop old read stories; starred, saved, tagged and noted ones stay."""
    from tui_reader.cli.session import library
    from tui_reader.library import maintenance

    with library() as lib:
        dropped = maintenance.prune(lib, args.days)
        unlimited = not (lib.config.retention.days if args.days is None else args.days)
    if unlimited and not dropped:
        print("All stories are kept: retention.days is 0. `newsreader prune --days N` drops some.")
    else:
        print(f"{dropped} {'story' if dropped == 1 else 'stories'} dropped.")


def doctor(args: argparse.Namespace) -> int:
    """Check the library, or say what it takes; with --repair recover what can be read. 0 when it is
    sound."""
    if args.sizes:
        return _sizes(as_json=args.json)
    from tui_reader.library import maintenance

    report = maintenance.check(paths.user_paths(), repair=args.repair)
    if args.json:
        print(json.dumps({"sound": report.sound, "sentences": report.sentences}))
        return 0 if report.sound else 1
    for sentence in report.sentences:
        print(sentence)
    return 0 if report.sound else 1


def _sizes(*, as_json: bool) -> int:
    from tui_reader.cli import sizes as printed
    from tui_reader.library import sizes

    places = paths.user_paths()
    if not places.database.exists():
        print(f"There is no library yet at {places.database}.", file=sys.stderr)
        return 1
    disk = sizes.measure(places)
    print(json.dumps(printed.as_object(disk)) if as_json else printed.as_text(disk))
    return 0


def backup(args: argparse.Namespace) -> int:
    """Copy the library to one file; 1 where single rows of it are damaged."""
    from tui_reader.library import backups

    return _say(backups.make(paths.user_paths(), args.to))


def restore(args: argparse.Namespace) -> int:
    """Put a copy in the place of the library; 1 where single rows of it are damaged."""
    from tui_reader.library import backups

    return _say(backups.restore(paths.user_paths(), args.file))


def _say(done: Done) -> int:
    print(done.sentence)
    for fault in done.faults:
        print(f"newsreader: {fault}", file=sys.stderr)
    return 1 if done.faults else 0
