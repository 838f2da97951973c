"""Cues: the verbs and nouns that say something, which act they do, what is said and to whom."""
