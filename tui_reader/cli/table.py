"""The commands of the command line, one row each. Help, completion, man page and README derive.

Rows only: what a row does stands in the function that its `load` imports when it is run.
"""

from __future__ import annotations

from typing import Any

from tui_reader.cli import loaders
from tui_reader.cli.row import Argument, Row, most
from tui_reader.commands import PRESETS
from tui_reader.corpus.inputs import table as inputs
from tui_reader.documents import table as documents
from tui_reader.export import formats
from tui_reader.export.tables import file_kinds
from tui_reader.feeds import importers
from tui_reader.kinds import FIGURE_KINDS, NAME_KINDS, NAMES, OTHER
from tui_reader.store import rule_actions
from tui_reader.sync import protocols


def _arg(*names: str, help: str, **options: Any) -> Argument:
    return Argument(names, help, options)


_JSON = _arg("--json", help="print JSON", action="store_true")
_JSON_LINES = _arg(
    "--jsonl",
    help="read JSON lines, write one JSON line for each, as they come; for large files see corpus run",
    action="store_true",
)
_TO = _arg("--to", help='folder or file to write to; "-" is standard output', metavar="PATH")
DO = rule_actions.ids()
PRINTED = tuple(row.id for row in formats.printed())
BRIEFED = (
    "text",
    *(row.id for row in formats.FORMATS if row is not formats.PLAIN and not row.data),
)
TABLED = file_kinds.ids()
_PLURALS = [kind.plural for kind in NAMES if kind.id != OTHER]
_KIND = _arg("--kind", help="only of this kind", choices=NAME_KINDS)
_FORMAT = _arg("--format", help="how to print it", choices=("text", "json"), default="text")

ROWS: tuple[Row, ...] = (
    Row(
        "add", "Subscribe to a feed, or to the feed of a web site.", loaders.add,
        (
            _arg("url", help="address of a feed or a site"),
            _arg("--folder", help="folder to put it in, parts joined by /", default=""),
            _arg("--tag", help="tag to give it (may be repeated)", action="append", default=[]),
            _arg("--title", help="your own title for it", default=""),
        ),
    ),
    Row("remove", "Unsubscribe from a feed (undo in the reader brings it back).", loaders.remove,
        (_arg("feed", help="its address, title or number"),)),
    Row("feeds", "List the feeds with their unread stories and errors.", loaders.feeds,
        (_arg("--health", help="how each is: failures, moves, slowness, with cause and cure", action="store_true"),
         _JSON)),
    Row(
        "refresh", "Fetch the feeds, and bring accounts and library together.", loaders.refresh,
        (
            _arg("--feed", help="only this one: address, title or number (may be repeated)",
                 action="append", default=[]),
            _arg("--annotate", help="then recognise names and figures, and let rules that ask for them act",
                 action="store_true"),
            _arg("--timings", help="then say what each stage took, and which feeds were the slowest",
                 action="store_true"),
            _arg("--quiet", help="print errors only", action="store_true"),
            _JSON,
        ),
    ),
    Row(
        "sync", "Bring accounts and library together: marks, feeds, folders, stories.", loaders.sync,
        (
            _arg("accounts", help="only these: number, title or address", nargs="*", metavar="ACCOUNT"),
            _arg("--status", help="say what is still to be sent, when all was last well, and what is wrong",
                 action="store_true"),
            _arg("--accept", help="take over a change of most stories or feeds that was refused",
                 action="store_true"),
            _arg("--annotate", help="then recognise names and figures, and let rules that ask for them act",
                 action="store_true"),
            _arg("--quiet", help="print errors only", action="store_true"),
            _JSON,
        ),
    ),
    Row(
        "account", "Add an account on a news server, or a shared folder; list and remove them.",
        loaders.account,
        (
            _arg("what", help="add (the protocol is found by asking), list or remove",
                 choices=("add", "list", "remove"), metavar="add|list|remove"),
            _arg("where", help="address of the server or folder to add; number, title or address of the account to remove",
                 nargs="?", default="", metavar="URL|FOLDER|ACCOUNT"),
            _arg("--user", help="name of the user there (asked for in a terminal)", default=""),
            _arg("--password-command", help="program that prints the password each time, as `pass show news`",
                 metavar="COMMAND", default=""),
            _arg("--keyring", help="keep the password in the key ring (default: in a file that only you can read)",
                 action="store_true"),
            _arg("--password-stdin", help="read the password from standard input", action="store_true"),
            _arg("--as", help="what it speaks (default: found by asking)", choices=protocols.ids(), dest="kind"),
            _arg("--title", help="your own title for it", default=""),
            _arg("--with-feeds", help="subscribe it to all feeds that are fetched here, too", action="store_true"),
            _JSON,
        ),
    ),
    Row(
        "import", f"Import documents, folders of them and pages: {documents.labels()}. Lists of feeds: {importers.labels()}. Of a corpus what a search finds, with its names.",
        loaders.import_,
        (
            _arg("files", help='files and folders, addresses of pages to keep; "-" is standard input; the folder of a corpus, and what is looked for in it',
                 nargs="*", metavar="FILE|URL|OUT [QUERY]"),
            _arg("--feed", help="feed for the articles, made if it is not there (default: that of a mail's sender, of a list, of a book, of a page's site; else Inbox)", default=""),
            _arg("--tag", help="tag to give them (may be repeated)", action="append", default=[]),
            _arg("--as", help="what the files are (default: seen from name and content)",
                 choices=(*importers.ids(), *documents.ids()), dest="kind"),
            _arg("--watch", help="then take in what comes into this folder, until Ctrl-C; nothing is moved", metavar="FOLDER"),
            _JSON,
        ),
    ),
    Row(
        "corpus", f"Clean and annotate documents by the million: {inputs.labels()}.", loaders.corpus,
        (
            _arg("what", help="run (what is done already is not done again); status of a run; names or figures of all documents",
                 choices=("run", "status", "names", "figures"), metavar="run|status|names|figures"),
            _arg("where", help="run: what to read (files, folders, addresses); else the folder that a run wrote to, and what is looked for",
                 nargs="*", metavar="IN|OUT [QUERY]"),
            _arg("--to", help="folder to write to", metavar="OUT"),
            _arg("--stages", help="what to do, in this order: clean, annotate, link (default: clean,annotate, or as the folder was made)",
                 metavar="STAGES"),
            _arg("--format", help="run: how the tables are written, parquet (default, or as the folder was made) or jsonl; else what is printed",
                 choices=("parquet", "jsonl", "csv")),
            _arg("--partition", help="how much is worked on at once (default: 64MB, or as the folder was made)", metavar="SIZE"),
            _arg("--workers", help="how many processes of this machine (default: one a core)", type=int, metavar="N"),
            _arg("--scheduler", help="a Dask scheduler whose workers do it, as tcp://host:8786", metavar="ADDRESS"),
            _arg("--dask", help="a Dask cluster of this machine with so many workers, for as long as it takes", type=int, metavar="N"),
            _arg("--kind", help="names, figures: only of this kind", choices=(*NAME_KINDS, *FIGURE_KINDS)),
            _arg("--since", help="only of documents dated since: 7d, 2w or a date", metavar="WHEN"),
            _arg("--until", help="only of documents dated until then", metavar="WHEN"),
            _arg("--rising", help="names: only those that are mentioned more often than before", action="store_true"),
            _arg("--company", help="names: those in the documents that mention this one", metavar="NAME"),
            _arg("--limit", help="how many rows (default: 50)", type=int, metavar="N"),
            _JSON,
        ),
    ),
    Row(
        "export", "Export the subscriptions as OPML, what the library knows as tables or as an Obsidian vault, or stories in one file.",
        loaders.export,
        (
            _arg("what", help="tables or vault, and the stories that a search finds, or all; a search, and its stories in one file; nothing: the subscriptions",
                 nargs="*", metavar="tables|vault|QUERY"),
            _arg("--format", help=f"of tables {', '.join(TABLED)} (default: {TABLED[0]}); of stories as in save",
                 choices=tuple(dict.fromkeys((*formats.names(), *TABLED)))),
            _TO,
            _arg("--force", help="write over files that are there", action="store_true"),
        ),
    ),
    Row(
        "save", "Save annotated articles to disk.", loaders.save,
        (
            _arg("stories", help="numbers of stories, article files, or a search for stories", nargs="+",
                 metavar="ID|FILE|QUERY"),
            _arg("--format", help="format (default: the setting saving.format)", choices=formats.names()),
            _TO,
        ),
    ),
    Row(
        "stories", "List stories: all, or what a search finds.", loaders.stories,
        (
            _arg("query", help="words to search for, and fields: person:Lee after:2026-01", nargs="*"),
            _arg("--unread", help="only unread stories", action="store_true"),
            _arg("--limit", help="how many at the most; 0: all", type=most, default=50),
            _arg("--text", help="with --json: the text of each story, too", action="store_true"),
            _JSON,
        ),
    ),
    Row(
        "read", "Print a story as plain text, as a screen reader can follow it; without a number, go through the unread ones line by line.",
        loaders.read,
        (_arg("story", help="number of the story", metavar="ID", nargs="?", default=""),
         _arg("--plain", help="no marks, no colour", action="store_true")),
    ),
    Row(
        "annotate", f"Mark {', '.join(_PLURALS)} and figures in an article.",
        loaders.annotate,
        (
            _arg("file", help='article file; "-" is standard input', metavar="FILE", default="-", nargs="?"),
            _arg("--format", help="how to print it", choices=PRINTED, default=PRINTED[0]),
            _arg("--no-clean", help="take the text exactly as it is", action="store_true"),
            _JSON_LINES,
            _arg("--library", help="annotate all stories of the library that wait for it, and let rules act",
                 action="store_true"),
        ),
    ),
    Row(
        "clean", "Strip the junk from an article.", loaders.clean,
        (
            _arg("file", help='article file or http address; "-" is standard input',
                 metavar="FILE|URL", default="-", nargs="?"),
            _arg("--cuts", help="print what was stripped, and by which rule", action="store_true"),
            _arg("--explain", help="print every block with the verdict on it", action="store_true"),
            _arg("--format", help="how to print it", choices=("text", "json"), default="text"),
            _JSON_LINES,
        ),
    ),
    Row(
        "entities", f"List the {', '.join(_PLURALS[:-1])} and {_PLURALS[-1]} of the library.",
        loaders.entities,
        (
            _KIND,
            _arg("--since", help="only stories since: 7d, 2w, 3m or a date", metavar="TIME"),
            _arg("--limit", help="how many at the most; 0: all", type=most, default=50),
            _FORMAT,
        ),
    ),
    Row(
        "entity", "Print everything the library has on one name: stories, sentences, company.",
        loaders.entity,
        (
            _arg("name", help="full name, or its beginning"),
            _KIND,
            _arg("--limit", help="how many stories at the most; 0: all", type=most, default=50),
            _FORMAT,
        ),
    ),
    Row(
        "correct", "Say that a name of the library is none, is another's, is called otherwise, or was missed.",
        loaders.correct,
        (
            _arg("name", help="full name, or its beginning; with --add as it is written"),
            _KIND,
            _arg("--not-a-name", help="no longer mark or list it", action="store_true"),
            _arg("--is", help="it is of this kind", choices=NAME_KINDS, dest="becomes"),
            _arg("--same-as", help="it is the same as that one", metavar="NAME"),
            _arg("--rename", help="it is called so", metavar="NAME"),
            _arg("--split", help="that one of its names is another's", metavar="NAME"),
            _arg("--add", help="it was missed, and is of this kind", choices=NAME_KINDS),
            _arg("--story", help="in the story of this number alone", type=int, metavar="ID"),
        ),
    ),
    Row(
        "affairs", "List the affairs that several stories tell, the one that most sources told first.",
        loaders.affairs,
        (
            _arg("query", help="only affairs of which this search finds a story", nargs="*"),
            _arg("--since", help="only those with stories that arrived since: 24h, 7d or a date", metavar="TIME"),
            _arg("--limit", help="how many at the most; 0: all", type=most, default=50),
            _JSON,
        ),
    ),
    Row(
        "briefing", "Print what is new in the affairs that most sources tell, since the last briefing.",
        loaders.briefing,
        (
            _arg("query", help="only affairs of which this search finds a story", nargs="*"),
            _arg("--since", help="since then, not since the last briefing: 24h, 7d or a date", metavar="TIME"),
            _arg("--format", help="how to print it", choices=BRIEFED, default=BRIEFED[0]),
            _arg("--limit", help="how many affairs at the most; 0: all", type=most, default=12),
            _arg("--mark", help="the next briefing begins where this one ends (what is printed does not count otherwise)",
                 action="store_true"),
            _TO,
        ),
    ),
    Row(
        "notes", "List or export the highlights and notes of the whole library.", loaders.notes,
        (
            _arg("what", help="list (the usual) or export", choices=("list", "export"), nargs="?", default="list"),
            _arg("--find", help="only those whose quote, note or title holds these words", default=""),
            _arg("--format", help="how to write them", choices=("text", "md", "json"), default="text"),
            _TO,
        ),
    ),
    Row(
        "smart", "List the kept searches with their unread stories; keep and drop them.",
        loaders.smart,
        (
            _arg("--keep", help="keep this search", metavar="QUERY"),
            _arg("--title", help="its name", default=""),
            _arg("--drop", help="forget the search of this number", type=int, metavar="N"),
            _JSON,
        ),
    ),
    Row(
        "rules", "List the rules for stories that arrive; add, try, switch and remove them.",
        loaders.rules,
        (
            _arg("--add", help="a rule for stories that this search finds", metavar="QUERY"),
            _arg("--do", help=f"what the rule does (default: {DO[0]})", choices=DO, default=DO[0]),
            *(_arg(f"--{one.name}", help=one.help, default="") for one in rule_actions.arguments()),
            _arg("--try", help="show what a rule would be applied to", metavar="QUERY", dest="trial"),
            _arg("--hits", help="show what the rule of this number was applied to", type=int, metavar="N"),
            _arg("--on", help="switch the rule of this number on", type=int, metavar="N"),
            _arg("--off", help="switch the rule of this number off", type=int, metavar="N"),
            _arg("--remove", help="remove the rule of this number", type=int, metavar="N"),
            _JSON,
        ),
    ),
    Row("prune", "Drop old read stories, as retention.days says.", loaders.prune,
        (_arg("--days", help="instead of the setting", type=int),)),
    Row("doctor", "Check the library, or say what takes how much room.", loaders.doctor,
        (_arg("--repair", help="set a damaged library aside and recover what can be read", action="store_true"),
         _arg("--sizes", help="only say what the library's bytes are for, and what is free", action="store_true"),
         _JSON)),
    Row("backup", "Copy the whole library, also while the reader runs, to one file.", loaders.backup,
        (_arg("--to", help="file or folder (default: the folder of backups)", metavar="PATH"),)),
    Row("restore", "Put a backup in the place of the library, which is kept beside it.",
        loaders.restore,
        (_arg("file", help="the backup", metavar="FILE"),)),
    Row("dirs", "Say where things live.", loaders.dirs, (_JSON,)),
    Row("config", "Print the documented default settings.", loaders.config_),
    Row("keys", "List the commands of the reader and their keys.", loaders.keys,
        (_arg("--preset", help="of this preset", choices=PRESETS),)),
    Row("completion", "Print a completion script.", loaders.completion,
        (_arg("shell", help="your shell", choices=("bash", "zsh", "fish")),)),
    Row("man", "Print the manual page (roff).", loaders.man),
)  # fmt: skip

BY_NAME: dict[str, Row] = {row.name: row for row in ROWS}
