"""Whom "he", "the ministry" and "the two countries" mean, where that is safe to say."""
