"""Times: a grammar of our own, values as TIMEX3, intervals against the document's date."""

from hearsay.mentions.times.calendar import shifted
from hearsay.mentions.times.find import find_times

__all__ = ["find_times", "shifted"]
