"""``python -m draftdiff``: the command line."""

from draftdiff.presentation.cli import main

main(prog_name="draftdiff")
