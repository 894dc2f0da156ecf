"""How a comparison is shown, as its address says it: ``?show=changed&view=side&part=chp-4``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode


class Show(StrEnum):
    """Which articles are shown."""

    ALL = "all"
    CHANGED = "changed"
    SUBSTANTIVE = "substantive"
    UNEXPLAINED = "unexplained"


class View(StrEnum):
    """How a changed text is shown."""

    MARKED = "marked"
    SIDE = "side"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """A filter, a view, and whether the marks are also said in words for screen readers.

    ``part`` names the part, chapter or section of the new version to which the page keeps, as
    addresses do ("chp-4"); it is empty for all of them. ``language`` is that in which the law is
    read, "both" for all of them, empty for the leading one.
    """

    show: Show = Show.ALL
    view: View = View.MARKED
    spoken: bool = False
    part: str = ""
    language: str = ""

    @property
    def query(self) -> str:
        """The query string with its question mark, empty where everything is as by default."""
        pairs = [
            ("show", self.show.value, self.show is not Show.ALL),
            ("view", self.view.value, self.view is not View.MARKED),
            ("marks", "spoken", self.spoken),
            ("part", self.part, bool(self.part)),
            ("language", self.language, bool(self.language)),
        ]
        said = [(name, value) for name, value, differs in pairs if differs]
        return f"?{urlencode(said)}" if said else ""


def read_options(
    query: Mapping[str, str], parts: Collection[str] = (), language: str = ""
) -> Options:
    """Return the options that a query string asks for; what it does not know it passes over.

    :param parts: the parts to which the page can keep, as addresses name them.
    :param language: the language that the query asks for, where the page can be read in it.
    """
    show, view, part = query.get("show", ""), query.get("view", ""), query.get("part", "")
    return Options(
        show=Show(show) if show in set(Show) else Show.ALL,
        view=View(view) if view in set(View) else View.MARKED,
        spoken=query.get("marks") == "spoken",
        part=part if part in parts else "",
        language=language,
    )
