"""Whether the denials on record are denials the page tells of: what ``score.py`` does not ask.

``score.py`` counts the denials that are found. Here each denial on the record of an event that gold describes has to be one of gold's:
a deed of which nobody denies anything is as wrong a line with a denier as without one that is told. Charges and talk are left out
(gold names claimants of deeds only), and so are optional events without claimants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT"})
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def false_denials(
    records: Sequence[Mapping[str, Any]], gold: Mapping[str, Any]
) -> Iterator[tuple[bool, str, str, str]]:
    """For each party that a record has denying a deed gold describes: whether gold has it too, the page, gold's anchor, the party.

    Args:
        records: Documents and events of the pages, as exported.
        gold: By page, as in gold.json.
    """
    documents = {Path(r["uri"]).name: r for r in records if r["kind"] == "document"}
    for page, want in gold.items():
        document = documents.get(page)
        if document is None:
            continue
        text = document["text"].translate(_MARKS)
        events = [r for r in records if r["kind"] == "event" and r["document"] == document["id"]]
        for deed in want["events"]:
            if deed.get("optional") and not deed.get("claimed_by") and not deed.get("denied_by"):
                continue
            anchors = [span for anchor in deed["anchor"] for span in _found(text, anchor)]
            for event in events:
                start, end = event["trigger"]["start"], event["trigger"]["end"]
                is_meant = event["type"] in deed["types"] and any(a < end and start < b for a, b in anchors)
                if not is_meant or event["type"] not in DEEDS:
                    continue
                for party in sorted(_deniers(event)):
                    yield party in deed["denied_by"], page, deed["anchor"][0], party


def _deniers(event: Mapping[str, Any]) -> set[str]:
    stances = event.get("stances") or []
    holders = [each.get("holder") or {} for each in stances if each["stance"] == "denies"]
    return {holder.get("country") or holder.get("name") or "" for holder in holders} - {""}


def _found(text: str, anchor: str) -> list[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in anchor.translate(_MARKS).split())
    return [match.span() for match in re.finditer(pattern, text)]
