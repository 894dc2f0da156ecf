"""The command line: ``draftdiff`` and its commands."""

from __future__ import annotations

from draftdiff.presentation.cli.main import main

__all__ = ["main"]
