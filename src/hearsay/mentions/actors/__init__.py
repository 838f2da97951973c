"""Actors: countries, organisations, persons, groups, and whom pronouns mean."""
