"""What becomes of a wire report on its way through other sites: synthetic copies for `benchmarks.copies`.

Every edit takes the words of a report and a seeded random source and gives the words of a copy. "spun" and
"translated" imitate word spinners and a translation there and back: names and numbers stay, most three-word runs go
(measured on such pages: about a fifth of the runs survive).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")

_SYNONYMS = {
    word: tuple(others.split("/"))
    for word, others in (
        line.split("\t")
        for line in """said\tstated/declared/remarked/noted
says\tstates/declares/notes
stated\tsaid/declared
told\tinformed/advised
also\tlikewise/additionally/as well
very\textremely/highly
important\tessential/significant/crucial
new\tfresh/novel
people\tindividuals/persons/folks
country\tnation/state/land
countries\tnations/states
war\tconflict/warfare
peace\tcalm/harmony
help\tassistance/aid
support\tbacking/assistance
territory\tland/area/soil
soldiers\ttroops/servicemen/fighters
forces\ttroops/units
military\tarmed/army
attack\tassault/strike
attacks\tassaults/strikes
talks\tdiscussions/negotiations
meeting\tgathering/session
agreement\taccord/deal/pact
agreed\tconsented/accepted
discussed\ttalked about/debated/considered
issue\tmatter/question/problem
issues\tmatters/questions/problems
situation\tcircumstances/state of affairs
president\thead of state/leader
minister\tsecretary/official
government\tadministration/authorities/cabinet
today\tthis day/now
day\tdate
year\tannum/twelvemonth
work\tlabour/effort
first\tinitial/foremost
great\tbig/grand/large
need\trequire/must have
want\twish/desire
must\tshould/have to
make\tcreate/produce
give\tprovide/offer/grant
get\tobtain/receive
show\tdemonstrate/display
continue\tgo on/carry on/proceed
begin\tstart/commence
began\tstarted/commenced
end\tfinish/conclusion
because\tsince/as
however\tnevertheless/yet/though
but\tyet/however
after\tfollowing/subsequent to
before\tprior to/ahead of
during\tthroughout/in the course of
against\tversus/in opposition to
many\tnumerous/several/a lot of
more\tadditional/further
all\tevery one of/the whole of
only\tsolely/just
special\tparticular/specific
security\tsafety/protection
decision\tresolution/choice/ruling
defense\tdefence/protection
protect\tdefend/safeguard/guard
international\tworldwide/global
world\tglobe/planet
respect\tregard/esteem
joint\tshared/common/combined
development\tgrowth/progress
relations\tties/links/connections
cooperation\tcollaboration/partnership
state\tcountry/nation
citizens\tnationals/inhabitants/residents
children\tkids/youngsters
city\ttown/municipality
region\tarea/district/zone
border\tfrontier/boundary
economic\tfinancial/monetary
law\tstatute/act
well\tproperly/nicely
should\tought to/must
possible\tfeasible/attainable
necessary\trequired/needed
participants\tattendees/members
held\tconducted/organised
particular\tspecific/certain
thank\texpress gratitude to/be grateful to
thanks\tgratitude/appreciation
ready\tprepared/willing
know\tare aware/understand
think\tbelieve/suppose/reckon
see\tobserve/notice
take\tseize/grab
come\tarrive/approach
time\tmoment/period
part\tportion/section/piece
including\tcomprising/among them
regarding\tconcerning/about/as for""".splitlines()
    )
}

_SMALL = {
    "the": ("", "the", "this"), "a": ("one", "", "a"), "of": ("of", "from", "in"), "in": ("in", "within", "at"),
    "to": ("to", "for", "towards"), "for": ("for", "to", "on behalf of"), "on": ("on", "about", "upon"),
    "and": ("and", "as well as", "plus"), "is": ("is", "stands", "remains"), "are": ("are", "remain"),
    "was": ("was", "has been"), "were": ("were", "have been"), "will": ("will", "is going to", "shall"),
    "with": ("with", "together with"), "that": ("that", "which", ""), "this": ("this", "the said"),
    "by": ("by", "through"), "it": ("it", "this"), "we": ("we", "us"), "our": ("our", "own"), "have": ("have", "possess"),
    "has": ("has", "possesses"), "not": ("not", "never"), "be": ("be", "become"), "as": ("as", "like"),
}  # fmt: skip

Edit = Callable[[str, random.Random, Sequence[str]], str]


def same(text: str, _chance: random.Random, _words: Sequence[str]) -> str:
    """Only the white space and the quotation marks differ."""
    return text.replace("“", '"').replace("”", '"').replace(". ", ".\n")


def cut(text: str, chance: random.Random, _words: Sequence[str]) -> str:
    """The first 35 to 60 % of the sentences."""
    sentences = _sentences(text)
    return " ".join(sentences[: _share(sentences, chance.uniform(0.35, 0.6))])


def excerpted(text: str, chance: random.Random, _words: Sequence[str]) -> str:
    """35 % of the sentences, from anywhere, in order."""
    sentences = _sentences(text)
    kept = sorted(chance.sample(range(len(sentences)), _share(sentences, 0.35)))
    return " ".join(sentences[index] for index in kept)


def mixed(text: str, chance: random.Random, _words: Sequence[str]) -> str:
    """Every sentence, in another order."""
    sentences = _sentences(text)
    chance.shuffle(sentences)
    return " ".join(sentences)


def changed(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """10 to 25 % of the words exchanged."""
    share = chance.uniform(0.10, 0.25)
    return " ".join(chance.choice(words) if chance.random() < share else word for word in text.split())


def wrapped(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """The report inside a longer article: as much other text again around it."""
    other = [chance.choice(words) for _ in range(len(text.split()))]
    middle = len(other) // 3
    return " ".join([*other[:middle], text, *other[middle:]])


def cut_and_changed(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """35 to 60 % of the sentences with 10 % of the words exchanged."""
    share = 0.10
    return " ".join(
        chance.choice(words) if chance.random() < share else word for word in cut(text, chance, words).split()
    )


def spun(text: str, chance: random.Random, _words: Sequence[str]) -> str:
    """Every word that has another is exchanged, small words come and go, halves of sentences change places."""
    return " ".join(_spun_sentence(sentence, chance, 0.75) for sentence in _sentences(text))


def translated(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """Spun, and a third of the other plain words comes back as another; one in twenty names is spelled anew."""
    out = []
    for word in spun(text, chance, words).split():
        bare = word.strip(",.;:!?\"'“”()")
        if bare.islower() and len(bare) > 3 and chance.random() < 0.33:
            out.append(word.replace(bare, chance.choice(words).lower()))
        elif bare.istitle() and len(bare) > 4 and chance.random() < 0.05:
            out.append(word.replace(bare, bare.replace("y", "i").replace("v", "w").replace("k", "c")))
        else:
            out.append(word)
    return " ".join(out)


EDITS: dict[str, Edit] = {
    "same": same, "cut": cut, "excerpted": excerpted, "mixed": mixed, "changed": changed, "wrapped": wrapped,
    "cut_and_changed": cut_and_changed, "spun": spun, "translated": translated,
}  # fmt: skip


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def _share(sentences: Sequence[str], share: float) -> int:
    return max(1, round(len(sentences) * share))


def _spun_sentence(sentence: str, chance: random.Random, share: float) -> str:
    halves = sentence.split(", ", 1)
    if len(halves) == 2 and chance.random() < 0.5:
        halves.reverse()
    out: list[str] = []
    for word in " , ".join(halves).split():
        bare = word.strip(",.;:!?\"'“”()").lower()
        others = _SYNONYMS.get(bare) or _SMALL.get(bare)
        if others and chance.random() < share:
            other = chance.choice(others)
            if other:
                out.append(other)
        else:
            out.append(word)
    return " ".join(out)
