"""tui-reader: a news reader for the terminal. Owns the version and imports nothing."""

__version__ = "0.1.0"
