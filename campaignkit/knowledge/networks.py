"""Social networks and the longest text each of them takes."""

from __future__ import annotations

from functools import cache
from typing import TypedDict

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml


class Network(TypedDict):
    """A social network: its name, its limit in characters, and what an address counts where that is fixed."""

    id: str
    name: str
    limit: int
    link: int | None


@cache
def network(name: str) -> Network:
    """Return a network.

    Raises:
        KeyError: a template names a network that is not in the data.

    """
    row = read_yaml(PACKAGE / "knowledge" / "networks.yaml")["rows"][name]
    link = row.get("link")
    return {"id": name, "name": row["label"], "limit": int(row["limit"]), "link": int(link) if link else None}
