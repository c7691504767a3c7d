"""What is asked of the coverage of campaigns: a share of all requirements, or some of them by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.usage import UsageError
from campaignkit.json_data import Json

MET = ("covered", "waived")


def missed(plans: Sequence[Json], share: float | None, names: Sequence[str]) -> Iterator[str]:
    """Yield in a sentence each demand that the plans do not meet; `share` is in per cent.

    Raises:
        UsageError: no framework of these plans has a requirement of that name.
    """
    requirements = [row for plan in plans for framework in plan["frameworks"] for row in framework["requirements"]]
    percent = 100 * sum(row["status"] in MET for row in requirements) / len(requirements) if requirements else 100
    if share is not None and percent < share:
        yield f"{percent:.0f} % of the requirements are covered or waived; {share:g} % are asked for."
    for name in names:
        rows = [row for row in requirements if row["id"] == name]
        if not rows:
            raise UsageError(f"No framework of these plans asks for `{name}`.")
        if any(row["status"] not in MET for row in rows):
            yield f"`{name}` is not covered."
