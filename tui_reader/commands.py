"""The command table: id, scope, controller, title, help and default keys per preset. Rows only.

Bindings, footer, help screen, palette, README, man page and completion are derived from it. A
command is a row here and a method `do_<id>` of its controller in `ui/controllers/`. A command of
what lies over the screen is a row here and an `Action` of a dialog that its controller opens or,
with "screen" for a controller, an act of the screen that is its scope. Tests hold that each row has
its method, action or act, and each of these its row. Keys are written as Textual names them; a
blank parts a sequence ("g g").
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass
from tui_reader.highlight_colours import HIGHLIGHT_COLOURS, USUAL


@dataclass(frozen=True, slots=True)
class Scope:
    """Where commands work."""

    id: str
    title: str
    """Heading above its commands, in the help and the README."""
    where: str
    """Where its keys work, in a sentence."""
    over: bool = False
    """True for what lies over the panes: its keys are stronger than theirs, and the user's own
    commands have none there."""
    shares: str = ""
    """The scope whose keys work there as well, below its own: "dialog" or "typing"."""
    opened: str = ""
    """The command that brings it about, where there is one."""


SCOPES: dict[str, Scope] = {
    scope.id: scope
    for scope in (
        Scope("anywhere", "Anywhere", "in every pane"),
        Scope("lists", "Moving", "in every pane"),
        Scope("feeds", "Feeds", "among the feeds"),
        Scope("stories", "Stories", "among the stories"),
        Scope("article", "Article", "in the article"),
        Scope("sidebar", "Sidebar", "in the sidebar"),
        Scope("hits", "While hits are shown", "while hits are shown", True),
        Scope("selection", "While text is selected", "while text is selected", True),
        Scope("dialog", "In a list over the screen", "in a list over the screen", True),
        Scope("rules", "In the rules", "in the list of rules", True, "dialog", "rules"),
        Scope("rule_stories", "In the stories of a rule", "in the list of a rule's stories", True,
              "dialog", "rules"),
        Scope("notes", "In the notes", "in the list of notes", True, "dialog", "notes"),
        Scope("links", "In the links", "in the list of links", True, "dialog", "links"),
        Scope("health", "In the health of feeds", "in the list of how feeds are", True, "dialog",
              "health"),
        Scope("accounts", "In the accounts", "in the list of accounts", True, "dialog", "accounts"),
        Scope("names", "In the names of the library", "in the list of names", True, "dialog",
              "entities"),
        Scope("affair", "On the page of an affair", "on the page of an affair", True, "dialog",
              "affair"),
        Scope("picture", "Over a picture", "while a picture is shown", True, "dialog", "picture"),
        Scope("typing", "While something is typed", "while something is typed", True),
        Scope("picker", "In a list to pick from", "in a list to pick from", True, "typing"),
        Scope("prompt", "On the status line", "while a line is typed", True, "typing"),
        Scope("note", "In a note", "while a note is typed", True, "typing", "note"),
    )
}  # fmt: skip
"""The scopes, the weaker before the stronger. "lists" is every pane that scrolls: all four of them.
"hits" lies over the panes from a find in the article until it is cancelled, "selection" while text
is selected in it. "dialog" is what all lists over the screen share, "typing" what all share where
something is typed: commands of other scopes work there too, by the keys of their own columns."""

OVERLAYS: tuple[str, ...] = tuple(scope.id for scope in SCOPES.values() if scope.over)
"""Scopes that lie over the panes."""

PRESETS: tuple[str, ...] = ("vim", "newsboat", "plain")


@dataclass(frozen=True, slots=True)
class Command:
    id: str
    """Name typed after `:`."""
    title: str
    """A few words, for footer and palette."""
    help: str
    """One sentence."""
    scope: str
    """A row of SCOPES: where its keys work."""
    controller: str
    """Who does it: the controller of that name in `ui/controllers/registry.py`, by its method
    `do_<does>` or, over the screen, by the dialog it opens; "screen" for the screen itself."""
    vim: tuple[str, ...]
    newsboat: tuple[str, ...]
    plain: tuple[str, ...]
    counts: bool = False
    """True when digits before the key repeat it ("5j")."""
    does: str = ""
    """What its controller's method `do_<does>` is called by: the id, or what several share."""
    argument: str = ""
    """What a method that several share is given, besides the count."""
    dialog: tuple[str, ...] = ()
    """Its keys in the lists over the screen, the same in each preset: nothing is typed there, so
    letters are free. () where it does not work there."""
    typing: tuple[str, ...] = ()
    """Its keys where something is typed: none that are text."""
    waits: bool = True
    """Whether it asks the library for what is written behind the keys, and so waits for it."""

    def keys(self, preset: str) -> tuple[str, ...]:
        """Default keys in a preset of PRESETS."""
        return {"vim": self.vim, "newsboat": self.newsboat, "plain": self.plain}[preset]

    def keys_in(self, scope: str, preset: str) -> tuple[str, ...]:
        """Default keys in a scope; () where it does not work there."""
        if scope == self.scope:
            return self.keys(preset)
        return {"dialog": self.dialog, "typing": self.typing}.get(scope, ())


def _row(
    id: str, scope: str, controller: str, title: str, help: str, *,
    vim: str, newsboat: str | None = None, plain: str = "", counts: bool = False,
    does: str = "", argument: str = "",
    dialog: str = "", typing: str = "", waits: bool = True,
) -> Command:  # fmt: skip
    """A row; keys parted by commas, which are written "comma"; newsboat falls back to vim's."""

    def split(keys: str) -> tuple[str, ...]:
        return tuple(key.strip().replace("comma", ",") for key in keys.split(",") if key.strip())

    boat = vim if newsboat is None else newsboat
    return Command(
        id, title, help, scope, controller, split(vim), split(boat), split(plain), counts,
        does or id, argument,
        split(dialog), split(typing), waits,
    )  # fmt: skip


COMMANDS: tuple[Command, ...] = (
    # --- moving ---
    _row("down", "lists", "scrolling", "Down", "Move one row or line down.",
         vim="j, down", plain="down", counts=True, dialog="j, down", typing="down, ctrl+n", waits=False),
    _row("up", "lists", "scrolling", "Up", "Move one row or line up.",
         vim="k, up", plain="up", counts=True, dialog="k, up", typing="up, ctrl+p", waits=False),
    _row("top", "lists", "scrolling", "Top", "Go to the first row or line.",
         vim="g g, home", newsboat="home", plain="home, ctrl+home", dialog="g, home", waits=False),
    _row("bottom", "lists", "scrolling", "Bottom", "Go to the last row or line.",
         vim="G, end", newsboat="end", plain="end, ctrl+end", dialog="G, end", waits=False),
    _row("half_down", "lists", "scrolling", "Half page down", "Move half a page down.",
         vim="ctrl+d", newsboat="", plain="ctrl+d", counts=True, dialog="ctrl+d", waits=False),
    _row("half_up", "lists", "scrolling", "Half page up", "Move half a page up.",
         vim="ctrl+u", newsboat="", plain="ctrl+u", counts=True, dialog="ctrl+u", waits=False),
    _row("page_down", "lists", "scrolling", "Page down", "Move a page down.",
         vim="space, pagedown, ctrl+f", newsboat="space, pagedown", plain="space, pagedown", counts=True, dialog="space, pagedown", typing="pagedown", waits=False),
    _row("page_up", "lists", "scrolling", "Page up", "Move a page up.",
         vim="b, pageup, ctrl+b", newsboat="b, pageup", plain="pageup", counts=True, dialog="b, pageup", typing="pageup", waits=False),
    _row("open", "lists", "navigation", "Open", "Open what is selected: a feed, a story, an entity's next mention.",
         vim="enter", plain="enter", dialog="enter", typing="enter"),
    _row("into", "lists", "navigation", "Into", "Go into what is selected: unfold who else tells a story, else open it; on to the first row of an open section.",
         vim="l, right", newsboat="right", plain="right"),
    _row("close", "lists", "navigation", "Back", "Go back to the pane before; at the top level, quit.",
         vim="q", plain="ctrl+w", dialog="q"),
    _row("back", "lists", "navigation", "Out", "Go out of the folder or section, fold who else tells a story, else go to the pane before; never out of the reader.",
         vim="h, left", newsboat="left, ctrl+x", plain="left, backspace", dialog="h, left"),
    _row("next_pane", "anywhere", "navigation", "Next pane", "Move the focus to the next pane.",
         vim="tab", newsboat="tab, ctrl+v", plain="tab"),
    _row("previous_pane", "anywhere", "navigation", "Previous pane", "Move the focus to the pane before.",
         vim="shift+tab", newsboat="shift+tab, ctrl+g", plain="shift+tab"),
    _row("cancel", "anywhere", "navigation", "Cancel", "Leave a search, a filter or an overlay; stop a refresh.",
         vim="escape", newsboat="escape, ctrl+f", plain="escape", dialog="escape", typing="escape"),
    # --- stories ---
    _row("next_story", "anywhere", "open_story", "Next story", "Go to the next story.",
         vim="J", plain="ctrl+down", counts=True, waits=False),
    _row("previous_story", "anywhere", "open_story", "Previous story", "Go to the story before.",
         vim="K", plain="ctrl+up", counts=True, waits=False),
    _row("next_unread", "anywhere", "open_story", "Next unread", "Go to the next unread story, across feeds.",
         vim="n", plain="f6, n", waits=False),
    _row("previous_unread", "anywhere", "open_story", "Previous unread", "Go to the unread story before.",
         vim="p", plain="shift+f6, p", waits=False),
    _row("random_unread", "anywhere", "jumps", "Any unread", "Open an unread story of the list by chance.",
         vim="g u", newsboat="ctrl+k", plain="u"),
    _row("next_feed", "anywhere", "jumps", "Next feed", "List the next feed that has unread stories.",
         vim=")", newsboat="ctrl+n", plain="ctrl+pagedown, )", counts=True),
    _row("previous_feed", "anywhere", "jumps", "Feed before", "List the feed before that has unread stories.",
         vim="(", newsboat="ctrl+p", plain="ctrl+pageup, (", counts=True),
    _row("toggle_read", "anywhere", "story_state", "Read/unread", "Mark the story read or unread.",
         vim="m", newsboat="N", plain="m"),
    _row("mark_all_read", "anywhere", "story_state", "Mark all read", "Mark all stories of the list read.",
         vim="A", plain="ctrl+a"),
    _row("mark_everything_read", "anywhere", "bulk", "Mark everything read", "Mark all stories of all feeds read.",
         vim="g A", newsboat="C", plain="A"),
    _row("star", "anywhere", "story_state", "Star", "Star the story, or take its star away.",
         vim="f", newsboat="f, ctrl+b", plain="s"),
    _row("tag", "anywhere", "story_state", "Tags", "Set the tags of the story, or of the selected feed.",
         vim="t", newsboat="ctrl+e", plain="t"),
    _row("tags", "anywhere", "jumps", "Stories by tag", "Choose a tag, and list its stories.",
         vim="T", newsboat="t, ctrl+t", plain="T"),
    _row("open_link", "anywhere", "story_state", "Browser", "Open the story's link in the browser.",
         vim="o", plain="o, f4"),
    _row("open_link_read", "anywhere", "bulk", "Browser, and read", "Open the story's link in the browser and mark it read.",
         vim="O", plain="O"),
    _row("save", "anywhere", "save", "Save", "Save the story, or all that are picked, annotated, to disk.",
         vim="s", plain="ctrl+s"),
    _row("save_as", "anywhere", "save", "Save as", "Choose a format with a preview, and save the story or all that are picked.",
         vim="S", plain="f12"),
    _row("pick", "stories", "save", "Pick", "Pick the story, to save all that are picked together.",
         vim="v", plain="v", counts=True),
    _row("unfold", "stories", "told", "Who else", "Show who else tells the story below it, or fold them.",
         vim="+", plain="+"),
    _row("same", "stories", "told", "The same story", "Say that the story and those that are picked are the same: one row from now on (undoable).",
         vim="=", plain="="),
    _row("not_same", "anywhere", "told", "Not the same story", "Take the story out of the row that it shares with others, for good (undoable).",
         vim="!", plain="!"),
    _row("affair", "anywhere", "affairs", "Affair", "Show all that is told of the story's affair: who, where, which figures, story by story.",
         vim="&", plain="&"),
    _row("briefing", "anywhere", "briefing", "Briefing", "Show what is new in the affairs that most sources tell, since the last briefing.",
         vim="g b", newsboat="comma b", plain="alt+b"),
    _row("delete_story", "stories", "bulk", "Delete", "Take the story out of all lists (undoable).",
         vim="D", plain="D, delete"),
    _row("pipe", "anywhere", "pipe", "Pipe", "Give the story, in a format you choose, to a program you type; ! before it gives it the terminal.",
         vim="|", plain="|"),
    # --- the article ---
    _row("sidebar", "anywhere", "navigation", "Names here", "Show or hide the names and figures of the story, in the sidebar.",
         vim="e", plain="e, f8"),
    _row("next_mention", "anywhere", "mentions", "Next mention", "Go to the next marked name or figure.",
         vim="]", plain="ctrl+right, ]", counts=True),
    _row("previous_mention", "anywhere", "mentions", "Previous mention", "Go to the mark before.",
         vim="[", plain="ctrl+left, [", counts=True),
    _row("next_of_entity", "anywhere", "mentions", "Next of this", "Go to the next mention of the selected entity.",
         vim="}", plain="shift+right, }", counts=True),
    _row("previous_of_entity", "anywhere", "mentions", "Previous of this", "Go to its mention before.",
         vim="{", plain="shift+left, {", counts=True),
    _row("entity_page", "anywhere", "entities", "All on this name", "Show all the library has on the selected name.",
         vim="i", plain="i"),
    _row("entities", "anywhere", "entities", "Names", "List the names of the whole library, the most mentioned first.",
         vim="g i", newsboat="comma i", plain="ctrl+e"),
    _row("correct", "anywhere", "corrections", "Correct a name", "Say that the selected name is none, is another kind, is another's, or is called otherwise.",
         vim="c", plain="c"),
    _row("marks", "anywhere", "visibility", "Marks", "Choose which kinds of names and figures are marked.",
         vim="M", plain="M"),
    _row("mark_kind", "sidebar", "visibility", "Mark this kind", "Mark the selected kind in the article, or not.",
         vim="*", plain="*"),
    _row("show_doubtful", "sidebar", "visibility", "Doubtful names", "Show or hide the names the model is unsure of.",
         vim="D", plain="D"),
    _row("sort_figures", "sidebar", "visibility", "Sort figures", "Sort figures by their place in the text, or by size.",
         vim="#", plain="#"),
    _row("article_alone", "anywhere", "navigation", "Article alone", "Give the article the whole screen, or give it back.",
         vim="z", plain="z, f11"),
    _row("show_cuts", "anywhere", "cuts", "Show cuts", "Show what was stripped, in its place, with its rule.",
         vim="x", newsboat="x, ctrl+u", plain="x"),
    _row("captions", "anywhere", "cuts", "Captions", "Fold the captions of pictures away, or show them.",
         vim="g c", newsboat="comma c", plain="C"),
    _row("full_text", "anywhere", "full_text", "Full text", "Fetch the story's web page and read it in full.",
         vim="F", newsboat="comma w", plain="w"),
    _row("always_full_text", "anywhere", "full_text", "Always full text", "Fetch the page of each story of this feed that is opened, or not.",
         vim="g f", newsboat="comma f", plain="W"),
    _row("follow_link", "article", "mentions", "Follow link", "Open a link of the article by its letter.",
         vim="'", newsboat="#, '", plain="f, '"),
    _row("contents", "anywhere", "jumps", "Contents", "List the headings and pages of the text, and go to one.",
         vim="g p", newsboat="comma g", plain="alt+p"),
    _row("link_number", "article", "jumps", "Link by number", "Open the link of that number: its digit, or a count before.",
         vim="g l", newsboat="1, 2, 3, 4, 5, 6, 7, 8, 9, 0", plain="1, 2, 3, 4, 5, 6, 7, 8, 9, 0"),
    _row("scroll_right", "article", "code_blocks", "Scroll right", "Scroll code and tables that are too wide to the right.",
         vim="$", plain="$", counts=True),
    _row("scroll_left", "article", "code_blocks", "Scroll left", "Scroll code and tables that are too wide to the left.",
         vim="^", plain="^", counts=True),
    _row("fold_lines", "article", "code_blocks", "Fold wide lines", "Fold code and tables that are too wide, or let them be scrolled.",
         vim="=", plain="="),
    _row("footnote", "article", "footnotes", "Footnote", "Go to the note of the footnote in sight, and back.",
         vim="%", plain="%", counts=True),
    _row("picture", "article", "pictures", "Picture", "Fetch the picture in sight and show it; nothing is fetched unasked.",
         vim="P", plain="P", counts=True),
    _row("compare", "anywhere", "compare", "Compare", "Show the original and the cleaned text side by side.",
         vim="V", plain="V"),
    _row("changes", "anywhere", "compare", "Changes", "Show what the publisher changed in the story since it came.",
         vim="B", plain="B"),
    _row("restore_cut", "article", "cuts", "Restore a cut", "Bring back a block that was stripped; the reader remembers.",
         vim="+", plain="+"),
    _row("cut_block", "anywhere", "cuts", "Cut a block", "Pick a block of the article and strip it, here or in all of the feed.",
         vim="X", plain="X"),
    # --- finding ---
    _row("find", "anywhere", "search", "Find", "Filter the list, or find in the article.",
         vim="/", newsboat="/, F", plain="ctrl+f, f3, /", dialog="/"),
    _row("search", "anywhere", "search", "Search", "Search the whole library.",
         vim="g /", newsboat="comma /", plain="f7"),
    _row("keep_search", "anywhere", "smart_feeds", "Keep search", "Keep the search that is shown as a smart feed.",
         vim="g k", newsboat="comma k", plain="ctrl+k"),
    _row("edit_search", "anywhere", "smart_feeds", "Edit search", "Change what a kept search looks for.",
         vim="g q", newsboat="comma q", plain="Q"),
    _row("rules", "anywhere", "rules", "Rules", "List, try, add and remove rules for stories that arrive.",
         vim="g R", newsboat="comma R", plain="R"),
    _row("next_hit", "hits", "hits", "Next hit", "Go to the next place that was found; of a search, past the last one, the next story's.",
         vim="n", plain="n, enter", counts=True),
    _row("previous_hit", "hits", "hits", "Previous hit", "Go to the place found before; of a search, before the first one, the last of the story before.",
         vim="N", plain="N", counts=True),
    _row("show_new", "anywhere", "story_list", "Show new", "Show the stories that came in since the list was opened.",
         vim=".", plain="."),
    _row("sort", "anywhere", "story_list", "Sort", "Sort the list by date, by feed, by title or the oldest first, in turn.",
         vim="g s", newsboat="g", plain="S"),
    # --- notes ---
    _row("select", "article", "selection", "Select", "Select text from here on; pressed again, begin anew where it ends.",
         vim="v", plain="v, f9"),
    _row("next_highlight", "article", "notes", "Next highlight", "Go to the next highlight of the story.",
         vim=">", plain=">", counts=True),
    _row("previous_highlight", "article", "notes", "Previous highlight", "Go to the highlight before.",
         vim="<", plain="<", counts=True),
    _row("edit_highlight", "article", "notes", "Change highlight", "Change the note or colour of a highlight, copy or remove it.",
         vim="H", plain="H"),
    _row("notes", "anywhere", "notes", "Notes", "List the highlights and notes of all stories.",
         vim="g n", newsboat="comma n", plain="ctrl+n"),
    _row("copy_link", "anywhere", "copy", "Copy link", "Copy the story's link.",
         vim="y", plain="y"),
    _row("copy_quote", "anywhere", "copy", "Copy quotation", "Copy the sentence of the current mention, or the paragraph on top, with its source.",
         vim="Y", plain="Y"),
    _row("links", "anywhere", "copy", "Links", "List the links of the story, to open or copy.",
         vim="L", newsboat="u, L", plain="l, L"),
    _row("select_left", "selection", "selection", "Character back", "Move the end of the selection a character back.",
         vim="h, left", plain="left", counts=True),
    _row("select_right", "selection", "selection", "Character on", "Move the end of the selection a character on.",
         vim="l, right", plain="right", counts=True),
    _row("select_down", "selection", "selection", "Line down", "Move the end of the selection a line down.",
         vim="j, down", plain="down", counts=True),
    _row("select_up", "selection", "selection", "Line up", "Move the end of the selection a line up.",
         vim="k, up", plain="up", counts=True),
    _row("select_word", "selection", "selection", "Word on", "Take the next word into the selection.",
         vim="w, e", plain="w, ctrl+right", counts=True),
    _row("select_word_back", "selection", "selection", "Word back", "Take a word back from the selection's end.",
         vim="b", plain="b, ctrl+left", counts=True),
    _row("select_sentence", "selection", "selection", "Sentence on", "Take the rest of the sentence, or the next one.",
         vim=")", plain=")", counts=True),
    _row("select_sentence_back", "selection", "selection", "Sentence back", "Take a sentence back.",
         vim="(", plain="(", counts=True),
    _row("select_paragraph", "selection", "selection", "Paragraph on", "Take the rest of the paragraph, or the next one.",
         vim="}, J", plain="}, ctrl+down", counts=True),
    _row("select_paragraph_back", "selection", "selection", "Paragraph back", "Take a paragraph back.",
         vim="{, K", plain="{, ctrl+up", counts=True),
    _row("select_mention", "selection", "selection", "Mention on", "Go on to the end of the next marked name or figure.",
         vim="]", plain="]", counts=True),
    _row("select_mention_back", "selection", "selection", "Mention back", "Go back by a marked name or figure.",
         vim="[", plain="[", counts=True),
    _row("select_swap", "selection", "selection", "Other end", "Move the other end of the selection.",
         vim="o", plain="o"),
    _row("select_copy", "selection", "selection", "Copy", "Copy the selection.",
         vim="y, enter", plain="y, enter"),
    _row("select_quote", "selection", "selection", "Copy with source", "Copy the selection in quotation marks, with its source.",
         vim="Y", plain="Y"),
    *(_row(f"highlight_{colour.id}", "selection", "selection", colour.id.capitalize(),
           f"Highlight the selection in {colour.id}.", vim=colour.key, plain=colour.key,
           does="highlight", argument=colour.id)
      for colour in HIGHLIGHT_COLOURS),
    _row("note", "selection", "selection", "Note", "Highlight the selection with a note.",
         vim="n, a", plain="n, a"),
    _row("add_name", "selection", "corrections", "Name", "Mark the selection as a name that was missed.",
         vim="c", plain="c"),
    _row("select_end", "selection", "selection", "Let go", "Let the selection go.",
         vim="escape, q", plain="escape"),
    # --- feeds ---
    _row("reload", "anywhere", "feeds", "Reload", "Reload the selected feed.",
         vim="r", plain="f5, r"),
    _row("reload_all", "anywhere", "feeds", "Reload all", "Reload all feeds.",
         vim="R", plain="ctrl+r"),
    _row("add_feed", "anywhere", "feeds", "Add feed", "Subscribe to a feed, or to a site's feed.",
         vim="a", newsboat="a", plain="insert, a"),
    _row("remove_feed", "feeds", "feeds", "Remove feed", "In the feeds: unsubscribe from the selected one, or drop a kept search (undoable).",
         vim="d", newsboat="d", plain="delete, d"),
    _row("fold", "feeds", "feeds", "Fold", "Fold or unfold the folder.",
         vim="-", plain="-"),
    _row("read_feeds", "anywhere", "jumps", "Read feeds", "Hide the feeds without unread stories, or show them.",
         vim="_", newsboat="l, _", plain="_"),
    _row("rename_feed", "anywhere", "feed_order", "Rename feed", "Give the selected feed a title of your own, or the folder another name.",
         vim="g r", newsboat="comma r", plain="f2"),
    _row("move_feed", "anywhere", "feed_order", "Move feed", "Move the selected feed or folder into a folder.",
         vim="g m", newsboat="comma m", plain="g"),
    _row("interval", "anywhere", "feed_order", "Interval", "Say how often the selected feed is reloaded by itself.",
         vim="g t", newsboat="comma t", plain="I"),
    _row("told_feed", "anywhere", "told", "Rows of a feed", "Say whether stories of the feed share a row with others that tell the same, and whose is shown.",
         vim="g w", newsboat="comma W", plain="alt+w"),
    _row("health", "anywhere", "feed_order", "Feed health", "Show how each feed is: failures, their cause and cure.",
         vim="g h", newsboat="comma h", plain="h"),
    _row("import_feeds", "anywhere", "importing", "Import", "Take in documents, folders of them, a page by its address, the feeds of an OPML file or of newsboat's urls.",
         vim="g o", newsboat="comma o", plain="ctrl+o"),
    # --- the app ---
    _row("undo", "anywhere", "story_state", "Undo", "Take the last change back.",
         vim="U, u", newsboat="U", plain="ctrl+z", dialog="U"),
    _row("redo", "anywhere", "story_state", "Redo", "Make the change again that was taken back.",
         vim="ctrl+r", newsboat="ctrl+y", plain="ctrl+y"),
    _row("wider", "anywhere", "pane_sizes", "Wider", "Make the pane wider.",
         vim="ctrl+w >", plain="alt+right", counts=True),
    _row("narrower", "anywhere", "pane_sizes", "Narrower", "Make the pane narrower.",
         vim="ctrl+w <", plain="alt+left", counts=True),
    _row("usual_sizes", "anywhere", "pane_sizes", "Usual sizes", "Give all panes their usual size.",
         vim="ctrl+w =", plain="alt+0"),
    _row("feed_pane", "anywhere", "pane_sizes", "Feeds beside", "Show or hide the feeds beside the stories.",
         vim="ctrl+w f", plain="alt+f"),
    _row("swap_sides", "anywhere", "pane_sizes", "Swap sides", "Put the feeds at the right and the names at the left, or back.",
         vim="ctrl+w x", plain="alt+x"),
    _row("story_lines", "anywhere", "pane_sizes", "Lines a story", "Show each story of the list in one line, or in two.",
         vim="ctrl+w l", plain="alt+l"),
    _row("theme", "anywhere", "theme", "Theme", "Choose the colours of the reader by looking at them.",
         vim="g T", newsboat="comma T", plain="ctrl+t"),
    _row("sync", "anywhere", "sync", "Sync", "Sync all accounts now.",
         vim="g y", newsboat="comma y", plain="alt+s"),
    _row("accounts", "anywhere", "accounts", "Accounts", "List the accounts: what is to be sent, what is wrong; sync, add, remove them.",
         vim="g a", newsboat="comma a", plain="alt+a"),
    _row("errors", "anywhere", "application", "Errors", "List what went wrong, with the cause.",
         vim="g e", newsboat="comma e", plain="E"),
    _row("help", "anywhere", "application", "Help", "Show all keys, those of this place first.",
         vim="?", plain="?, f1", dialog="?, f1"),
    _row("menu", "anywhere", "application", "Menu", "Offer what can be done with what is selected.",
         vim="g M", newsboat="comma M", plain="alt+m"),
    _row("palette", "anywhere", "application", "Palette", "Find a command by its title.",
         vim="ctrl+p", newsboat="comma p", plain="ctrl+p"),
    _row("redraw", "anywhere", "application", "Redraw", "Draw the screen anew.",
         vim="ctrl+l", plain="ctrl+l"),
    _row("copy_drawn", "anywhere", "copy", "Copy drawn text", "Copy what was selected with the mouse.",
         vim="ctrl+c", plain="ctrl+c"),
    _row("command", "anywhere", "application", "Command", "Type a command by its name.",
         vim=":", plain=":"),
    _row("quit", "anywhere", "application", "Quit", "Leave the reader.",
         vim="ctrl+q, Q", newsboat="ctrl+q, Q", plain="ctrl+q, f10", dialog="ctrl+q", typing="ctrl+q"),
    # --- what lies over the screen ---
    _row("preview_down", "dialog", "screen", "Preview down", "Scroll what is shown of the selected row on.",
         vim="ctrl+down", plain="ctrl+down", typing="ctrl+down"),
    _row("preview_up", "dialog", "screen", "Preview up", "Scroll what is shown of the selected row back.",
         vim="ctrl+up", plain="ctrl+up", typing="ctrl+up"),
    _row("rule_add", "rules", "rules", "Add", "Add a rule for stories that arrive.",
         vim="a", plain="a"),
    _row("rule_try", "rules", "rules", "Try", "List the stories that the rule would match now.",
         vim="t", plain="t"),
    _row("rule_switch", "rules", "rules", "On/off", "Let the rule rest, or act again.",
         vim="o", plain="o"),
    _row("rule_remove", "rules", "rules", "Remove", "Remove the rule (undoable); what it did stays.",
         vim="d", plain="d"),
    _row("rules_again", "rule_stories", "rules", "Back to the rules", "Go back to the list of rules.",
         vim="backspace", plain="backspace"),
    _row("notes_edit", "notes", "notes", "Edit the note", "Change the note of the highlight.",
         vim="e", plain="e"),
    _row("notes_copy", "notes", "notes", "Copy", "Copy the highlighted text.",
         vim="y", plain="y"),
    _row("notes_remove", "notes", "notes", "Remove", "Remove the highlight and its note (undoable).",
         vim="d", plain="d"),
    _row("links_copy", "links", "copy", "Copy", "Copy the link.",
         vim="y", plain="y"),
    _row("health_sort", "health", "feed_order", "Sort", "Sort the feeds otherwise, in turn.",
         vim="s", plain="s"),
    _row("health_reload", "health", "feed_order", "Reload", "Go to the feed and reload it.",
         vim="r", plain="r"),
    _row("health_site", "health", "feed_order", "Its site", "Open the feed's site in the browser.",
         vim="o", plain="o"),
    _row("health_interval", "health", "feed_order", "Interval", "Go to the feed and say how often it is reloaded.",
         vim="i", plain="i"),
    _row("health_remove", "health", "feed_order", "Remove", "Unsubscribe from the feed (undoable).",
         vim="d", plain="d"),
    _row("account_add", "accounts", "accounts", "Add", "Add an account, by the address of its server.",
         vim="a", plain="a"),
    _row("account_accept", "accounts", "accounts", "Accept", "Take over the great change that was refused.",
         vim="y", plain="y"),
    _row("account_password", "accounts", "accounts", "Password", "Give the account a new password.",
         vim="p", plain="p"),
    _row("account_remove", "accounts", "accounts", "Remove", "Remove the account; its feeds and stories stay.",
         vim="d", plain="d"),
    _row("affair_differences", "affair", "screen", "Differences", "Go to the next figure on which the sources disagree.",
         vim="d", plain="d"),
    _row("affair_unfold", "affair", "screen", "Who else", "Show who else tells the selected story or figure, or fold them.",
         vim="+, right, l", plain="+, right, l"),
    _row("affair_out", "affair", "screen", "Not this affair", "Take the selected story out of the affair, for good (undoable).",
         vim="!", plain="!"),
    _row("affair_save", "affair", "screen", "Save", "Save all stories of the affair as one file, annotated.",
         vim="s", plain="s"),
    _row("picture_link", "picture", "screen", "Open in the browser", "Open the picture in the browser.",
         vim="o", plain="o"),
    _row("names_correct", "names", "entities", "Correct", "Correct the selected name: it is none, is another's, is called otherwise.",
         vim="c, f2, ctrl+o", plain="c, f2, ctrl+o"),
    _row("names_sort", "names", "entities", "Sort", "Sort the names by mentions, by stories, by name or the rising first, in turn.",
         vim="s", plain="s"),
    _row("names_rising", "names", "entities", "Rising", "List only the names that rise, or all.",
         vim="r", plain="r"),
    _row("next_kind", "names", "entities", "Next kind", "List the names of the next kind alone, in turn.",
         vim="tab", plain="tab"),
    _row("previous_kind", "names", "entities", "Kind before", "List the names of the kind before alone.",
         vim="shift+tab", plain="shift+tab"),
    _row("complete", "prompt", "screen", "Complete", "Take the candidate that stands first, then the next one.",
         vim="tab", plain="tab"),
    _row("clear_line", "prompt", "screen", "Clear the line", "Take away what stands before the cursor.",
         vim="ctrl+u", plain="ctrl+u"),
    _row("note_save", "note", "screen", "Save", "Keep the note.",
         vim="ctrl+s, ctrl+enter, f2", plain="ctrl+s, ctrl+enter, f2"),
)  # fmt: skip

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}
FOOTER: dict[str, tuple[str, ...]] = {
    "feeds": ("open", "add_feed", "reload_all", "help", "close"),
    "stories": ("open", "next_unread", "star", "find", "help"),
    "article": ("next_story", "next_mention", "save", "open_link", "help"),
    "article without names": ("next_story", "next_mention", "sidebar", "save", "help"),
    "lone stories": ("open", "next_unread", "find", "close", "help"),
    "lone article": ("next_story", "next_mention", "sidebar", "close", "help"),
    "selection": ("select_sentence", "select_copy", f"highlight_{USUAL}", "note", "select_end"),
    "sidebar": ("open", "entity_page", "correct", "find", "help"),
}
"""The five commands that matter in each place, for the footer; a lone pane fills the screen, and
the way back and to the names is not in sight."""
MENU: dict[str, tuple[str, ...]] = {
    "feeds": ("open", "reload", "rename_feed", "move_feed", "tag", "interval", "always_full_text",
              "told_feed", "fold", "health", "add_feed", "remove_feed"),
    "stories": ("open", "unfold", "toggle_read", "star", "tag", "pick", "same", "not_same", "affair", "save", "open_link", "copy_link",
                "find", "sort", "delete_story"),
    "article": ("entity_page", "correct", "select", "copy_quote", "star", "tag", "affair", "save",
                "open_link", "copy_link", "links", "show_cuts", "cut_block", "article_alone"),
    "sidebar": ("open", "entity_page", "correct", "mark_kind", "affair", "find", "marks"),
    "selection": ("select_copy", "select_quote", f"highlight_{USUAL}", "note", "add_name",
                  "select_end"),
}  # fmt: skip
"""What a right click, or a long press, offers in each place; nothing that loses something first."""
