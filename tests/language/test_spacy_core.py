"""spaCy is loaded without its command line, and the command line can still be had."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from hearsay.language.words import tokenizer
assert [token.text for token in tokenizer()("Guns fell silent.")] == ["Guns", "fell", "silent", "."]
print("spacy.cli" in sys.modules)
import spacy.cli
print(callable(spacy.cli.app))
"""


def test_the_command_line_is_loaded_only_when_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
