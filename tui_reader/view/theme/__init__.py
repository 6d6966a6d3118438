"""How it looks: palettes, what each colour is for, and which theme is shown."""
