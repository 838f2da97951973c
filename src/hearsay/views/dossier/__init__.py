"""The dossier: a library, or the part of it a filter gives, as one self-contained HTML file."""

from hearsay.views.dossier.build import build_dossier
from hearsay.views.dossier.model import Dossier
from hearsay.views.dossier.render import dossier_html, write_dossier

__all__ = ["Dossier", "build_dossier", "dossier_html", "write_dossier"]
