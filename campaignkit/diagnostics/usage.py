"""What a caller gave that cannot be used."""

from __future__ import annotations


class UsageError(Exception):
    """Something outside the plans is wrong: an option, a name, the environment. The message says what to do.

    The command line prints it and leaves with exit code 2.
    """
