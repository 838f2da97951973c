"""Verbs that do what their object names by saying it."""

PERFORMED = frozenset(
    {
        "declare",
        "announce",
        "order",
        "decree",
        "impose",
        "proclaim",
        "sign",
        "call",
        "lift",
        "extend",
        "issue",
    }
)
"""Verbs whose day and place are those of what they name: "declared a truce in Khartoum on Monday"."""
