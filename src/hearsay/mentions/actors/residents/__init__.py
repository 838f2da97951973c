"""Whose somebody without an office is: "a baker in Gori", "the bishop of the Wau diocese", "their uncle, X" in a village of one state.

A reader takes whoever lives in a place for one of its state, unless the words say that he came from elsewhere.
"""
