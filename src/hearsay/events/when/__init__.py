"""When a deed happened, by its own words: which time hangs on it, and which are those of other deeds and things."""
