"""The one door to PyYAML: values that know their line, so that errors can name it, and back.

Aliases are refused: a file of a few lines could otherwise unfold into gigabytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

import yaml

from draftdiff.reading.defects import Defects

E = TypeVar("E", bound=StrEnum)
_DEPTH = 12
"""Levels that are read: no file of a law needs more than a few, and the reader, which calls itself
for each, must not be led as deep as a file likes."""
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a YAML file with its line and the path that leads to it.

    The readers below return the value in the form asked for; where it has another, or is missing
    though required, they note a defect and return the empty value of that form.
    """

    value: object
    line: int
    path: str
    defects: Defects

    def expect(self, form: str) -> None:
        """Note that another form was expected here."""
        self.defects.add(self.line, f"{self.path or 'the file'}: expected {form}")

    @property
    def present(self) -> bool:
        """Whether the file has a value here."""
        return self.value is not None

    @property
    def blank(self) -> bool:
        """Whether nothing is written here, or nothing but spaces."""
        return not self.present or (isinstance(self.value, str) and not self.value.strip())

    def get(self, key: str, *, required: bool = False) -> Entry:
        """Return the entry under a key; an absent one has the value None.

        :param required: whether to note a defect where the key is missing or has nothing behind it.
        """
        path = f"{self.path}.{key}" if self.path else key
        if isinstance(self.value, dict) and key in self.value:
            found = self.value[key]
            assert isinstance(found, Entry)
            if required and found.blank:
                found.expect("a value; it is empty")
            return found
        if required:
            self.defects.add(self.line, f"{path}: missing")
        return Entry(None, self.line, path, self.defects)

    def names(self) -> tuple[str, ...]:
        """Return the keys of a mapping, in the order of the file."""
        if isinstance(self.value, dict):
            return tuple(self.value)
        if self.present:
            self.expect("a mapping of names to values")
        return ()

    def items(self) -> Iterator[Entry]:
        """Yield the entries of a list; a single value counts as a list of one."""
        if isinstance(self.value, list):
            yield from self.value
        elif self.present:
            yield self

    def text(self, default: str = "") -> str:
        """Return a text; numbers and dates are taken as they are written."""
        if self.value is None:
            return default
        if isinstance(self.value, dict | list):
            self.expect("a text")
            return default
        return str(self.value).strip()

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(entry.text() for entry in self.items())

    def flag(self) -> bool:
        """Return true or false; absent is false."""
        if self.value is None:
            return False
        if self.text() not in ("true", "false"):
            self.expect("true or false")
        return self.text() == "true"

    def day(self) -> date | None:
        """Return a date written YYYY-MM-DD."""
        if self.value is None:
            return None
        try:
            # Python reads more forms of ISO 8601, such as 20240304 and 2024-W10-1.
            return date.fromisoformat(self.text() if _DAY.fullmatch(self.text()) else "")
        except ValueError:
            self.expect(f"a date as YYYY-MM-DD, found {self.text()!r}")
            return None

    def choice(self, options: type[E]) -> E | None:
        """Return one of the values of an enumeration."""
        if self.value is None:
            return None
        try:
            return options(self.text())
        except ValueError:
            self.expect(f"one of {', '.join(options)}; found {self.text()!r}")
            return None

    def only(self, *known: str) -> None:
        """Note every key of a mapping that is none of the known ones, or that it is none."""
        if self.present and not isinstance(self.value, dict):
            self.expect(f"a mapping of {', '.join(known)} to values")
            return
        for key in self.names():
            if key not in known:
                entry = self.get(key)
                self.defects.add(
                    entry.line, f"{entry.path}: unknown; expected one of {', '.join(known)}"
                )


class _RefusedError(Exception):
    """YAML that is not accepted, on a line counted from 0."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Bounded(yaml.SafeLoader):
    """A loader that stops at the first alias, and where values are nested too deep.

    The library's time grows with what is open at each sign, so that brackets in brackets must be
    refused while they are read.
    """

    _open = 0

    def get_event(self) -> yaml.Event | None:
        event: yaml.Event | None = super().get_event()  # type: ignore[no-untyped-call]
        if event is None:
            return None
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError("anchors and aliases (& and *) are not accepted", line)
        self._open += isinstance(event, yaml.CollectionStartEvent)
        self._open -= isinstance(event, yaml.CollectionEndEvent)
        if self._open > _DEPTH + 1:
            raise _RefusedError(f"nested more than {_DEPTH} levels deep", line)
        return event


def read_yaml(text: str, defects: Defects, *, first_line: int = 1) -> Entry:
    """Read a YAML text into entries that know their lines.

    ``first_line`` is the line of the file on which the text begins. A text that is not YAML, or
    uses aliases, yields an empty entry and a fatal defect.
    """
    empty = Entry(None, first_line, "", defects)
    try:
        node = yaml.compose(text, Loader=_Bounded)
    except _RefusedError as refusal:
        defects.add(first_line + refusal.line, str(refusal), fatal=True)
        return empty
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "it cannot be read"
        defects.add(line, f"not YAML: {problem}", fatal=True)
        return empty
    return _entry(node, first_line, "", defects, 0) if node is not None else empty


def write_yaml(values: Mapping[str, object]) -> str:
    """Write a mapping of texts, dates, lists and mappings as YAML that ``read_yaml`` reads.

    The keys keep their order; the text ends with a line end.
    """
    return yaml.dump(dict(values), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=96)


class _Plain(yaml.SafeDumper):
    """A dumper that writes a value out each time it is met, for aliases are not read."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _entry(node: yaml.Node, first_line: int, path: str, defects: Defects, depth: int) -> Entry:
    line = first_line + node.start_mark.line
    value: object = None
    if depth > _DEPTH:
        defects.add(line, f"{path}: nested more than {_DEPTH} levels deep", fatal=True)
    elif isinstance(node, yaml.MappingNode):
        mapping: dict[str, Entry] = {}
        for key, child in node.value:
            name = str(key.value)
            inner = f"{path}.{name}" if path else name
            if name in mapping:
                defects.add(first_line + key.start_mark.line, f"{inner}: given twice")
            mapping[name] = _entry(child, first_line, inner, defects, depth + 1)
        value = mapping
    elif isinstance(node, yaml.SequenceNode):
        value = [
            _entry(child, first_line, f"{path}[{at}]", defects, depth + 1)
            for at, child in enumerate(node.value, start=1)
        ]
    elif node.tag != "tag:yaml.org,2002:null":
        value = node.value
    return Entry(value, line, path, defects)
