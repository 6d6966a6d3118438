"""Where panes lie, how large they are, and the frame around each."""
