"""Events and figures: what is said to have happened, by whom to whom, and how many people it touched."""

from hearsay.events.find import find_events

__all__ = ["find_events"]
