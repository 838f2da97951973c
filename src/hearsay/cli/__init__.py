"""The command line. ``main`` is the program's entry; everything heavy loads inside the commands."""

from hearsay.cli.app import main

__all__ = ["main"]
