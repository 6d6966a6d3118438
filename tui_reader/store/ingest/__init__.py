"""How a feed's entries become rows: told apart, made ready, written in one transaction."""
