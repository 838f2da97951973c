"""One happening over all documents: copies folded, events linked, the parties' accounts side by side."""
