"""What each command runs, imported when it is run: `--help` and completion need none of it."""

from __future__ import annotations

from tui_reader.cli.row import Run


def add() -> Run:
    from tui_reader.cli.subscriptions import add

    return add


def remove() -> Run:
    from tui_reader.cli.subscriptions import remove

    return remove


def feeds() -> Run:
    from tui_reader.cli.subscriptions import feeds

    return feeds


def refresh() -> Run:
    from tui_reader.cli.refreshing import refresh

    return refresh


def sync() -> Run:
    from tui_reader.cli.accounts import sync

    return sync


def account() -> Run:
    from tui_reader.cli.accounts import account

    return account


def import_() -> Run:
    from tui_reader.cli.importing import import_

    return import_


def export() -> Run:
    from tui_reader.cli.exports import export

    return export


def corpus() -> Run:
    from tui_reader.cli.corpus.acts import corpus

    return corpus


def save() -> Run:
    from tui_reader.cli.stories import save

    return save


def stories() -> Run:
    from tui_reader.cli.stories import stories

    return stories


def read() -> Run:
    from tui_reader.cli.files import read

    return read


def annotate() -> Run:
    from tui_reader.cli.pipeline import annotate

    return annotate


def clean() -> Run:
    from tui_reader.cli.pipeline import clean

    return clean


def entities() -> Run:
    from tui_reader.cli.names import entities

    return entities


def entity() -> Run:
    from tui_reader.cli.names import entity

    return entity


def correct() -> Run:
    from tui_reader.cli.names import correct

    return correct


def affairs() -> Run:
    from tui_reader.cli.affairs import affairs

    return affairs


def briefing() -> Run:
    from tui_reader.cli.affairs import briefing

    return briefing


def notes() -> Run:
    from tui_reader.cli.notes import notes

    return notes


def smart() -> Run:
    from tui_reader.cli.queries import smart

    return smart


def rules() -> Run:
    from tui_reader.cli.queries import rules

    return rules


def prune() -> Run:
    from tui_reader.cli.maintenance import prune

    return prune


def doctor() -> Run:
    from tui_reader.cli.maintenance import doctor

    return doctor


def backup() -> Run:
    from tui_reader.cli.maintenance import backup

    return backup


def restore() -> Run:
    from tui_reader.cli.maintenance import restore

    return restore


def dirs() -> Run:
    from tui_reader.cli.maintenance import dirs

    return dirs


def config_() -> Run:
    from tui_reader.cli.maintenance import config_

    return config_


def keys() -> Run:
    from tui_reader.cli.maintenance import keys

    return keys


def completion() -> Run:
    from tui_reader.cli.scripts import completion

    return completion


def man() -> Run:
    from tui_reader.cli.scripts import man

    return man
