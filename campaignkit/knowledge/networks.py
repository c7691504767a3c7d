"""Social networks and the longest text each of them takes."""

from __future__ import annotations

from functools import cache
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml


@cache
def network(name: str) -> dict[str, Any]:
    """Return a network: `name`, `limit` in characters, and `link`, what an address counts, where that is fixed.

    Raises:
        KeyError: a template names a network that is not in the data.

    """
    row = read_yaml(PACKAGE / "knowledge" / "networks.yaml")["rows"][name]
    link = row.get("link")
    return {"id": name, "name": row["label"], "limit": int(row["limit"]), "link": int(link) if link else None}
