"""The group of commands; each stands in a module of its own."""

from __future__ import annotations

import importlib

import click

from draftdiff.presentation.memory import collect_rarely

_COMMANDS = {
    "align": "aligning",
    "benchmark": "benchmarking",
    "build": "building",
    "check": "checking",
    "compare": "comparing",
    "evaluate": "evaluating",
    "export": "exporting",
    "import": "importing",
    "serve": "serving",
    "show": "showing",
}
"""A command and the module it stands in, loaded when it is asked for: start-up stays quick."""


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"draftdiff.presentation.cli.{_COMMANDS[cmd_name]}")
        command = module.command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="draftdiff")
def main() -> None:
    """Read how a law changed between its drafts, article by article."""
    collect_rarely()
