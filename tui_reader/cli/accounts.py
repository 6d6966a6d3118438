"""Commands on accounts: add, list and leave them, and bring both sides together.

Owns where a password comes from on the command line: asked without an echo, standard input, a
program, the key ring. It is in no argument of ours.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
import threading
from collections.abc import Collection, Sequence

from tui_reader.cli.arriving import arriving, bar
from tui_reader.cli.dates import iso
from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.library import Library, account_words, accounts, listing, shared_folder
from tui_reader.library.accounts import Status, SyncReport
from tui_reader.store.accounts.rows import Account
from tui_reader.sync import finding, passwords
from tui_reader.sync.cycle import Step
from tui_reader.wording import counted


def account(args: argparse.Namespace) -> int:
    """Add, list or leave accounts."""
    if args.what == "list":
        return _list(as_json=args.json)
    if not args.where:
        wanted = "an address or a folder" if args.what == "add" else "an account"
        raise UsageError(f"`newsreader account {args.what}` needs {wanted}.")
    return _add(args) if args.what == "add" else _remove(args.where)


def _add(args: argparse.Namespace) -> int:
    with arriving(annotate=False, quiet=False) as at:
        lib = at.lib
        user, secret, password = _credentials(lib, args)
        made = accounts.add(
            lib, args.where, user, password, secret=secret, protocol=args.kind or "",
            title=args.title,
        )  # fmt: skip
        status = next(one for one in accounts.statuses(lib) if one.account.id == made.id)
        print(f"Added {made.title}: {status.protocol}.", flush=True)
        if args.with_feeds:
            here = [f.id for f in listing.feeds(lib) if not f.local and not f.account]
            accounts.take_in(lib, made, here)
        reports = _sync(lib, [made], at.stop)
    return _told(reports, at.ruled, stopped=at.stop.is_set())


def _credentials(lib: Library, args: argparse.Namespace) -> tuple[str, str, str]:
    """User, where the password comes from, and the password. A shared folder has none of them."""
    if shared_folder.is_meant(args.where, args.kind or ""):
        return "", "", ""
    address = finding.address_of(args.where)
    if warning := account_words.open_way(address):
        print(f"newsreader: {warning}", file=sys.stderr)
    user = args.user or _asked("User: ", "--user names the user")
    if args.password_command:
        secret = f"{passwords.COMMAND}:{args.password_command}"
        place = passwords.Place(lib.paths.config, address, user)
        return user, secret, passwords.read(secret, place)
    secret = passwords.KEYRING if args.keyring else passwords.FILE
    if args.password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        way = "--password-stdin reads it, --password-command has a program print it"
        password = _asked(f"Password of {user} at {address}: ", way, hidden=True)
    if not password:
        raise UsageError("There is no password.")
    return user, secret, password


def _asked(prompt: str, otherwise: str, *, hidden: bool = False) -> str:
    """What the user types; without an echo if it is `hidden`."""
    if not sys.stdin.isatty():
        what = "The password" if hidden else "The user"
        raise UsageError(f"{what} can only be asked for in a terminal; {otherwise}.")
    if hidden:
        return getpass.getpass(prompt)
    print(prompt, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _list(*, as_json: bool) -> int:
    with library() as lib:
        found = accounts.statuses(lib)
    if as_json:
        print(json.dumps([_object(one) for one in found]))
        return 0
    for one in found:
        print(f"{one.account.id:4} {one.account.title}  {one.account.address}")
        print(f"{'':4} {account_words.about(one)}")
    if not found:
        print("No accounts yet: newsreader account add URL.")
    return 0


def _remove(name: str) -> int:
    with library() as lib:
        found = accounts.resolve(lib, name)
        status = next(one for one in accounts.statuses(lib) if one.account.id == found.id)
        accounts.remove(lib, found)
    lost = f" {counted(status.pending, 'change')} had not been sent." if status.pending else ""
    feeds = counted(status.feeds, "feed")
    print(f"Removed {found.title}; its {feeds} and all stories stay, and are fetched here.{lost}")
    return 0


def _object(one: Status) -> dict[str, object]:
    account = one.account
    return {
        "id": account.id,
        "title": account.title,
        "protocol": account.protocol,
        "address": account.address,
        "user": account.user,
        "feeds": one.feeds,
        "pending": one.pending,
        "made": iso(account.added_at),
        "last_try": iso(account.tried_at) if account.tried_at else None,
        "last_success": iso(account.succeeded_at) if account.succeeded_at else None,
        "not_before": iso(account.not_before) if account.not_before else None,
        "error": account.error,
    }


def sync(args: argparse.Namespace) -> int:
    """Bring accounts and library together, or say how they stand; 1 if any had a problem."""
    if args.status:
        return _status(args.accounts, as_json=args.json)
    with arriving(annotate=args.annotate, quiet=args.quiet or args.json) as at:
        chosen = _chosen(at.lib, args.accounts)
        reports = _sync(at.lib, chosen, at.stop, accept=args.accept, quiet=args.quiet or args.json)
    if args.json:
        print(json.dumps([reported(one) for one in reports]))
    return _told(reports, at.ruled, stopped=at.stop.is_set(), quiet=args.quiet or args.json)


def _chosen(lib: Library, names: Sequence[str]) -> list[Account]:
    """Those named; all where none is."""
    if names:
        named = {one.id: one for one in (accounts.resolve(lib, name) for name in names)}
        return list(named.values())
    found = accounts.all(lib)
    if not found:
        raise UsageError("There is no account yet: newsreader account add URL.")
    return found


def _sync(
    lib: Library, chosen: Sequence[Account], stop: threading.Event, *,
    accept: bool = False, quiet: bool = False, asked: bool = True,
) -> list[SyncReport]:  # fmt: skip
    """Bring these together, with a bar on a terminal."""
    shown = not quiet and sys.stderr.isatty()

    def tell(one: Account, at: Step) -> None:
        if shown:
            new = f"  {at.new:,} new" if at.new else ""
            bar(f"{one.title}: {account_words.step(at)}{new}", at.done, at.total)

    reports = accounts.sync(lib, chosen, tell, stop, accept=accept, asked=asked)
    if shown and reports:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return reports


def sync_some(
    lib: Library, ids: Collection[int] | None, stop: threading.Event, *, quiet: bool
) -> list[SyncReport]:
    """Bring the accounts of these numbers together after what is fetched here; None: all but
    those that asked to be left alone."""
    known = accounts.all(lib)
    chosen = known if ids is None else [one for one in known if one.id in ids]
    return _sync(lib, chosen, stop, quiet=quiet, asked=ids is not None)


def told(reports: Sequence[SyncReport], *, quiet: bool) -> bool:
    """Print what came of each; whether one had a problem."""
    for one in reports:
        if not quiet and not (one.cancelled or (one.problems and one.out.quiet)):
            print(f"{one.title}: {account_words.came(one)}.")
        for problem in one.problems:
            print(f"{one.title}: {problem}", file=sys.stderr)
    return any(one.problems for one in reports)


def _told(
    reports: Sequence[SyncReport], ruled: Sequence[str], *, stopped: bool, quiet: bool = False
) -> int:
    """The exit code."""
    failed = told(reports, quiet=quiet)
    if not quiet:
        print("\n".join(ruled), end="\n" if ruled else "")
    if stopped:
        print("Stopped; what had arrived is kept.", file=sys.stderr)
        return 130
    return 1 if failed else 0


def reported(one: SyncReport) -> dict[str, object]:
    """What came of one account, for JSON."""
    out = one.out
    return {
        "account": one.title,
        "new": out.new,
        "changed": len(out.changed),
        "sent": out.sent,
        "feeds_added": out.feeds_added,
        "feeds_removed": out.feeds_removed,
        "feeds_changed": out.feeds_changed,
        "requests": one.requests,
        "bytes": one.received,
        "stopped": one.cancelled,
        "problems": out.problems,
    }


def _status(names: Sequence[str], *, as_json: bool) -> int:
    with library() as lib:
        ids = {one.id for one in _chosen(lib, names)}
        found = [one for one in accounts.statuses(lib) if one.account.id in ids]
    if as_json:
        print(json.dumps([_object(one) for one in found]))
    for one in found if not as_json else ():
        account = one.account
        well = f"last well {_when(account.succeeded_at)}" if account.succeeded_at else "never well"
        until = account.not_before if accounts.left_alone(account) else None
        wait = f", left alone until {_when(until)}" if until else ""
        print(f"{account.id:4} {account.title}: {account_words.waiting(one.pending)}, {well}{wait}")
        if account.error:
            print(f"{'':4} ! {account.error}")
    return 1 if any(one.account.error for one in found) else 0


def _when(seconds: int | None) -> str:
    """To the minute, UTC."""
    return iso(seconds or 0)[:16].replace("T", " ") + "Z"
