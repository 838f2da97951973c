"""spaCy without its command line, which it loads with itself: 370 modules and a third of a second that reading has no use for."""

from __future__ import annotations

import sys
from types import ModuleType

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def load_spacy() -> None:
    """Import spaCy with an empty module in the place of its commands; ``import spacy.cli`` finds the real one afterwards.

    Only ``spacy.info`` is not to be had in a process that read texts before it asked for it.
    """
    if "spacy" in sys.modules:
        return
    for name in _COMMANDS:
        sys.modules[name] = ModuleType(name)
    vars(sys.modules["spacy.cli.info"])["info"] = None
    try:
        import spacy  # noqa: F401
    except ImportError:
        pass  # a spaCy that needs them: whoever imports it next gets it whole
    finally:
        for name in _COMMANDS:
            del sys.modules[name]
