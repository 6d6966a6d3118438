"""Annotated stories -> files: the formats, safe file names, and writing without loss.

Owns what a saved story looks like. Takes stories as the library hands them out, never looks into
the store, and imports a format's module only when it is used.
"""

from tui_reader.export.filenames import VARIABLES, check_template, stem
from tui_reader.export.files import save
from tui_reader.export.formats import FORMATS, Format, format_of, names, render
from tui_reader.export.options import Options

__all__ = [
    "FORMATS",
    "VARIABLES",
    "Format",
    "Options",
    "check_template",
    "format_of",
    "names",
    "render",
    "save",
    "stem",
]
