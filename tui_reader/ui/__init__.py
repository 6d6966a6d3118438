"""The screen: the only room that imports Textual. `app.run` is its door; importing this is free."""
