"""Parties: which actors a word stands for, whose a thing is, and which side an actor belongs to."""

from hearsay.statements.parties.find import Parties
from hearsay.statements.parties.homes import home

__all__ = ["Parties", "home"]
