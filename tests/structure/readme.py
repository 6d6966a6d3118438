"""The derived sections of the README. `python tests/structure/readme.py` writes them anew."""

from pathlib import Path

from tui_reader.cli.table import ROWS
from tui_reader.commands import COMMANDS, PRESETS, SCOPES
from tui_reader.config import default_toml
from tui_reader.kinds import KINDS

README = Path(__file__).parents[2] / "README.md"


def code(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key}`" for key in keys).replace("|", "\\|")


def keys() -> str:
    """The keys, a table for each scope."""
    return "\n\n".join(f"**{scope.title}**\n\n{_keys(scope.id)}" for scope in SCOPES.values())


def _keys(scope: str) -> str:
    lines = ["| command | vim | newsboat | plain | what it does |", "|---|---|---|---|---|"]
    for c in COMMANDS:
        columns = [c.keys_in(scope, preset) for preset in PRESETS]
        if c.scope == scope or any(columns):
            lines.append(f"| {c.id} | {' | '.join(map(code, columns))} | {c.help} |")
    return "\n".join(lines)


def commands() -> str:
    lines = ["| `newsreader ...` | what it does |", "|---|---|"]
    for row in ROWS:
        words = [row.name, *(name_of(argument) for argument in row.arguments)]
        called = " ".join(words).replace("|", "\\|")
        lines.append(f"| `{called}` | {row.help} |")
    return "\n".join(lines)


def name_of(argument: object) -> str:
    names: tuple[str, ...] = argument.names  # type: ignore[attr-defined]
    options: dict[str, object] = argument.options  # type: ignore[attr-defined]
    if not names[0].startswith("-"):
        shown = str(options.get("metavar", names[0].upper()))
        many = options.get("nargs") in ("+", "*")
        return f"{shown}..." if many else shown
    choices = options.get("choices")
    if choices:
        return f"[{names[0]} {'/'.join(map(str, choices))}]"  # type: ignore[arg-type]
    takes = "" if options.get("action") == "store_true" else " " + str(options.get("metavar", "X"))
    return f"[{names[0]}{takes}]"


def kinds() -> str:
    lines = ["| kind | sidebar | without colour |", "|---|---|---|"]
    lines += [f"| {k.id} | {k.group} | {', '.join(k.attributes) or 'plain'} |" for k in KINDS]
    return "\n".join(lines)


def formats() -> str:
    from tui_reader.export.formats import FORMATS

    lines = ["| format | what | several stories |", "|---|---|---|"]
    for row in FORMATS:
        lines.append(f"| {row.id} | {row.label} | {'one book' if row.book else 'a file each'} |")
    return "\n".join(lines)


def tables() -> str:
    from tui_reader.export.tables.described import columns
    from tui_reader.export.tables.table import TABLES

    said = ("\n".join([f"**{t.id}**: {t.meaning}.", "", *columns(t)]) for t in TABLES)
    return "\n\n".join(said)


def corpus_tables() -> str:
    from tui_reader.corpus.tables import TABLES
    from tui_reader.export.tables.described import columns

    said = ("\n".join([f"**{t.id}**: {t.meaning}.", "", *columns(t)]) for t in TABLES)
    return "\n\n".join(said)


def corpus_inputs() -> str:
    from tui_reader.corpus.inputs.table import INPUT_KINDS

    lines = ["| what | names end in | what is a document |", "|---|---|---|"]
    lines += [f"| {row.label} | {code(row.suffixes)} | {row.documents} |" for row in INPUT_KINDS]
    return "\n".join(lines)


def corpus_fields() -> str:
    from tui_reader.corpus.inputs.fields import NAMES

    lines = ["| what | what it may be called, the likeliest first |", "|---|---|"]
    return "\n".join([*lines, *(f"| {what} | {code(names)} |" for what, names in NAMES.items())])


def corpus_answers() -> str:
    from tui_reader.corpus.answers.tables import WHOLE
    from tui_reader.export.tables.described import columns

    said = ("\n".join([f"**{t.id}**: {t.meaning}.", "", *columns(t)]) for t in WHOLE)
    return "\n\n".join(said)


def actions() -> str:
    from tui_reader.store.rule_actions import ACTIONS

    lines = ["| `--do` | what it does to stories that arrive |", "|---|---|"]
    for row in ACTIONS:
        takes = f" `--{row.takes.name}`" if row.takes else ""
        lines.append(f"| `{row.id}`{takes} | {row.help} |")
    return "\n".join(lines)


def protocols() -> str:
    from tui_reader.sync.protocols import ROWS

    lines = ["| protocol | servers | marks | feeds |", "|---|---|---|---|"]
    for row in ROWS:
        can = {"added and removed": row.subscribes, "renamed": row.renames, "moved": row.moves}
        feeds = ", ".join(what for what, able in can.items() if able)
        marks = ", ".join("tags" if mark == "tag" else mark for mark in row.carries)
        lines.append(f"| {row.label} | {row.servers} | {marks} | {feeds or 'by hand there'} |")
    return "\n".join(lines)


def themes() -> str:
    from tui_reader.themes import TITLES

    lines = ["| theme | what |", "|---|---|"]
    return "\n".join([*lines, *(f"| {id} | {title} |" for id, title in TITLES.items())])


def fields() -> str:
    from tui_reader.store.search.fields import FIELDS

    lines = ["| field | operators | value |", "|---|---|---|"]
    lines += [f"| {f.name} | {code(f.ops)} | {f.help} |" for f in FIELDS]
    return "\n".join(lines)


def settings() -> str:
    return f"```toml\n{default_toml()}```"


SECTIONS = {
    "keys": keys,
    "commands": commands,
    "kinds": kinds,
    "fields": fields,
    "formats": formats,
    "tables": tables,
    "corpus inputs": corpus_inputs,
    "corpus fields": corpus_fields,
    "corpus tables": corpus_tables,
    "corpus answers": corpus_answers,
    "protocols": protocols,
    "themes": themes,
    "actions": actions,
    "settings": settings,
}


def derived(text: str) -> str:
    """`text` with each derived section written anew between its markers."""
    for name, write in SECTIONS.items():
        begin, end = f"<!-- {name}:begin -->\n", f"<!-- {name}:end -->"
        head, rest = text.split(begin, 1)
        text = f"{head}{begin}{write()}\n{end}{rest.split(end, 1)[1]}"
    return text


if __name__ == "__main__":
    README.write_text(derived(README.read_text(encoding="utf-8")), encoding="utf-8")
