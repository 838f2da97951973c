"""One file a kind of source or container: each turns what it finds into pages, and the rest into rejects."""
