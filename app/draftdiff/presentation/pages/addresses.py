"""The lasting addresses of pages, and the anchors inside them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

STEP = "..."
"""What stands between two versions in the address of their comparison."""

INDEX = "index"
"""What the list of laws is called where its address needs a name."""

JSON = "json"
"""The form of an address that programs read."""

RUNNING_STYLE = "running-head.css"
"""The style sheet of a text or a comparison that sets its running head."""


def anchor(eid: str) -> str:
    """Return the name of a provision in addresses: ``art_24__para_2`` becomes ``art-24-para-2``."""
    return eid.replace("__", "-").replace("_", "-")


def old_anchor(eid: str) -> str:
    """Return the anchor, on a page that shows two versions, of a provision of the old one."""
    return f"old-{anchor(eid)}"


def remark_anchor(eid: str) -> str:
    """Return the anchor of the editor's remark on the wording of a provision."""
    return f"{anchor(eid)}-remark"


def stage_anchor(version: str) -> str:
    """Return the name of a stage on the overview of its law."""
    return f"stage-{version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Makes the addresses of pages, for the site or for a file that is taken away.

    ``site`` is put before every path: empty on the site itself, the site's public address (no
    slash at the end) in a file that is taken away. ``offline`` marks such a file; without a
    ``site`` its addresses of other pages are empty, which templates print as plain text. The
    ``form`` of an address is the extension under which the same is had in another format.
    """

    site: str = ""
    offline: bool = False

    @property
    def passing(self) -> bool:
        """Whether what stands at these addresses is soon forgotten."""
        return False

    def _at(self, *parts: str, query: str = "", fragment: str = "", form: str = "") -> str:
        if self.offline and not self.site:
            return ""
        path = "/".join(quote(part, safe=".-_~") for part in parts)
        if form:
            path = f"{path.rstrip('/') or INDEX}.{form}"
        return f"{self.site}/{path}{query}" + (f"#{quote(fragment)}" if fragment else "")

    def home(self, *, form: str = "") -> str:
        """Return the address of the list of laws."""
        return self._at("", form=form)

    def law(self, law: str, *, fragment: str = "", form: str = "") -> str:
        """Return the address of a law's overview."""
        return self._at(law, "", fragment=fragment, form=form)

    def version(
        self, law: str, version: str, *, query: str = "", fragment: str = "", form: str = ""
    ) -> str:
        """Return the address of one version's text; ``query`` carries the language."""
        return self._at(law, version, "", query=query, fragment=fragment, form=form)

    def article(self, law: str, version: str, eid: str, *, query: str = "", form: str = "") -> str:
        """Return the address of one article of one version; ``query`` carries the language."""
        return self._at(law, version, anchor(eid), query=query, form=form)

    def history(self, law: str, version: str, eid: str) -> str:
        """Return the address where an article is followed through all versions."""
        return self.article(law, version, eid)

    def comparison(
        self,
        law: str,
        old: str,
        new: str,
        *,
        query: str = "",
        fragment: str = "",
        form: str = "",
    ) -> str:
        """Return the address of a comparison; ``query`` carries filter and view."""
        return self._at(law, f"{old}{STEP}{new}", "", query=query, fragment=fragment, form=form)

    def correspondence(
        self, law: str, old: str, new: str, name: str, *, query: str = "", form: str = ""
    ) -> str:
        """Return the address of one correspondence, by the name ``correspondence_name`` gives."""
        return self._at(law, f"{old}{STEP}{new}", name, query=query, form=form)

    def document(self, law: str, document: str, *, fragment: str = "", form: str = "") -> str:
        """Return the address of an explanatory document or of one of its points."""
        return self._at(law, "notes", document, fragment=fragment, form=form)

    def running_style(self, law: str, version: str = "") -> str:
        """Return the address of the running head of a law, a text or, by "old...new", a step."""
        return self._at(*(part for part in (law, version, RUNNING_STYLE) if part))

    def glossary(self, law: str, *, initial: str = "", fragment: str = "", form: str = "") -> str:
        """Return the address of a law's terms, of one initial or of all."""
        query = f"?{urlencode({'initial': initial})}" if initial else ""
        return self._at(law, "glossary", query=query, fragment=fragment, form=form)

    def origins(self, law: str, version: str, *, fragment: str = "", form: str = "") -> str:
        """Return the address of what tells which version each word came from."""
        return self._at(law, version, "origins", fragment=fragment, form=form)

    def unexplained(self, law: str, *, texts: str = "", fragment: str = "", form: str = "") -> str:
        """Return the address of what no document explains; ``texts`` narrows by the texts."""
        query = f"?{urlencode({'texts': texts})}" if texts else ""
        return self._at(law, "unexplained", query=query, fragment=fragment, form=form)

    def search(
        self, query: str = "", *, law: str = "", kind: str = "", page: int = 1, form: str = ""
    ) -> str:
        """Return the address of a search; without a query, of the page to search from."""
        asked = {"q": query, "law": law, "kind": kind, "page": str(page) if page > 1 else ""}
        said = {name: value for name, value in asked.items() if value}
        return self._at("search", query=f"?{urlencode(said)}" if said else "", form=form)

    def words(self, law: str) -> str:
        """Return the address of the words of a law, for a search that runs in the browser."""
        return self._at("search", f"{law}.js")

    def api(self) -> str:
        """Return the address of the page that explains the site to programs."""
        return self._at("api")

    def design(self) -> str:
        """Return the address of the page of design decisions."""
        return self._at("design")

    def method(self) -> str:
        """Return the address of the page that says how articles are matched."""
        return self._at("method")

    def description(self) -> str:
        """Return the address of what describes the site to programs, in OpenAPI."""
        return self._at("openapi", form="json")

    def compare(self) -> str:
        """Return the address of the page on which a reader compares two texts of their own."""
        return self._at("compare")

    def feed(self, law: str) -> str:
        """Return the address of a law's feed of new versions and documents."""
        return self._at(law, "feed.atom")

    def static(self, name: str, fingerprint: str) -> str:
        """Return the address of a static file, which changes when its content does."""
        return self._at("static", name, query=f"?v={fingerprint}")


def correspondence_name(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    """Return how a correspondence is called in addresses: by its first new article.

    One that only removes is called by its first old article, ``old-art-9``, because the new
    version may have an article of that number which is another one.
    """
    return anchor(new[0]) if new else old_anchor(old[0])
