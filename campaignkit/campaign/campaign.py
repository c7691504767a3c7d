"""A campaign that has been opened: everything its files say, and what is wrong with them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from campaignkit.campaign.framework import Framework
from campaignkit.campaign.logo import Logo
from campaignkit.campaign.picture_files import Picture
from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import topic
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.materials.library import Library
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass
from campaignkit.source.node import Node
from campaignkit.translate.edition import Edition, Original
from campaignkit.translate.po_files import PoRead


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One campaign as it stands in its files, opened once; every command starts from it.

    `path` is the plan file and `file` its name in diagnostics. `plan` is None when it cannot be read whole; then
    `diagnostics` says why, and there are no editions. `files` are the plan file and its bases, in the order they
    are read. `editions` are the plan in every language it can be read in, its own first. `translations` are the PO
    files by language, those of bases last. `originals` are texts of bases in another language than the plan's.
    `topic` is what it is about. `frameworks` are those the plan names, by id; `logos` those of partners, by theirs;
    `pictures` are those that the plan names, by the key at which each stands.
    `follows` is the plan of the campaign before it. `days_later` says by how many days what it extends has moved.
    `profile` is the colour profile of the print shop.
    `sources` holds the text of every file that took part, by the name under which diagnostics know it.
    """

    path: Path
    file: str
    library: Library
    root: Node | None = None
    plan: Plan | None = None
    files: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    translations: Mapping[str, tuple[PoRead, ...]] = field(default_factory=dict)
    originals: Mapping[str, Original] = field(default_factory=dict)
    topic: Topic = field(default_factory=topic)
    follows: Path | None = None
    days_later: int = 0
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    logos: Mapping[str, Logo] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    profile: bytes | None = None
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of the texts of all files that make up the plan and its logos, in the order they are read."""
        texts = [self.sources[name].text for name in self.files]
        texts += [logo.svg for logo in self.logos.values()]
        texts += [picture.svg for picture in self.pictures.values()]
        return hashlib.sha256("\0".join(texts).encode()).hexdigest()

    @property
    def id(self) -> str:
        """The name of the campaign; empty when its plan cannot be read whole."""
        return "" if self.plan is None else self.plan.campaign.id

    @property
    def plans(self) -> dict[str, Plan]:
        """The plan by language, its own first."""
        return {edition.language: edition.plan for edition in self.editions}

    @property
    def unreadable(self) -> bool:
        """True when the plan file itself could not be opened, so that nothing of it was looked at."""
        return any(d.code == "CK003" and d.span.file == self.file for d in self.diagnostics)
