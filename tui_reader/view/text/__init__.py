"""Text in cells: widths, glyphs, wrapped lines, spans with roles, places in a changing text."""
