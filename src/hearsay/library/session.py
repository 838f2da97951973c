"""A run over pages into a library, and the linking at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from hearsay.config import Settings
from hearsay.library.report import Progress, ReadReport
from hearsay.library.runs import Run, begin_run, finish_run
from hearsay.library.writing import known_page, replace_incidents, write_reading
from hearsay.pages.reject_codes import NOTICES
from hearsay.reading import Reading, page_key, read_pages
from hearsay.reading.recipe import Recipe, recipe_of
from hearsay.records import Page

if TYPE_CHECKING:
    from hearsay.library.library import Library


def read_into(
    library: Library,
    sources: Sequence[str],
    settings: Settings,
    progress: Callable[[Progress], None] | None,
    clock: Callable[[], str] | None,
) -> ReadReport:
    """What ``Library.read`` does."""
    session = _Session(library, recipe_of(settings), progress, clock)
    # Closed at once when writing fails or the user stops: the workers must not wait for the traceback to be let go.
    with closing(read_pages(sources, settings, skip=session.skips)) as readings:
        for reading in readings:
            session.write(reading)
    session.tell(None, "linking")
    if not library.is_linked:
        link_all(library, settings)
    return session.finish()


def link_all(library: Library, settings: Settings) -> int:
    """What ``Library.link`` does: incidents over all documents, in the place of those before."""
    from hearsay.incidents import link_incidents
    from hearsay.incidents.copies import find_origins
    from hearsay.packs import load_knowledge

    origins = find_origins(library.documents())
    incidents = link_incidents(
        library.documents(),
        library.statements(),
        library.events(),
        library.figures(),
        load_knowledge(settings.packs),
        origins=origins,
    )
    with library._writing() as connection:
        return replace_incidents(connection, incidents, origins)


class _Session:
    """Counts and writes; the row of the run is made with the first change, so a run without any leaves no trace."""

    def __init__(
        self,
        library: Library,
        recipe: Recipe,
        progress: Callable[[Progress], None] | None,
        clock: Callable[[], str] | None,
    ) -> None:
        self.library = library
        self.recipe = recipe
        self.progress = progress
        self.clock = clock
        self.started = clock() if clock else None
        self.run: int | None = None
        self.documents = 0
        self.unchanged = 0
        self.rejects: Counter[str] = Counter()

    def skips(self, page: Page) -> bool:
        """Whether the library has this page; asked before the page is parsed."""
        with self.library._reading() as connection:
            known = known_page(connection, page_key(page), self.recipe.id)
        if known is None:
            return False
        if known:
            self.rejects[known] += 1
        else:
            self.unchanged += 1
        self.tell(page.uri)
        return True

    def write(self, reading: Reading) -> None:
        """Write one reading and its run's row, together."""
        with self.library._writing() as connection:
            run = self.run
            if run is None:
                run = begin_run(connection, self._row())
            changed = write_reading(connection, reading, recipe=self.recipe.id, run=run)
            if not changed and self.run is None:
                connection.rollback()
            else:
                self.run = run
        if reading.reject is not None:
            self.rejects[reading.reject.code] += 1
        elif changed:
            self.documents += 1
        else:
            self.unchanged += 1
        self.tell(reading.uri)

    def _row(self) -> Run:
        recipe = self.recipe
        return Run(
            recipe=recipe.id,
            program=recipe.program,
            model=recipe.model,
            codebook=recipe.codebook,
            packs=recipe.packs,
            settings=recipe.settings,
            started=self.started,
        )

    @property
    def refused(self) -> int:
        """Pages that could not be used; what was left aside on purpose is none."""
        return sum(count for code, count in self.rejects.items() if code not in NOTICES)

    def tell(self, uri: str | None, stage: str = "reading") -> None:
        """Call the caller's progress function."""
        if self.progress is not None:
            self.progress(Progress(self.documents, self.refused, self.unchanged, uri, stage))

    def finish(self) -> ReadReport:
        """Write down that the run came to its end."""
        rejects = self.refused
        if self.run is not None:
            with self.library._writing() as connection:
                finish_run(
                    connection,
                    self.run,
                    finished=self.clock() if self.clock else None,
                    documents=self.documents,
                    rejects=rejects,
                    unchanged=self.unchanged,
                )
            self.library.fold()
        return ReadReport(
            documents=self.documents,
            rejects=rejects,
            unchanged=self.unchanged,
            incidents=self.library.counts()["incidents"],
            run=self.run,
            reject_codes=dict(sorted(self.rejects.items())),
        )
