"""Typed read models over a library: what lists, screens and the dossier show."""
