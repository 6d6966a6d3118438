"""What a corpus may come as, a row of `table` a kind: how it is cut, and how a piece is read."""
