"""The screen: the only room that imports Textual. `start.run` is its door."""
