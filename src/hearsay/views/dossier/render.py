"""A dossier as HTML. Page text goes in as text only: every template escapes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.errors import ExportError
from hearsay.views.dossier.model import Dossier

if TYPE_CHECKING:
    from jinja2 import Template


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("dossier.html.j2")


def dossier_html(dossier: Dossier) -> str:
    """The dossier as one HTML page that asks for no other file."""
    style = (Path(__file__).parent / "templates" / "dossier.css").read_text(encoding="utf-8")
    return _template().render(dossier=dossier, style=style)


def write_dossier(dossier: Dossier, path: Path) -> None:
    """Write the dossier; a half-written file is never left in its place.

    Raises:
        ExportError: HS-610, the file or its folder cannot be written.
    """
    html = dossier_html(dossier)
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(html, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ExportError(
            f"{path} cannot be written: {error.strerror}", action="give another path", code="HS-610"
        ) from error
