"""How the reader model is made: corpora, encoder, heads, trainer, export. Needs torch; hearsay never imports it."""
