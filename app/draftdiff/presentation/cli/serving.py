"""``draftdiff serve``: the site, on a server fit for use."""

from __future__ import annotations

from pathlib import Path

import click
import waitress

from draftdiff.presentation.cli.operands import drafts_folder, drafts_option
from draftdiff.presentation.web.bounds import REQUEST_BYTES
from draftdiff.presentation.web.factory import create_app

_THREADS = 4
_BODY_BYTES = 2 * REQUEST_BYTES
"""What is somewhat too large still gets a page that says so; the rest is not taken in at all."""


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--debug", is_flag=True, help="Flask's development server, for work on the site.")
@click.option("--no-uploads", is_flag=True, help="Let readers compare no texts of their own.")
@drafts_option
def command(host: str, port: int, debug: bool, no_uploads: bool, drafts: Path | None) -> None:
    """Serve the site of the library.

    It listens on this machine alone unless --host says otherwise.
    """
    app = create_app(drafts_folder(drafts), uploads=not no_uploads)
    if debug:
        app.run(host=host, port=port, debug=True)
        return
    try:
        server = waitress.create_server(
            app,
            host=host,
            port=port,
            threads=_THREADS,
            ident=None,
            max_request_body_size=_BODY_BYTES,
        )
    except OSError as error:
        raise click.ClickException(f"{host}:{port}: {error.strerror or error}") from error
    click.echo(
        f"draftdiff is at http://{host}:{server.effective_port}/ (stop with Ctrl-C)", err=True
    )
    server.run()
