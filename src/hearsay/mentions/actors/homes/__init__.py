"""The state of an office or body that says none: "Foreign Ministry spokesman X" after "Fiji protested on Monday".

A minister, an ambassador, an army chief are of some state. Where their own words do not name it, the text before does: the state
that spoke last, or the only state the page speaks of. Where two are equally near, nobody is named: a wrong state is worse than none.
"""
