"""`campaignkit preview`: see the kit in a browser while the plan is being written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.options import ConfigFile, NoConfig, PlanPath

if TYPE_CHECKING:
    from campaignkit.check.scope import Scope

PORT = 8700


def preview(
    plan: PlanPath,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port on this machine; 0 takes any that is free.")
    ] = PORT,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
    edit: Annotated[
        bool, typer.Option("--edit", help="Change texts and facts in the browser; they go into the plan's files.")
    ] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show the kit in the browser, with the findings beside each material; it follows every change you save.

    Only this machine can see it (127.0.0.1). Stop it with Ctrl+C.
    """
    import contextlib
    import tempfile

    from campaignkit.cli.opened_plans import scope_for_one
    from campaignkit.preview.page import page
    from campaignkit.preview.polling import Watcher
    from campaignkit.preview.server import Feed, PreviewServer
    from campaignkit.preview.session import Session
    from campaignkit.terminal.crash import report_crash

    scope = scope_for_one(plan, config, no_config=no_config)
    file = scope.plans[0]
    if not file.is_file():
        typer.echo(f"There is no plan file {file}.", err=True)
        raise typer.Exit(2)
    if edit:
        _edit(file, scope, port, open_browser)
        return
    with tempfile.TemporaryDirectory(prefix="campaignkit-preview-") as folder:
        session = Session(file, Path(folder), scope)
        feed = Feed()
        feed.publish(session.waiting())
        try:  # before anything is made: a port that is taken is told at once
            server = PreviewServer(
                port, feed, lambda: page(str(feed.state["title"])), Path(folder), on_look=session.glance.asked
            )
        except OSError as error:
            raise _port_taken(port, error) from error
        typer.echo(f"Preview of {file}: {server.address}\nStop it with Ctrl+C. The first pages are being made …")
        if open_browser:
            import webbrowser

            webbrowser.open(server.address)
        watcher = Watcher(session.watched, lambda: session.follow(feed, report_crash), first=True)
        try:
            watcher.start()
            with contextlib.suppress(KeyboardInterrupt):
                server.serve_forever()
        finally:
            watcher.stop()
            feed.close()
            server.server_close()


def _edit(file: Path, scope: Scope, port: int, open_browser: bool) -> None:
    """Serve the page to edit until Ctrl+C."""
    import contextlib

    from campaignkit.preview.edit.running import editing
    from campaignkit.terminal.crash import report_crash

    def tell(link: str) -> None:
        typer.echo(f"For another browser: {link}")

    try:
        with editing(file, scope, port, tell, report_crash) as server:
            link = server.link(server.guard.key)
            typer.echo(f"Edit {file}: {link}\nThe link works once. Stop with Ctrl+C.")
            if open_browser:
                import webbrowser

                webbrowser.open(link)
            with contextlib.suppress(KeyboardInterrupt):
                server.serve_forever()
    except OSError as error:
        raise _port_taken(port, error) from error


def _port_taken(port: int, error: OSError) -> typer.Exit:
    typer.echo(f"Port {port} cannot be used: {error.strerror}. Choose another one with --port, or 0.", err=True)
    return typer.Exit(2)
