"""Entry point of `campaignkit` and `python -m campaignkit`."""

from __future__ import annotations

import sys

OBJECTS = 400_000
"""How many new objects make Python look for unused ones that refer to each other: nearly all of a run stay in use."""


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
    import gc

    gc.set_threshold(OBJECTS)
    try:
        from campaignkit.cli.app import run

        run()
    finally:
        # Python goes through all that is left before it ends, for a quarter of the time of a short run
        gc.freeze()


if __name__ == "__main__":
    main()
