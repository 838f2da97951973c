"""Sites that need rules of their own: one small YAML file each, in this folder. None is shipped: general rules read them all so far.

Add ``<name>.yaml`` when pages of one site go wrong and no general rule can mend it::

    # Why: quizzes stand between the paragraphs in elements without names (page of 2023-05-04).
    hosts: [nilecourier.example]
    body: "//div[@id='story']"          # XPath of the element that holds the report; optional
    drop: ["//div[@data-w='quiz']"]     # XPaths of what is taken out first; optional

A host stands for its subdomains too. Title, outlet and dates are found as on every page.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hearsay.errors import SettingsError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FOLDER = Path(__file__).parent


class OutletRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one site needs.

    Attributes:
        hosts: Hosts without "www."; subdomains are included.
        body: XPath of the element that holds the report; None leaves that to the general rules.
        drop: XPaths of elements taken out before anything is read.
    """

    hosts: tuple[str, ...]
    body: str | None = None
    drop: tuple[str, ...] = ()

    def find_body(self, tree: HtmlElement) -> HtmlElement | None:
        """The element that holds the report, where the page has it."""
        found = tree.xpath(self.body) if self.body else []
        return found[0] if found else None

    def dropped(self, tree: HtmlElement) -> list[HtmlElement]:
        """The elements to take out."""
        return [element for path in self.drop for element in tree.xpath(path)]


def rules_for(host: str, folder: Path = FOLDER) -> OutletRules | None:
    """The rules of a host's site; None for most.

    Raises:
        SettingsError: A file of rules with a mistake in it, or a path that is no XPath.
    """
    labels = host.split(".")
    known = _known(folder)
    return next((known[name] for i in range(len(labels)) if (name := ".".join(labels[i:])) in known), None)


@lru_cache(maxsize=4)
def _known(folder: Path) -> dict[str, OutletRules]:
    import yaml
    from lxml import etree

    known: dict[str, OutletRules] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            rules = msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), OutletRules)
            for expression in (*rules.drop, *((rules.body,) if rules.body else ())):
                etree.XPath(expression)
        except (msgspec.ValidationError, yaml.YAMLError, etree.XPathSyntaxError) as error:
            raise SettingsError(
                f"{path.name}: {error}", expected="hosts, body, drop", action="correct the file"
            ) from error
        known |= dict.fromkeys(rules.hosts, rules)
    return known
