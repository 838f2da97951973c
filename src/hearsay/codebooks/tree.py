"""A document's trees as plain lists, read once and asked many times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from hearsay.codebooks.columns import sentences_of, texts
from hearsay.codebooks.repairs import free_datelines, free_initials, repair

if TYPE_CHECKING:
    from spacy.tokens import Doc

QUOTES = frozenset('"“”„«»') | {"''", "``"}

Answer = TypeVar("Answer")


def once_a_word(question: Callable[[Tree, int], Answer]) -> Callable[[Tree, int], Answer]:
    """A question about a word of a tree that dozens of rules ask: answered once a document, as no tree changes.

    Args:
        question: Gives an answer that nobody changes, and never None.
    """

    @wraps(question)
    def answered(tree: Tree, word: int) -> Answer:
        known = tree.answers[question]
        answer: Answer | None = known.get(word)
        if answer is None:
            answer = known[word] = question(tree, word)
        return answer

    return answered


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """Words, parts of speech and dependencies of a document.

    Attributes:
        words: Lower-cased surface forms, straight apostrophes. lemmas: lower-cased.
        pos: UPOS. deps: UD relation with subtype. relations: without it.
        heads: Index of the head; a root is its own.
        children: By head, in order.
        left, right: First and last token of each word's subtree.
        sentence: Index of each token's sentence. sentences: half-open token ranges.
        starts, ends: Character offsets of each token.
        answers: By question what is known of its words; see ``once_a_word``.
    """

    words: list[str]
    lemmas: list[str]
    pos: list[str]
    deps: list[str]
    relations: list[str]
    heads: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[int]
    sentences: list[tuple[int, int]]
    starts: list[int]
    ends: list[int]
    answers: defaultdict[object, dict[int, Any]] = field(
        default_factory=lambda: defaultdict(dict), init=False, repr=False
    )

    @classmethod
    @lru_cache(maxsize=1)  # statements and events ask for the same document's
    def of(cls, doc: Doc) -> Tree:
        """The trees of a document, which nobody changes; every token must have a head and a relation."""
        words = [word.replace("’", "'") for word in texts(doc, "LOWER")]
        lemmas = texts(doc, "LEMMA")
        low = {lemma: lemma.lower() for lemma in set(lemmas)}
        pos = texts(doc, "POS")
        left, right = list(range(len(words))), list(range(len(words)))
        heads, children, deps = _as_parsed(doc)
        free_datelines(doc, deps, heads, children)
        free_initials(doc, pos, deps, heads, children)
        repair(words, pos, deps, heads, children)
        order = _bottom_up(heads, children)
        if len(order) != len(words):
            # Repairs that close a ring would hang every walk: the parser's own trees are the lesser evil.
            heads, children, deps = _as_parsed(doc)
            order = _bottom_up(heads, children)
        sentences = list(sentences_of(doc))
        starts, lengths = (doc.to_array(attribute).tolist() for attribute in ("IDX", "LENGTH"))
        sentence = [number for number, (start, end) in enumerate(sentences) for _ in range(start, end)]
        for index in order:
            head = heads[index]
            if head != index:
                if left[index] < left[head]:
                    left[head] = left[index]
                if right[index] > right[head]:
                    right[head] = right[index]
        return cls(
            words=words,
            lemmas=[low[lemma] or word for lemma, word in zip(lemmas, words, strict=True)],
            pos=pos,
            deps=deps,
            relations=[dep.partition(":")[0] for dep in deps],
            heads=heads,
            children=children,
            left=left,
            right=right,
            sentence=sentence,
            sentences=sentences,
            starts=starts,
            ends=[start + length for start, length in zip(starts, lengths, strict=True)],
        )

    def kids(self, head: int, *relations: str) -> list[int]:
        """Children with one of these relations; a relation without subtype stands for all its subtypes."""
        children = self.children[head]
        if not children:
            return []
        own, full = self.relations, self.deps
        found = []
        # Asked thousands of times a page, mostly of one or two children: a comprehension takes longer to set up.
        for child in children:
            if own[child] in relations or full[child] in relations:
                found.append(child)  # noqa: PERF401
        return found

    def conjuncts(self, head: int) -> list[int]:
        """A word and what is joined to it by "and" or a comma; not what stands behind "instead of"."""
        found = [head]
        for word in found:
            for child in self.children[word]:
                if self.relations[child] == "conj":
                    found.append(child)  # noqa: PERF401
        return found

    @once_a_word
    def case(self, word: int) -> str:
        """The preposition of a noun: "on", "close to"; "" when it has none."""
        for child in self.children[word]:
            if self.relations[child] == "case" and self.words[child] != "'s" and self.words[child] != "'":
                return " ".join(
                    self.words[part]
                    for part in (child, *self.kids(child, "fixed", "advmod", "case"))
                    if part >= child
                )
        return ""

    def is_under(self, word: int, ancestor: int) -> bool:
        """Whether a word stands in another's subtree (itself included)."""
        while word != ancestor:
            if self.heads[word] == word:
                return False
            word = self.heads[word]
        return True

    def path(self, word: int) -> list[int]:
        """The word and its heads up to the root."""
        found = [word]
        while self.heads[found[-1]] != found[-1]:
            found.append(self.heads[found[-1]])
        return found

    def subtree(self, head: int) -> list[int]:
        """The tokens below a word, itself included, in order."""
        found = [head]
        for word in found:
            found += self.children[word]
        return sorted(found)

    def clause(self, word: int) -> int:
        """The verb or other predicate whose clause a word stands in."""
        while self.heads[word] != word and not self.is_clause(word):
            word = self.heads[word]
        return word

    def is_clause(self, word: int) -> bool:
        """Whether a word heads a clause of its own."""
        relation = self.relations[word]
        if relation in {"ROOT", "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"}:
            return True
        return relation == "conj" and (
            self.pos[word] in {"VERB", "AUX"}
            or any(self.relations[kid] in {"nsubj", "cop", "aux"} for kid in self.children[word])
        )

    @once_a_word
    def is_passive(self, verb: int) -> bool:
        """Whether a verb stands in the passive: "were killed", "soldiers killed in the raid", "forces led by"."""
        if any(
            self.deps[child] in {"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"}
            for child in self.children[verb]
        ):
            return True
        if self.relations[verb] == "conj" and not self.kids(verb, "nsubj", "aux"):
            return (
                self.pos[self.heads[verb]] == "VERB"
                and self.is_passive(self.heads[verb])
                and self._is_participle(verb)
            )
        if self.relations[verb] == "xcomp" or (
            self.relations[verb] == "advcl" and self.heads[verb] == verb - 1
        ):
            # "dozens of people were reported killed"
            above = self.heads[verb]
            return self.lemmas[above] in REPORTED and self._is_participle(verb) and self.is_passive(above)
        if (self.relations[verb] == "acl" and self.deps[verb] != "acl:relcl") or self.relations[
            verb
        ] == "amod":
            # "the accusation that its soldiers crossed" is a clause with a subject, no participle
            return self._is_participle(verb) and not self.kids(verb, "nsubj")
        return False

    def _is_participle(self, verb: int) -> bool:
        word = self.words[verb]
        return (
            not word.endswith("ing")
            and (word != self.lemmas[verb] or word in {"hit", "hurt", "set", "put", "cut", "shot", "let"})
            and not any(self.words[child] == "to" for child in self.kids(verb, "mark"))
        )


REPORTED = frozenset({"report", "confirm", "believe", "presume", "fear", "find", "leave"})
"""Verbs whose passive tells what befell somebody: "were reported killed"."""


def _as_parsed(doc: Doc) -> tuple[list[int], list[list[int]], list[str]]:
    """Heads, children by head, and relations as the reader model gave them."""
    heads = [at + away for at, away in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    return heads, children, texts(doc, "DEP")


def _bottom_up(heads: list[int], children: list[list[int]]) -> list[int]:
    """Tokens so that every word comes before its head."""
    order = [index for index, head in enumerate(heads) if index == head]
    for index in order:
        order += children[index]
    return order[::-1]
