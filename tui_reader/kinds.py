"""The kinds of entities and figures, one row each: what is said of a kind is said in its row.

A further kind is a further row. From the rows derive what the recognisers' labels mean, how names
are resolved and grouped, fields and aliases of the search, sidebar, lists and corrections, marks
and headings of the exports, the table of the README. A kind is told apart in neutral words (a
colour's name, attributes, an emphasis) that the screen and the exporters translate: this module
knows no widget, no CSS and no format.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass

PERSON, PLACE, ORGANISATION, OTHER = "person", "place", "organisation", "other"
"""The kinds that have rules of their own in `annotate/`, which others may be read by too
(`Kind.like`). OTHER is also what a name is that is of no other kind."""

STRONG, EMPHASIS, BOTH = "strong", "emphasis", "both"
"""What `Kind.emphasis` may be, besides none."""


@dataclass(frozen=True, slots=True)
class Kind:
    id: str
    """Stored and exported name."""
    label: str
    """Singular, for people to read."""
    group: str
    """The section it stands in, in sidebar and exports. A new one comes before that of OTHER."""
    colour: str
    """Neutral colour: the row of `COLOURS` it uses."""
    attributes: tuple[str, ...]
    """How it is told apart without colour: bold, italic, underline."""
    figure: bool = False
    """True for figures, which the grammar of `annotate/figures/` finds; False for names."""
    emphasis: str = ""
    """How a name is marked where a file has neither colours nor attributes: STRONG, EMPHASIS,
    BOTH or "". Figures are marked as code."""
    one: str = ""
    """A name's kind with its article, for sentences: "Is a place", "a place mentioned"."""
    plural: str = ""
    """Names of the kind, for lists and sentences."""
    labels: tuple[str, ...] = ()
    """What recognisers call a name of the kind (CoNLL 2003, OntoNotes 5). One that OTHER has, too,
    is this kind's."""
    like: str = OTHER
    """By which rules a name is read, and its mentions grouped: PERSON (titles, short forms), PLACE
    (gazetteer), ORGANISATION (acronyms, heads) or OTHER (the same name)."""
    field: str = ""
    """Field of the search that asks for it; "" if none does."""
    aliases: tuple[str, ...] = ()
    """Other names of the field."""
    help: str = ""
    """What follows the field; a name's is made from `one` if this is ""."""
    sized: bool = False
    """True for figures that a search compares by size."""


_FIGURE, _DATE = ("bold", "underline"), ("italic", "underline")

KINDS: tuple[Kind, ...] = (
    Kind("person", "person", "People", "person", ("bold",), emphasis=STRONG,
         one="a person", plural="people", labels=("PER", "PERSON"), like=PERSON,
         field="person"),
    Kind("place", "place", "Places", "place", ("underline",), emphasis=EMPHASIS,
         one="a place", plural="places", labels=("LOC", "GPE", "FAC"), like=PLACE,
         field="place"),
    Kind("organisation", "organisation", "Organisations", "organisation", ("italic",),
         emphasis=BOTH, one="an organisation", plural="organisations", labels=("ORG",),
         like=ORGANISATION, field="organisation", aliases=("org", "organization")),
    Kind("other", "other name", "Other", "other", (),
         one="a name of another kind", plural="other names",
         labels=("MISC", "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"), like=OTHER,
         field="name", help="any other name mentioned"),
    Kind("number", "number", "Figures", "figure", _FIGURE, figure=True, sized=True,
         field="number", help="a count: 12000"),
    Kind("money", "sum of money", "Figures", "figure", _FIGURE, figure=True, sized=True,
         field="money", help="an amount: 1m, 40kEUR, $3bn"),
    Kind("percent", "percentage", "Figures", "figure", _FIGURE, figure=True, sized=True,
         field="percent", help="a percentage: 5"),
    Kind("measure", "measure", "Figures", "figure", _FIGURE, figure=True, sized=True,
         field="measure", help="a measure: 5km"),
    Kind("ordinal", "ordinal", "Figures", "figure", _FIGURE, figure=True),
    Kind("date", "date", "Figures", "date", _DATE, figure=True),
    Kind("time", "time of day", "Figures", "date", _DATE, figure=True),
    Kind("duration", "duration", "Figures", "date", _DATE, figure=True, sized=True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the marks: on dark and light ground, and the terminal's own."""

    id: str
    dark: str
    """#rrggbb on a dark ground; at least 4.5:1 on #1e1e1e."""
    light: str
    """#rrggbb on a light ground; at least 4.5:1 on #ffffff."""
    ansi: str
    """Name of the terminal colour used with 16 colours."""


# Okabe and Ito's colour-blind safe palette (2008), lightened or darkened to reach 4.5:1.
COLOURS: tuple[Colour, ...] = (
    Colour("person", "#56b4e9", "#00619c", "bright_blue"),
    Colour("place", "#3ecf9d", "#00684b", "green"),
    Colour("organisation", "#e8a33d", "#8a5200", "yellow"),
    Colour("figure", "#f08cc4", "#a22971", "magenta"),
    Colour("date", "#c3a6ff", "#6a3fb5", "cyan"),
    Colour("other", "#b8b8b8", "#5b5a59", "white"),
)

BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
COLOUR_BY_ID: dict[str, Colour] = {colour.id: colour for colour in COLOURS}
NAMES: tuple[Kind, ...] = tuple(kind for kind in KINDS if not kind.figure)
FIGURES: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind.figure)
NAME_KINDS: tuple[str, ...] = tuple(kind.id for kind in NAMES)
FIGURE_KINDS: tuple[str, ...] = tuple(kind.id for kind in FIGURES)

LAST: str = BY_ID[OTHER].group
"""The section that stands last and is folded at first."""
GROUPS: tuple[str, ...] = (
    *(group for group in dict.fromkeys(kind.group for kind in KINDS) if group != LAST),
    LAST,
)
"""Sections of the sidebar, in order: that of their first rows."""

BY_LABEL: dict[str, str] = dict.fromkeys(BY_ID[OTHER].labels, OTHER) | {
    label: kind.id for kind in NAMES if kind.id != OTHER for label in kind.labels
}
"""A recogniser's label -> id of the kind."""
