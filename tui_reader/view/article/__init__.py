"""An open story as a page: its blocks, lines and marks."""
