"""Whom a text speaks of: who spoke or acted in each sentence, where, and what their words tell of whose they are."""
