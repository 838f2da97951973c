"""Targets: whom acts of speech are aimed at."""
