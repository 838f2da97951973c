"""What neither words nor rules tell of who speaks, weighed by what the page tells: tables learnt from marked news."""

from hearsay.statements.likely.homes import fill_homes

__all__ = ["fill_homes"]
