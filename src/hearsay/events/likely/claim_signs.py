"""What speaks for a land claiming a deed: how near it speaks, what it says, what part it has in the deed, what else it claims.

Nothing here knows a land by name; PLOVER's codes of bodies that are none (UNO, IMG ...) count each for itself.
"""

from __future__ import annotations

from collections import Counter

from hearsay.events.like_words import is_one_word
from hearsay.events.likely.party_signs import HOSTILE, Numbers
from hearsay.events.likely.party_signs import Signs as PartySigns
from hearsay.events.likely.voices import NEAR, SPEAKING, Voice, Voices
from hearsay.events.page import Page
from hearsay.events.scene import FIRST_PERSON, lands_of
from hearsay.events.stances import Telling, word_of
from hearsay.gazetteer import country_names
from hearsay.statements.parties.naming import steps

FAR = 12
"""Sentences beyond which no distance is told from another."""
ABOVE = 6
"""So many words of a deed's path to its sentence's root are looked at."""
UNRANKED = 20
WHERE = ("before", "beside", "next")


class Signs:
    """The signs of a page, counted before any stance is filled in.

    Attributes:
        voices: Who speaks where.
    """

    def __init__(self, page: Page) -> None:
        self._page, self._scene, self._tree = page, page.scene, page.scene.tree
        self._parties = PartySigns(page)
        self.voices = Voices(page)
        held = [
            (self.voices.held(each, "affirms"), self.voices.held(each, "denies")) for each in page.tellings
        ]
        self._claims = Counter(land for claimed, _ in held for land in claimed)
        self._denials = Counter(land for _, denied in held for land in denied)
        self._ranks = {land: rank for rank, land in enumerate(self.voices.lands)}
        self._of_land: dict[str, Numbers] = {}
        self._pairs: dict[tuple[int, int], Numbers] = {}

    def candidates(self, telling: Telling) -> list[str]:
        """The lands that may claim a deed."""
        return self.voices.candidates(telling, self._parties.lands)

    def of_land(self, land: str) -> Numbers:
        """What the page as a whole says of a land that may claim something."""
        found = self._of_land.get(land)
        if found is None:
            found = self._of_land[land] = self._land_signs(land)
        return found

    def _land_signs(self, land: str) -> Numbers:
        acts = Counter(voice.statement.act for voice in self.voices.of_land.get(land, ()))
        spoken, count = self.voices.spoken[land], self.voices.spoken[land] or 1
        voice, named = self._scene.voice, self._parties.of_land(land) if land in self._parties.lands else {}
        return {
            "named share": named.get("share", 0),
            "named rank": named.get("rank", UNRANKED),
            "named first": named.get("first sentence", 0),
            "speaks": spoken,
            "share of speech": spoken / (len(self.voices.all) or 1),
            "rank": self._ranks.get(land, UNRANKED),
            "page's voice": voice is not None and voice.country == land,
            "page's land": self._scene.land == land,
            "state": land in country_names(),
            f"body:{land}": land not in country_names(),
            "claims": self._claims[land],
            "share claimed": self._claims[land] / (len(self._page.tellings) or 1),
            "denials": self._denials[land],
            "accuses": acts["accuse"] / count,
            "asserts": acts["assert"] / count,
            "denies": acts["deny"] / count,
        }

    def of_telling(self, telling: Telling) -> Numbers:
        """What the deed is and how it is told, whoever is asked about."""
        page, scene, tree, voices = self._page, self._scene, self._tree, self.voices
        word, number = word_of(scene, telling), page.sentence(telling)
        told, path = scene.told_in(word), tree.path(word)
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        words, articles = range(*tree.sentences[number]), {tree.words[kid] for kid in tree.kids(word, "det")}
        signs: Numbers = {
            f"type:{telling.type}": 1,
            f"relation:{tree.relations[word]}": 1,
            f"pos:{tree.pos[word]}": 1,
            **{f"aux:{each}": 1 for each in telling.auxiliary},
            **{f"mode:{each}": 1 for each in telling.modes},
            **{f"under:{tree.deps[each]}": 1 for each in path[:ABOVE]},
            "depth": len(path),
            "hostile": telling.type in HOSTILE,
            "deed": telling.deed is not None,
            "noun": telling.deed is not None and telling.deed.trigger.is_noun,
            "two-sided": rule is not None and rule.two_sided,
            "model alone": telling.basis.startswith("model"),
            "charge": telling.basis == "charge",
            "spoken": telling.statement is not None,
            "act": scene.cue_of(word) is not None,
            "doers": len(lands_of(telling.actors)),
            "others": len(lands_of(telling.recipients)),
            "nobody does": not telling.actors,
            "nobody bears": not telling.recipients,
            "told": len(told),
            "sentence": number,
            "sentences": len(tree.sentences),
            "into the sentence": word - words.start,
            "clause": tree.is_clause(word),
            "passive": tree.is_passive(word),
            "helped": len(tree.kids(word, "aux", "aux:pass")),
            "perfect": any(tree.lemmas[kid] == "have" for kid in tree.kids(word, "aux")),
            "past": tree.pos[word] == "VERB" and tree.words[word] != tree.lemmas[word],
            "definite": bool(articles & {"the", "this", "that", "these"}),
            "a": bool(articles & {"a", "an"}),
            "dated": telling.when is not None and telling.when.basis != "document",
            "placed": telling.where is not None,
            "voices": len(voices.all),
            "speaking lands": len(voices.of_land),
            "voiced page": scene.voice is not None,
            "own words": voices.first_person,
            "own words here": sum(tree.words[w] in FIRST_PERSON and not scene.told_in(w) for w in words),
            "voices here": len(voices.in_sentence.get(number, ())),
            "voices before": len(voices.in_sentence.get(number - 1, ())),
            "voices after": len(voices.in_sentence.get(number + 1, ())),
            "deeds here": len(voices.deeds_in[number]),
            "opens paragraph": number == 0 or voices.paragraphs[number] != voices.paragraphs[number - 1],
            "modified": len(tree.kids(word, "nmod", "amod", "compound")),
        }
        if told:
            signs[f"in:{told[0].act}"] = 1
            signs["in nobody's"] = told[0].speaker is None
            signs["in landless"] = told[0].speaker is not None and told[0].speaker.country is None
            signs["in quoted"] = told[0].quoted
        return signs

    def of_land_there(self, telling: Telling, land: str) -> Numbers:
        """What speaks for a land claiming this deed."""
        word, number = word_of(self._scene, telling), self._page.sentence(telling)
        doers, others = lands_of(telling.actors), lands_of(telling.recipients)
        affirms, denies = self.voices.held(telling, "affirms") - {land}, self.voices.held(telling, "denies")
        own = [actor for actor in (*telling.actors, *telling.recipients) if actor.country == land]
        signs: Numbers = {
            "affirmed": len(affirms),
            "denied": len(denies),
            "affirmed by doers": bool(affirms & doers),
            "affirmed by others": bool(affirms & others),
            "does it": land in doers,
            "does it alone": doers == {land},
            "bears it": land in others,
            "bears it alone": others == {land},
            "sectors": len({actor.sector for actor in own}),
        }
        for actor in own[:1]:
            signs[f"sector there:{actor.sector or '-'}"] = signs[f"kind there:{actor.kind}"] = 1
        return {
            **signs,
            **self._covering(word, land),
            **self._here(word, number, land),
            **self._around(telling, number, land),
            **self._kin_signs(telling, number, land),
            **self._speaking_up(telling, number, land),
        }

    def _covering(self, word: int, land: str) -> Numbers:
        """The land's sayings whose words hold the deed."""
        told = self._scene.told_in(word)
        covering = [each for each in told if each.speaker is not None and each.speaker.country == land]
        if not covering:
            return {}
        return {
            "covers": len(covering),
            "covers inmost": told[0] is covering[0],
            f"covers:{covering[0].act}": 1,
            "covers quoted": covering[0].quoted,
            "covers within": covering[0].parent is not None,
            "covers above": told.index(covering[0]),
        }

    def _here(self, word: int, number: int, land: str) -> Numbers:
        """What the land says in the deed's sentence, whether or not the deed is of it."""
        tree, spoken = self._tree, self.voices.in_sentence.get(number, [])
        here = [voice for voice in spoken if voice.land == land]
        signs: Numbers = {"here": len(here), "here alone": bool(here) and len(here) == len(spoken)}
        cued = [(abs(voice.cue - word), voice.cue, voice) for voice in here if voice.cue is not None]
        if cued:
            apart, cue, near = min(cued, key=lambda each: each[:2])
            up, down = steps(tree, cue, word)
            signs |= {
                f"here:{near.statement.act}": 1,
                "here quoted": near.statement.quoted,
                "cue first": cue < word,
                "cue words": apart,
                "cue up": up,
                "cue down": down,
                "is cue": cue == word,
                "cue noun": tree.pos[cue] != "VERB",
            }
            for each in tree.path(word):
                if each == cue:
                    break
                signs[f"below cue:{tree.deps[each]}"] = 1
        return signs

    def _around(self, telling: Telling, number: int, land: str) -> Numbers:
        """What the land says before the deed's sentence and behind it."""
        voices, paragraph = self.voices, self.voices.paragraphs[number]
        before, after = voices.before(land, number), voices.after(land, number)
        here = [voice for voice in voices.in_sentence.get(number, ()) if voice.land == land]
        signs: Numbers = {
            "back": min(number - before[-1].sentence, FAR) if before else FAR,
            "ahead": min(after[0].sentence - number, FAR) if after else FAR,
        }
        signs["nearest"] = 0 if here else min(signs["back"], signs["ahead"])
        if before:
            last = before[-1]
            between = voices.others_between(land, max(last.sentence, number - FAR), number + 1)
            signs |= self._voice_signs("back", telling, number, last)
            signs["between"] = len(between)
            signs["back is last"] = not any(voice.sentence > last.sentence for voice in between)
        if after:
            first = after[0]
            between = voices.others_between(land, number, min(first.sentence, number + FAR))
            signs |= self._voice_signs("ahead", telling, number, first)
            signs["between ahead"] = len(between)
            signs["ahead is first"] = not any(number < voice.sentence for voice in between)
            signs["ahead speaks"] = sum(voice.sentence - number <= 2 for voice in after)
        own = [*before, *here, *after]
        elsewhere = {lemma for lemma, _ in voices.names_in(number)}
        everybody = sum(len(voices.in_sentence.get(n, ())) for n in range(number - NEAR, number + NEAR + 1))
        signs["around"] = signs["back"] <= 2 and signs["ahead"] <= 2
        signs["near by"] = sum(abs(voice.sentence - number) <= NEAR for voice in own)
        signs["share near"] = signs["near by"] / max(everybody, 1)
        signs["in paragraph"] = sum(voice.paragraph == paragraph for voice in own)
        signs["names it"] = sum(voices.is_named_in(telling, voice) for voice in own)
        signs["shared words"] = max(
            (len(elsewhere & voices.words_of(voice)) for voice in (*before, *after)), default=0
        )
        return signs

    def _voice_signs(self, where: str, telling: Telling, number: int, voice: Voice) -> Numbers:
        """What the saying next to the deed is, and what it has in common with it."""
        voices, said = self.voices, voice.statement
        spoken_of = [
            each
            for each in voices.deeds_in.get(voice.sentence, ())
            if voice.land in voices.held(each, "affirms")
        ]
        return {
            f"{where}:{said.act}": 1,
            f"{where} by:{(said.speaker and said.speaker.sector) or '-'}": 1,
            f"{where} quoted": said.quoted,
            f"{where} in paragraph": voice.paragraph == voices.paragraphs[number],
            f"{where} names it": voices.is_named_in(telling, voice),
            f"{where} words": len(voices.names_in(number) & voices.names_in(voice.sentence)),
            f"{where} deeds": len(spoken_of),
            f"{where} deeds alike": sum(each.type == telling.type for each in spoken_of),
        }

    def kin(self, telling: Telling, land: str) -> tuple[Telling | None, Numbers]:
        """The deed claimed by the land that is most likely another telling of this one, and how alike the two are."""
        best: tuple[tuple[float, int], Telling | None, Numbers] = ((-1.0, 0), None, {})
        number = self._page.sentence(telling)
        for each in self.voices.of(land, telling):
            if land not in self.voices.held(each, "affirms"):
                continue
            alike = self._alike(telling, each)
            if alike:
                grade = (
                    sum(alike.values()) - 4 * alike["parties clash"],
                    -abs(self._page.sentence(each) - number),
                )
                best = max(best, (grade, each, alike), key=lambda found: found[0])
        return best[1], {**best[2], "grade": best[0][0]} if best[1] is not None else {}

    def _kin_signs(self, telling: Telling, number: int, land: str) -> Numbers:
        """What the land claims or denies of deeds told beside it, and of other tellings of such a deed."""
        signs = Counter[str]()
        for each in self.voices.of(land, telling):
            kind = "claims" if land in self.voices.held(each, "affirms") else "denies"
            apart = self._page.sentence(each) - number
            if abs(apart) <= 1:
                signs[f"{kind} {WHERE[apart + 1]}"] += 1
            signs[f"{kind} near"] += abs(apart) <= NEAR
            alike = self._alike(telling, each)
            if alike:
                signs[f"{kind} alike"] += 1
                signs[f"{kind} of the type"] += each.type == telling.type
                signs[f"{kind} unlike"] += bool(alike["parties clash"])
        other, alike = self.kin(telling, land)
        found: Numbers = {**signs, **{f"kin {name}": value for name, value in alike.items()}, "kin far": FAR}
        if other is not None:
            found["kin apart"] = self._page.sentence(other) - number
            found["kin far"] = abs(found["kin apart"])
        return found

    def _alike(self, telling: Telling, other: Telling) -> Numbers:
        """By what two tellings may be of one deed; nothing where their types are not of one kind."""
        key = (id(telling), id(other))
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = self._likeness(telling, other)
        return found

    def _likeness(self, telling: Telling, other: Telling) -> Numbers:
        if telling.type != other.type and not (telling.type in HOSTILE and other.type in HOSTILE):
            return {}
        tree, page = self._tree, self._page
        word, its = word_of(self._scene, telling), word_of(self._scene, other)
        numbers = page.sentence(telling), page.sentence(other)
        doers = lands_of(telling.actors), lands_of(other.actors)
        bearers = lands_of(telling.recipients), lands_of(other.recipients)
        shared = frozenset[tuple[str, str]]()
        if numbers[0] != numbers[1]:
            shared = self.voices.names_in(numbers[0]) & self.voices.names_in(numbers[1])
        days = [each.when.start if each.when is not None else None for each in (telling, other)]
        places = [each.where.name if each.where is not None else None for each in (telling, other)]
        return {
            "type": telling.type == other.type,
            "parties clash": any(one and two and one.isdisjoint(two) for one, two in (doers, bearers)),
            "doers": bool(doers[0] & doers[1]),
            "others": bool(bearers[0] & bearers[1]),
            "word": is_one_word(tree.lemmas[word], tree.lemmas[its]),
            "day": days[0] is not None and days[0] == days[1],
            "place": places[0] is not None and places[0] == places[1],
            "words": len(shared),
            "numbers": sum(pos == "NUM" for _, pos in shared),
            "names": sum(pos == "PROPN" for _, pos in shared),
            "mode": bool(set(telling.modes) & set(other.modes)),
            "noun": tree.pos[its] == "NOUN",
            "definite": any(tree.words[kid] in {"the", "this", "that"} for kid in tree.kids(its, "det")),
        }

    def _speaking_up(self, telling: Telling, number: int, land: str) -> Numbers:
        """Whether the land accuses, summons, refuses or agrees in the sentence or beside it, and whom."""
        doers = lands_of(telling.actors) - {land}
        parties = lands_of(telling.recipients) - {land} | doers
        signs, ways = Counter[str](), dict[str, float]()
        for apart, where in zip((-1, 0, 1), WHERE, strict=True):
            for each in self.voices.deeds_in.get(number + apart, ()):
                if each is telling or land not in lands_of(each.actors):
                    continue
                signs[f"acts {where}"] += 1
                if each.type not in SPEAKING:
                    continue
                signs[f"speaks up {where}"] += 1
                signs[f"speaks up at it {where}"] += bool(parties & lands_of(each.recipients))
                signs[f"speaks up at the doer {where}"] += bool(doers & lands_of(each.recipients))
                if apart == 0:
                    apart_by = steps(self._tree, word_of(self._scene, each), word_of(self._scene, telling))
                    ways |= {
                        f"speaks up:{each.type}": 1,
                        "speaks up up": apart_by[0],
                        "speaks up down": apart_by[1],
                    }
        return {**signs, **ways}
