"""What a run of ``Library.read`` tells: while it runs, and at its end."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is; given to the ``progress`` function after every page.

    Attributes:
        documents: Documents added or read anew by this run.
        rejects: Pages that could not be used.
        unchanged: Pages passed over because the library has them already.
        uri: The page just done; None when the incidents are being linked.
        stage: "reading" or "linking".
    """

    documents: int
    rejects: int
    unchanged: int
    uri: str | None
    stage: str = "reading"


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a run did.

    Attributes:
        documents: Documents added or read anew.
        rejects: Pages that could not be used, those an earlier run rejected included.
        unchanged: Pages passed over because the library had them from a run of the same program, model,
            codebook, packs and limits.
        incidents: Incidents in the library after the run.
        run: Id of the run; None when nothing changed.
        reject_codes: How often each code; also the notices ("skipped") that ``rejects`` does not count.
    """

    documents: int
    rejects: int
    unchanged: int
    incidents: int
    run: int | None
    reject_codes: dict[str, int] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        """Pages met."""
        return self.documents + self.rejects + self.unchanged
