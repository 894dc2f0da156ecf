"""How a comparison is shown, as its address says it: ``?show=changed&view=side``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    """A filter, a view, and whether the marks are also said in words for screen readers."""

    show: Show = Show.ALL
    view: View = View.MARKED
    spoken: bool = False

    @property
    def query(self) -> str:
        """The query string with its question mark, empty where everything is as by default."""
        pairs = [
            ("show", self.show.value, self.show is not Show.ALL),
            ("view", self.view.value, self.view is not View.MARKED),
            ("marks", "spoken", self.spoken),
        ]
        said = [(name, value) for name, value, differs in pairs if differs]
        return f"?{urlencode(said)}" if said else ""

    def showing(self, show: Show) -> Options:
        """Return these options with another filter."""
        return replace(self, show=show)

    def viewing(self, view: View) -> Options:
        """Return these options with another view."""
        return replace(self, view=view)

    def speaking(self, spoken: bool) -> Options:
        """Return these options with the words for screen readers switched on or off."""
        return replace(self, spoken=spoken)


def read_options(query: Mapping[str, str]) -> Options:
    """Return the options that a query string asks for; what it does not know it passes over."""
    show, view = query.get("show", ""), query.get("view", "")
    return Options(
        show=Show(show) if show in set(Show) else Show.ALL,
        view=View(view) if view in set(View) else View.MARKED,
        spoken=query.get("marks") == "spoken",
    )
