"""The manifest of a kit folder: what was made from what, so that it can be checked, skipped and cleaned up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from campaignkit.kit.kits import Kit

from campaignkit.kit.state_from_findings import State
from campaignkit.records import dataclass

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One rendered file. `inputs` is the hash of everything it was made from; same inputs, same file."""

    file: str
    sha256: str
    bytes: int
    material: str
    type: str
    format: str
    language: str
    audience: str | None
    stakeholder: str | None
    inputs: str
    layout: tuple[dict[str, str], ...] = ()
    """What is wrong with the laid-out page, kept for runs that do not make the file again."""
    prints: tuple[str, ...] = ()
    """The help services, contacts and addresses on it: an older file is held only while they are the plan's."""
    older: bool = False
    """It was made by an earlier run and could not be made now."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A file that is not in the kit: why, and the text of the plan it is about."""

    file: str
    language: str
    code: str
    message: str
    path: str


@dataclass(frozen=True, slots=True)
class KitEntry:
    """One kit: for whom it is, its zip, and every file the zip holds."""

    language: str
    audience: str | None
    stakeholder: str | None
    zip: str
    files: tuple[str, ...]


def kit_entry(kit: Kit, campaign: str) -> KitEntry:
    """Return what the manifest says of a kit."""
    files = tuple(str(job.output) for job in kit.jobs)
    return KitEntry(kit.language, kit.audience, kit.stakeholder, str(kit.zip_name(campaign)), files)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A kit folder in full: entries for rendered files, and plain hashes for index and zips.

    `state` is that of the plan's own language; `languages` has each language with its own.
    """

    campaign: str
    plan: str
    state: str
    reasons: tuple[str, ...]
    check: dict[str, int]
    entries: tuple[ManifestEntry, ...]
    others: dict[str, str]
    kits: tuple[KitEntry, ...] = ()
    languages: Mapping[str, State] = field(default_factory=dict)
    missing: tuple[Missing, ...] = ()
    made_of: Mapping[str, str] = field(default_factory=dict)
    """Of zips and the index page the hash of everything they are made of."""
    by_hand: tuple[str, ...] = ()
    """Files that somebody changed; the folder holds theirs, not those of the sums."""

    def files(self) -> dict[str, str]:
        """Return every file with its SHA-256."""
        return {entry.file: entry.sha256 for entry in self.entries} | self.others

    def to_json(self, version: str) -> bytes:
        """Return the manifest as it is written; `version` is that of campaignkit."""
        document = {
            "schema_version": SCHEMA_VERSION,
            "campaignkit": version,
            "campaign": self.campaign,
            "plan": self.plan,
            "state": self.state,
            "reasons": list(self.reasons),
            "languages": {
                language: {"state": state.name, "reasons": list(state.reasons)}
                for language, state in self.languages.items()
            },
            "check": self.check,
            "files": [asdict(entry) for entry in self.entries],
            "missing": [asdict(missing) for missing in self.missing],
            "changed_by_hand": list(self.by_hand),
            "others": self.others,
            "made_of": dict(self.made_of),
            "kits": [asdict(kit) for kit in self.kits],
        }
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
