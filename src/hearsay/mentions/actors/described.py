"""Ministries, armies, soldiers, officials: role words with the name they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import Role
from hearsay.mentions.actors.atoms import Atoms, NameAtom, RoleAtom
from hearsay.mentions.actors.owners import Owner, owner_after, owner_before
from hearsay.mentions.found import span_of
from hearsay.mentions.names import Name, body_phrases
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_POSSESSIVES = ("'s", "’s", "'", "’")
_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those"}
# Whoever rules, polices or lives in a country is of it; reporters, soldiers and refugees in it may not be.
_AGAINST = {"REB": "Armed groups", "OPP": "Opposition"}
_POSTED = {"diplomat", "diplomats", "envoys", "delegates", "mediators", "negotiators", "counterparts"}
_ABROAD = frozenset(("mission", "embassy", "consulate", "delegation", "contingent"))
_STATIONS = {
    "base",
    "airbase",
    "garrison",
    "camp",
    "headquarters",
    "embassy",
    "consulate",
    "contingent",
    "mission",
    "delegation",
    "command",
}
_GIVEN_OUT = frozenset(
    ("statement", "communique", "communiqué", "bulletin", "release", "announcement", "website")
)
_SUBJECTS = ("nsubj", "nsubj:outer", "nmod", "obl", "obl:agent")
_STANDING = frozenset(
    (
        "army",
        "military",
        "navy",
        "armed",
        "general",
        "command",
        "guard",
        "guards",
        "coastguard",
        "joint",
        "staff",
    )
)
_BODIES_OF_SEVERAL = frozenset(
    ("ministries", "governments", "armies", "militaries", "navies", "parliaments", "embassies")
)
_LOCAL_SECTORS = {"GOV", "COP", "LEG", "JUD", "CVL"}
# An office without a country of its own says who, not what for: it takes the sector of the body it speaks for.
_GENERIC = ("spokes", "press ", "official", "representative", "chief", "head", "leader", "deputy", "member",
            "secretary", "information cent", "chair", "commander", "envoy", "delegate", "adviser", "advisor", "aide", "director",
            "source", "colleague", "host")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Described:
    """A role word with all its words.

    Attributes:
        start, end: From the owner to the last word that belongs to it.
        head: The token of the role word that the rest hangs on: the last, or the one before "of".
        owner: None where none is named ("the ministry").
        body: A composed body that an office belongs to ("foreign ministry spokesman").
    """

    start: int
    end: int
    head: int
    atom: RoleAtom
    owner: Owner | None
    body: Described | None = None

    @property
    def text_start(self) -> int:
        """First token of the role's own words."""
        return self.atom.start


# "The sanctions regime" rules nobody.
_RULES = frozenset(
    ("sanctions", "sanction", "inspection", "inspections", "visa", "tax", "trade", "tariff", "treaty", "proliferation", "nonproliferation", "export", "control",
     "controls", "licensing", "verification", "monitoring", "legal", "safeguards", "training", "exercise", "customs")
)  # fmt: skip


def describe(doc: Doc, atoms: Atoms) -> tuple[Described, ...]:
    """Every role word of a document with its owner, in order."""
    by_end = {atom.end - 1: atom for atom in atoms.names}
    by_start = {atom.start: atom for atom in atoms.names}
    owned: dict[int, Owner] = {}
    starting: dict[int, Owner] = {}
    bodies: dict[int, Described] = {}
    body_starts: dict[int, Described] = {}
    found: list[Described] = []
    # Bodies before offices: an office may belong to a body on either side of it.
    ordered = sorted(atoms.roles, key=lambda atom: (atom.of("body") is None, atom.start))
    for atom in ordered:
        if doc[atom.start].lower_ == "regime" and atom.start and doc[atom.start - 1].lower_ in _RULES:
            continue
        is_body = atom.of("body") is not None
        owner = owner_before(doc, atom.start, by_end, owned)
        if owner is not None and _fights_in(atom, owner):
            owner = None
        end = atom.end
        if owner is None or (owner.pronoun is not None and is_body):
            after = owner_after(doc, atom.end, by_start, starting, _links(atom))
            if (
                after is not None
                and not _fights_in(atom, after)
                and not (
                    doc[atom.end].lower_ in ("in", "at", "from")
                    and after.name
                    and after.name.kind == "adjective"
                    and not _is_station(doc, after.end)
                    and doc[after.end : after.end + 1].text.lower() != "capital"
                )
            ):
                owner, end = after, max(end, after.end)
        if owner is None and (seated := _seated(doc, atom, by_start)) is not None:
            owner, end = seated, seated.end
        if owner is None and atom.of("office"):
            # "a source in the Fijian foreign ministry", "officers within the army": in a body, not in a place
            after = owner_after(doc, atom.end, {}, starting, ("in", "inside", "within"))
            if after is not None:
                owner, end = after, max(end, after.end)
        body = None
        if owner is not None and not is_body:
            body = bodies.get(owner.end - 1)
        start = min(atom.start, owner.start) if owner else _modified_start(doc, atom.start)
        if owner is None and not is_body and atom.of("office"):
            at = atom.start - 1 - (atom.start > 1 and doc[atom.start - 1].text in _POSSESSIVES)
            body = bodies.get(at) or _body_after(doc, atom.end, body_starts)
            if body is None:
                body = _body_inside(doc, atom)
                found.extend([body] if body else [])
            if body is not None and body.owner is None:
                start, end = min(start, body.start), max(end, body.end)
            else:
                body = None
        if is_body and owner is None and doc[atom.end - 1].lower_ in _BODIES_OF_SEVERAL:
            continue  # "the two armies" are those of two named before
        described = Described(start, end, _head(doc, atom), atom, owner, body)
        found.append(described)
        if is_body:
            body_starts[start] = described
            whole = Owner(start, end, owner.name, owner.others) if owner and owner.name else None
            if whole is not None:
                owned[atom.end - 1] = whole
                starting[start] = whole
                bodies[end - 1] = described
            else:
                bodies[atom.end - 1] = described
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def _head(doc: Doc, atom: RoleAtom) -> int:
    """ "Ministry" in "Ministry of Culture"."""
    inner = (i for i in range(atom.start + 1, atom.end) if doc[i].lower_ in ("of", "for"))
    return next(inner, atom.end) - 1


def _body_after(doc: Doc, end: int, starts: Mapping[int, Described]) -> Described | None:
    """The body of "a spokesman for the ministry"."""
    at = end + 1
    if at < len(doc) and doc[end].lower_ in ("of", "for", "at", "from"):
        return starts.get(at + (doc[at].lower_ in _DETERMINERS))
    return None


def _body_inside(doc: Doc, atom: RoleAtom) -> Described | None:
    """The body in an office the table knows as one phrase, "foreign ministry spokeswoman", where nobody owns it."""
    role = body_phrases().get(doc[atom.start : atom.end - 1].text.lower())
    if role is None or not atom.start or doc[atom.start - 1].lower_ != "the":
        return None
    return Described(
        atom.start, atom.end - 1, atom.end - 2, RoleAtom(atom.start, atom.end - 1, (role,)), None
    )


def _links(atom: RoleAtom) -> tuple[str, ...]:
    """The words that lead from a role to its owner: "the government in Khartoum", but not "troops in Syria"."""
    people, body = atom.of("people"), atom.of("body")
    sectors = {role.sector for role in atom.roles}
    is_guest = atom.roles[0].phrase in _ABROAD  # "the mission in Kosovo" is nobody's of Kosovo
    inside = ("in",) if sectors <= _LOCAL_SECTORS and not is_guest else ()
    if people is not None and people.phrase in _POSTED:
        return ("of", "for", "from", "at")  # "diplomats in Bamako" are other states'
    if people is not None:
        return ("of", "for", "from", "at", *inside)
    if body is not None:
        return ("of", "for", *inside)
    if atom.roles[0].phrase.endswith(("envoy", "rapporteur", "mediator", "special representative")):
        return ("of", "at", "from")  # "the special envoy for Yemen" is somebody else's
    serves = atom.roles[0].phrase.endswith(("adviser", "advisor", "aide"))
    return ("of", "for", "at", "from", "to") if serves else ("of", "for", "at", "from")


def _fights_in(atom: RoleAtom, owner: Owner) -> bool:
    """ "Soldiers from Goma" may be anybody's; a province owns its governor, not the forces seen in it."""
    is_place = owner.name is not None and owner.name.kind in ("place", "region")
    return is_place and bool({role.sector for role in atom.roles} & {"MIL", "REB"})


def _seated(doc: Doc, atom: RoleAtom, names: Mapping[int, NameAtom]) -> Owner | None:
    """The state of the capital in "the army in Bujumbura", "a navy spokesman in Colombo": an army that speaks from there is its own."""
    if {role.sector for role in atom.roles} != {"MIL"} or doc[atom.end : atom.end + 1].text.lower() != "in":
        return None
    words = [token.lower_ for token in doc[max(0, atom.start - 1) : atom.end]]
    if not _STANDING.intersection(words):
        return None
    capital = names.get(atom.end + 1)
    name = None if capital is None else capital.of("seat")
    return None if capital is None or name is None else Owner(capital.start, capital.end, name)


def _is_station(doc: Doc, at: int) -> bool:
    """ "An officer at the French base": whoever is posted at a state's base is of it."""
    return any(token.lower_ in _STATIONS for token in doc[at : at + 3])


def _modified_start(doc: Doc, start: int) -> int:
    """The first of the adjectives and numbers before a role word nobody owns ("two senior officers")."""
    at = start
    while (
        at > start - 3
        and at > 0
        and doc[at - 1].pos_ in ("ADJ", "NUM")
        and doc[at - 1].lower_ not in ("least", "most", "more")
    ):
        at -= 1
    return at


def actors_of(doc: Doc, described: Described, owner: Name | None, sector: str | None = None) -> Actor:
    """The actor a role word stands for.

    Args:
        owner: Whom it belongs to, resolved; None when nobody is named.
        sector: Overrides the role's own.
    """
    role = _meaning(described)
    words = doc[described.atom.start : described.atom.end].text
    start = (
        described.start
        if described.owner is None or described.owner.pronoun is None
        else described.owner.start
    )
    span = span_of(doc, start, described.end)
    is_proper = (
        words[:1].isupper() and role.kind == "body" and all(word[:1].isupper() for word in words.split())
    )
    name: str
    if role.kind == "body":
        name = _body_name(doc, described, role, owner, words, is_proper=is_proper)
    else:
        name = f"{words} of {owner.canonical}" if owner else words
    return Actor(
        text=span.text,
        span=span,
        name=name,
        kind="organisation"
        if role.kind == "body" and role.sector not in ("REB", None)
        else "group"
        if role.kind == "body"
        else "unnamed",
        country=owner.country if owner else None,
        sector=sector or sector_of(role, owner),
        role=words if role.kind == "office" else None,
        party=_party_of(role, owner),
    )


def _party_of(role: Role, owner: Name | None) -> str | None:
    """Whom they speak for: rebels and opponents of a state not for the state, though they are of its country."""
    if owner is None:
        return None
    is_state = owner.kind in ("country", "adjective", "people", "place", "region") and owner.sector is None
    if is_state and role.sector in _AGAINST:
        return f"{_AGAINST[role.sector]} of {owner.canonical}"
    return owner.side


def _meaning(described: Described) -> Role:
    """A word that is both ("rebels", "border guard") is people."""
    people, body, office = (described.atom.of(kind) for kind in ("people", "body", "office"))
    role = people or body or office
    assert role is not None, "an atom has at least one role"
    return role


def sector_of(role: Role, owner: Name | None) -> str | None:
    """The sector of a role under an owner: an armed group's spokesman is the group's, a de facto authority's army its."""
    is_own = owner is not None and (
        owner.kind in ("party", "organisation") or (owner.kind == "seat" and owner.sector in ("REB", "PRE"))
    )
    if (
        role.kind == "body"
        and (role.name or "").startswith("Ministry")
        and owner is not None
        and owner.sector == "REB"
    ):
        return "GOV"  # "the health ministry in Hamas-run Gaza"
    if owner is not None and owner.sector == "GOV" and owner.kind == "party":
        return role.sector or "GOV"  # Puntland's army is no ministry
    if owner is not None and owner.sector is not None and is_own:
        return (
            owner.sector
            if owner.sector in ("REB", "PRE") or role.sector in (None, "GOV", "MIL")
            else role.sector
        )
    if owner is not None and owner.country in ("UNO", "EUR", "IGO", "NGO") and role.kind == "office":
        return None
    return role.sector


def is_generic(words: str) -> bool:
    """Whether an office's sector comes from the body it belongs to ("spokesman", "chief")."""
    return any(part in words.lower() for part in _GENERIC)


def _body_name(
    doc: Doc, described: Described, role: Role, owner: Name | None, words: str, *, is_proper: bool
) -> str:
    """ "Ministry of Defence of Sudan" for "Sudan's defence ministry"; a proper name of its own stays as it is written."""
    if owner is None:
        return words
    if is_proper and role.sector == "MED" and described.owner and described.owner.end == described.atom.start:
        return doc[described.owner.start : described.atom.end].text
    if owner.sector in ("REB", "MIL") and role.sector == "MIL" and role.name == "Armed forces of {}":
        return owner.canonical
    is_led = role.phrase in _ABROAD and doc[described.atom.start - 1].lower_ == "led"
    if role.name is None or is_led or owner.country in ("UNO", "EUR", "IGO", "NGO"):
        # NATO's mission is no embassy, nor is a Kenyan-led one, the EU's parliament no state's.
        return f"{words} of {owner.canonical}"
    return role.name.replace("{}", owner.canonical)


def determiner(doc: Doc, described: Described) -> str | None:
    """The determiner before a description, lower case."""
    before = doc[described.start - 1].lower_ if described.start else ""
    return before if before in _DETERMINERS else None


def gives_out(doc: Doc, described: Described) -> bool:
    """Whether words name the body whose statement speaks: "an army statement said" is told by the army."""
    behind = doc[described.end : described.end + 1]
    return (
        described.body is None
        and bool(behind)
        and behind[0].lower_ in _GIVEN_OUT
        and behind[0].dep_ in _SUBJECTS
    )


def owners_of(described: Described) -> Iterator[tuple[int, int, Name]]:
    """All owners of a description, the nearest last."""
    if described.owner is not None and described.owner.name is not None:
        yield from described.owner.others
        yield described.owner.start, described.owner.end, described.owner.name
