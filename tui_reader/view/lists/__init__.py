"""What the rows of every list say: stories, feeds, names, and what dialogs offer."""
