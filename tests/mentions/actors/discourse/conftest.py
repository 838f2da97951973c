"""The discourse of a document written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import Mentions, find_mentions
from hearsay.mentions.actors.discourse.index import Discourse
from hearsay.packs import load_knowledge


@pytest.fixture
def told() -> Callable[[Annotated], tuple[Discourse, Mentions]]:
    def build(annotated: Annotated) -> tuple[Discourse, Mentions]:
        mentions = find_mentions(annotated, load_knowledge([]))
        return Discourse(annotated, mentions.actors, mentions.places, mentions.anaphors), mentions

    return build
