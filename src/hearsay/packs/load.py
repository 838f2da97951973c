"""Packs by name or path, put together into one Knowledge."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from hearsay.errors import CodebookError
from hearsay.packs.knowledge import Knowledge
from hearsay.packs.schema import read_pack

FOLDER = Path(__file__).parent / "data"


def pack_names() -> tuple[str, ...]:
    """The bundled packs, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def load_knowledge(names: Sequence[str] = ("all",)) -> Knowledge:
    """What the named packs know; the same object for the same names in one process.

    Args:
        names: Bundled packs ("sudan"), paths of YAML files, or "all" for every bundled pack. Empty: no pack.

    Raises:
        CodebookError: HS-513 for a name that is neither, HS-510 to HS-512 for a pack that cannot be used.

    >>> load_knowledge([]).known_events
    ()
    """
    return _loaded(tuple(names))


@lru_cache(maxsize=16)
def _loaded(names: tuple[str, ...]) -> Knowledge:
    paths: dict[Path, None] = {}
    for name in names:
        if name == "all":
            paths.update(dict.fromkeys(FOLDER / f"{bundled}.yaml" for bundled in pack_names()))
        elif name in pack_names():
            paths[FOLDER / f"{name}.yaml"] = None
        elif name.endswith((".yaml", ".yml")):
            paths[Path(name)] = None
        else:
            raise CodebookError(
                f"no pack {name!r}",
                expected=f"one of {', '.join(pack_names())}, all, or the path of a .yaml file",
                action="check the setting packs",
                code="HS-513",
            )
    packs = [read_pack(path) for path in paths]
    return Knowledge(
        names=tuple(chain.from_iterable(pack.names for pack in packs)),
        known_events=tuple(chain.from_iterable(pack.known_events for pack in packs)),
        parties=tuple(chain.from_iterable(pack.parties for pack in packs)),
        organisations=tuple(chain.from_iterable(pack.organisations for pack in packs)),
        persons=tuple(chain.from_iterable(pack.persons for pack in packs)),
        places=tuple(chain.from_iterable(pack.places for pack in packs)),
        boundaries=tuple(chain.from_iterable(pack.boundaries for pack in packs)),
    )
