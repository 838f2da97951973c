"""What speaks for a land being the home of somebody who says something: how near he is told of beside it, who speaks before him, what he says.

Nothing here knows a land by name; PLOVER's codes of bodies that are none (UNO, IMG ...) count each for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.records import Statement
from hearsay.statements.likely.page_signs import FIRST, Numbers, PageSigns, share
from hearsay.statements.likely.voices import Voice, Voices, called
from hearsay.statements.media import MEDIA
from hearsay.statements.parties.naming import Named, steps
from hearsay.statements.parties.words import KIN, POSTED, SERVING, SPOKEN, STAYING, sector_of

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions

MANY = 8
"""So many of the lands that a page names most are weighed everywhere, of the others only those named beside the speaker."""
FAR = 30
"""Steps to a land that is not named there."""
NEAR = 6
"""Sentences of a paragraph, before and behind, that are looked at."""
BACK = 4
"""Sentences in which the last person named is looked for."""
AROUND = 20
"""Statements, before and behind, in which another speaker's land is looked for."""
WITNESSES = frozenset(
    {"resident", "witness", "villager", "survivor", "neighbour", "neighbor", "mother", "father", "man", "woman", "farmer", "refugee", "driver",
     "people", "relative", "protester", "activist", "student"}
)  # fmt: skip
OFFICERS = frozenset(
    {"official", "spokesman", "spokeswoman", "spokesperson", "minister", "officer", "commander", "authority", "source", "president", "leader",
     "governor", "mayor", "prosecutor", "judge", "court", "lawyer", "attorney"}
)  # fmt: skip
GROUPS = {
    "media": MEDIA,
    "kin": KIN,
    "posted": POSTED,
    "serving": SERVING,
    "paper": SPOKEN,
    "staying": STAYING,
    "witness": WITNESSES,
    "officer": OFFICERS,
}


class HomeSigns:
    """The signs of a page's speakers, by the page's own signs."""

    def __init__(
        self,
        annotated: Annotated,
        mentions: Mentions,
        statements: Sequence[Statement],
        hidden: frozenset[int] = frozenset(),
        silent: str | None = None,
    ) -> None:
        self._page = PageSigns(annotated, mentions, statements, hidden, silent)
        self._tree, self._naming, self._statements = self._page.tree, self._page.naming, statements
        self._document = annotated.document
        self._voices = Voices(annotated, mentions)
        self._sentences = [self._tree.sentence[self._voices.cue(each)] for each in statements]
        self._place = {each.id: number for number, each in enumerate(statements)}
        self._says = Counter(called(each) for each in statements)
        self._ends = Counter(
            (each.actor.name.rsplit(" ", 1)[-1].lower()[-2:], each.actor.country)
            for each in mentions.actors
            if each.actor.kind == "person" and each.actor.name.lower() != silent
        )

    def voice(self, statement: Statement) -> Voice:
        """Who says it."""
        return self._voices.of(statement)

    def of(self, voice: Voice) -> dict[str, tuple[Numbers, ...]]:
        """By land that may be the speaker's home what speaks for it."""
        own = self._of_speaker(voice)
        return {
            land: (own, self._page.signs[land], self._of_land_there(voice, land))
            for land in self._candidates(voice)
        }

    def _candidates(self, voice: Voice) -> list[str]:
        """The lands that may be his."""
        numbers = {voice.sentence, voice.sentence - 1, *(self._tree.sentence[word] for word in voice.meant)}
        beside = {each.land for number in numbers for each in self._naming.of(number)}
        return [land for rank, land in enumerate(self._page.lands) if rank < MANY or land in beside]

    def _of_speaker(self, voice: Voice) -> Numbers:
        """What the speaker and his words are, whatever the land."""
        tree, said, speaker = self._tree, voice.statement, voice.statement.speaker
        words = [word for span in said.content for word in self._voices.tokens(span)]
        signs: Numbers = {
            f"act:{said.act}": 1,
            f"kind:{speaker.kind if speaker else '-'}": 1,
            f"sector:{(speaker.sector if speaker else None) or '-'}": 1,
            "role": speaker is not None and speaker.role is not None,
            "quoted": said.quoted,
            "inner": said.parent is not None,
            "relayed": bool(said.relays),
            "addressed": len(said.addressees),
            "we": any(tree.words[word] in FIRST for word in words),
            "says": self._says[called(said)],
            "meant": len(voice.meant),
            "sentence": voice.sentence,
            "sentences": len(tree.sentences),
            "how far down": voice.sentence / len(tree.sentences),
            "speaking lands": len(self._page.speaks),
            "speaking": self._page.speaks.total(),
        }
        if voice.word is not None:
            signs |= self._of_word(voice.word)
        return signs

    def _of_word(self, word: int) -> Numbers:
        """What the words for the speaker are."""
        tree, lemma = self._tree, self._tree.lemmas[word]
        kids = {tree.words[kid] for kid in tree.children[word]}
        return {
            f"word:{tree.pos[word]}": 1,
            f"word sector:{sector_of(lemma) or '-'}": 1,
            **{f"group:{name}": lemma in words for name, words in GROUPS.items()},
            "plural": tree.words[word] != lemma,
            "the": "the" in kids,
            "a": bool(kids & {"a", "an", "one", "another"}),
            "some": bool(kids & {"some", "many", "several", "two", "three", "other", "others"}),
            "whose": bool(kids & {"his", "her", "their", "its", "our", "my"}),
            "numbered": any(tree.pos[kid] == "NUM" for kid in tree.children[word]),
        }

    def _of_land_there(self, voice: Voice, land: str) -> Numbers:
        """What speaks for a land as this speaker's."""
        return (
            self._of_sentence(voice, land)
            | self._of_telling(voice, land)
            | self._of_others(voice, land)
            | self._of_likes(voice, land)
        )

    def _of_sentence(self, voice: Voice, land: str) -> Numbers:
        """How the sentence, its paragraph and those beside it name a land."""
        tree, number, naming = self._tree, voice.sentence, self._naming
        said = {word for span in voice.statement.content for word in self._voices.tokens(span)}
        here = naming.of(number)
        own = [each for each in here if each.land == land]
        inside = [each for each in own if each.word in said]
        part = next(
            (each for each in self._document.parts if each.start <= tree.starts[voice.cue] < each.end), None
        )
        around = [
            each
            for at in range(number - NEAR, number + NEAR + 1)
            for each in naming.of(at)
            if part is None or part.start <= tree.starts[each.word] < part.end
        ]
        signs: Numbers = {
            "here": len(own),
            "lands here": len({each.land for each in here}),
            "alone here": {each.land for each in here} == {land},
            "sentence before": _names(naming.of(number - 1), land),
            "two before": _names(naming.of(number - 2), land),
            "sentence after": _names(naming.of(number + 1), land),
            "said": len(inside),
            "said as a place": sum(each.how == "place" for each in inside),
            "said as a subject": any(tree.relations[each.word] == "nsubj" for each in inside),
            "said as an object": any(tree.relations[each.word] in {"obj", "obl"} for each in inside),
            "not said": len(own) - len(inside),
            "held against": bool(inside)
            and voice.statement.act in {"accuse", "criticize", "demand", "threaten"},
            "addressed there": any(each.country == land for each in voice.statement.addressees),
            "para": _share(around, land),
            "steps": FAR,
        }
        if own:
            word = voice.word if voice.word is not None else voice.cue
            near = min(own, key=lambda each: (abs(each.word - word), each.word))
            signs |= {
                "far": abs(near.word - word),
                "before it": near.word < voice.cue,
                f"as:{near.how}": 1,
                f"is:{tree.relations[near.word]}": 1,
                "steps": sum(steps(tree, near.word, word)),
            }
        return signs

    def _of_telling(self, voice: Voice, land: str) -> Numbers:
        """How near the land the page tells of him, wherever it does."""
        tree, naming = self._tree, self._naming
        least, inside, beside, before, all_beside = FAR, 0, 0, 0, 0
        for word in voice.meant:
            number = tree.sentence[word]
            all_beside += len(naming.of(number))
            before += _names(naming.of(number - 1), land)
            for each in naming.of(number):
                if each.land == land:
                    beside += 1
                    inside += tree.left[word] <= each.word <= tree.right[word]
                    least = min(least, sum(steps(tree, each.word, word)))
        signs: Numbers = {
            "told steps": least,
            "told in": inside,
            "told beside": beside,
            "told before": before,
            "told share": beside / max(1, all_beside),
        }
        if voice.meant:
            first = voice.meant[0]
            number = tree.sentence[first]
            there = naming.of(number)
            last = [
                each
                for at in range(max(0, number - 2), number + 1)
                for each in naming.of(at)
                if each.word < first
            ]
            parties, places = (
                [each for each in last if (each.actor is None) == is_place] for is_place in (False, True)
            )
            signs |= {
                "first told": _names(there, land),
                "first alone": {each.land for each in there} == {land},
                "first before": _names(naming.of(number - 1), land),
                "last named": bool(last) and last[-1].land == land,
                "last party": bool(parties) and parties[-1].land == land,
                "last place": bool(places) and places[-1].land == land,
            }
        return signs

    def _of_others(self, voice: Voice, land: str) -> Numbers:
        """Whether those who speak before, after and around him are of the land."""
        signs: Numbers = {}
        place, own = self._place[voice.statement.id], called(voice.statement)
        for name, way in (("before", -1), ("after", 1)):
            for number in range(place + way, place + way * AROUND, way):
                if not 0 <= number < len(self._statements):
                    break
                other = self._statements[number]
                speaks = self._page.land(other)
                if speaks is not None and called(other) != own:
                    signs[f"speaks {name}"] = speaks == land
                    signs[f"far {name}"] = abs(self._sentences[number] - voice.sentence)
                    break
        outer = self._place.get(voice.statement.parent or "")
        speaks = self._page.land(self._statements[outer]) if outer is not None else None
        if speaks is not None:
            signs["tells of him"] = speaks == land
            signs["another tells of him"] = speaks != land
        last = self._last_person(voice)
        if last is not None:
            signs["last person"] = last.land == land
            signs["last person far"] = voice.sentence - self._tree.sentence[last.word]
        return signs

    def _last_person(self, voice: Voice) -> Named | None:
        """The person with a land who is named last before he speaks."""
        for number in range(voice.sentence, voice.sentence - BACK, -1):
            for each in reversed(self._naming.of(number)):
                actor = each.actor
                if each.word < voice.cue and actor and actor.kind == "person" and actor.sector != "MED":
                    return each
        return None

    def _of_likes(self, voice: Voice, land: str) -> Numbers:
        """Whether others who are called so, or are of his sector, are of the land."""
        signs: Numbers = {}
        tree, speaker, page = self._tree, voice.statement.speaker, self._page
        if voice.word is not None:
            lemma = tree.lemmas[voice.word]
            if tree.pos[voice.word] in {"NOUN", "PROPN"}:
                signs["called here"] = page.words[lemma][land] if lemma in page.words else 0
                signs["called share"] = share(page.words[lemma], land) if lemma in page.words else -1
            sector = sector_of(lemma)
            if sector is not None:
                signs["word sector share"] = (
                    share(page.sectors[sector], land) if sector in page.sectors else -1
                )
        if speaker is not None and speaker.sector:
            known = speaker.sector in page.sectors
            signs["sector here"] = page.sectors[speaker.sector][land] if known else 0
            signs["sector share"] = share(page.sectors[speaker.sector], land) if known else -1
            signs["speaks as"] = page.speaks_as[land, speaker.sector]
        if speaker is not None and speaker.kind == "person":
            end = speaker.name.rsplit(" ", 1)[-1].lower()[-2:]
            signs["called alike"] = (end, land) in self._ends
        return signs


def _names(naming: Sequence[Named], land: str) -> bool:
    return any(each.land == land for each in naming)


def _share(naming: Sequence[Named], land: str) -> float:
    return sum(each.land == land for each in naming) / max(1, len(naming))
