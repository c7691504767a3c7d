"""What ends a command: what cannot be used or written is said; a fault of campaignkit itself is kept in a file."""

from __future__ import annotations

import sys


def report_crash(error: Exception) -> int:
    """Say what stopped the program, and return the exit code. No command need catch what is said so.

    The details of a fault in campaignkit itself are kept in a file, and it is said where.
    """
    from campaignkit.diagnostics.usage import UsageError
    from campaignkit.diagnostics.visible import told

    if isinstance(error, UsageError):
        sys.stderr.write(f"{told(str(error))}\n")
        return 2
    if isinstance(error, ModuleNotFoundError) and not (error.name or "campaignkit").startswith("campaignkit"):
        sys.stderr.write(
            f"This installation is not whole: `{error.name}` is missing, as after an update of the program alone.\n"
            "Install it again: `make kit` in a checkout, else `pipx install --force .`\n"
        )
        return 2
    import tempfile
    import traceback
    from pathlib import Path

    with tempfile.NamedTemporaryFile(
        "w", prefix="campaignkit-", suffix=".txt", delete=False, encoding="utf-8"
    ) as log:
        log.write(f"campaignkit {' '.join(sys.argv[1:])}\n\n{traceback.format_exc()}")
    sys.stderr.write(
        "campaignkit has failed; this is a fault in campaignkit, not in your plan.\n"
        f"Please report it with the file {Path(log.name)} and the plan.\n"
    )
    return 2
