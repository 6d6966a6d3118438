"""Keys: the trie of each place, and what is said of keys."""
