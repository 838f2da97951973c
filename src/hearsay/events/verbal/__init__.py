"""Events that are done by saying: which sayings are one, by which words, of whom and aimed at whom."""
