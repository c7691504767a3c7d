"""Entry point of `campaignkit` and `python -m campaignkit`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. The version is answered before anything else is imported, because editors ask often."""
    if sys.argv[1:] == ["--version"]:
        from campaignkit import __version__

        try:
            sys.stdout.write(f"campaignkit {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):  # full, or closed: nobody hears it
            sys.stdout = None
            sys.exit(2)
        return
    from campaignkit.cli.app import run

    run()


if __name__ == "__main__":
    main()
