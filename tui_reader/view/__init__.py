"""What is shown, as values: text and roles, no screen. Knows no Textual, of Rich only widths."""
