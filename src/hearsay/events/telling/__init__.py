"""Tellings made of deeds: whether the words tell of an event, between whom, and of which type."""
