"""The search language: typed text to a tree, a tree to SQL and FTS5."""
