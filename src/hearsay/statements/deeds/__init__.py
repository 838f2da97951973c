"""Deeds: what the codebook's rules and the reader model name, with who does it to whom."""
