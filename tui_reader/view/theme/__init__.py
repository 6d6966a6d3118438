"""How it looks: what each colour is for, and which theme is shown."""
