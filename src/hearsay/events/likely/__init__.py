"""What neither the words of a sentence nor a rule tells, weighed by what the page tells: tables learnt from marked news."""

from hearsay.events.likely.parties import fill_parties
from hearsay.events.likely.places import fill_wheres

__all__ = ["fill_parties", "fill_wheres"]
