"""Overlays: a plan that extends another is read as the base with its own items merged into it."""

from __future__ import annotations

import os
from dataclasses import field
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.overlay_fit import fit
from campaignkit.records import dataclass
from campaignkit.source.disk import is_file
from campaignkit.source.inside_repository import boundary, is_within
from campaignkit.source.loader import load
from campaignkit.source.node import Mapping, Node, Scalar

MAX_BASES = 8


@dataclass(slots=True)
class LoadedPlan:
    """The merged tree, the problems of all files, the text of each, and the language each is written in.

    `days_later` says by how many days what the nearest base says has moved.
    """

    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceText] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    days_later: int = 0


def load_with_bases(path: Path, display: str, data: bytes | None = None) -> LoadedPlan:
    """Load a plan file and, following `extends`, its bases, and merge them from the base up."""
    result = LoadedPlan()
    result.root = _load(path, display, (), result, data)
    return result


def _load(
    path: Path, display: str, chain: tuple[Path, ...], result: LoadedPlan, data: bytes | None = None
) -> Node | None:
    document = load(path, display, data)
    result.diagnostics += document.diagnostics
    if document.source is not None:
        result.sources[display] = document.source
    root = document.root
    extends = root.get("extends") if isinstance(root, Mapping) else None
    if root is None or not isinstance(extends, Scalar) or extends.is_null:
        result.languages[display] = _language(root)
        return root
    here = Path(os.path.normpath(Path.cwd() / path))
    base, problem = _base_path(extends.value, here, (*chain, here))
    if base is None:
        message, hint = problem
        result.diagnostics.append(Diagnostic("CK008", message, extends.span, "extends", hint=hint))
        return root
    base_display = Path(os.path.normpath(Path(display).parent / extends.value)).as_posix()
    base_root = _load(base, base_display, (*chain, here), result)
    if base_root is None:
        return root
    outcome = fit(base_root, root)
    result.diagnostics += outcome.problems
    result.days_later = outcome.days_later
    result.languages[display] = _language(outcome.root)
    return outcome.root


def _language(root: Node | None) -> str:
    """Return the language that a plan, with its bases, is written in; empty where it says none."""
    campaign = root.get("campaign") if isinstance(root, Mapping) else None
    language = campaign.get("language") if isinstance(campaign, Mapping) else None
    return language.value if isinstance(language, Scalar) else ""


def _base_path(value: str, here: Path, chain: tuple[Path, ...]) -> tuple[Path | None, tuple[str, str]]:
    """Return the file that `extends` names, or None and what is wrong with it."""
    if "\0" in value or "\\" in value or value.startswith(("/", "~")) or ":" in value:
        return None, (
            f"`extends` cannot be `{shorten(value)}`.",
            "Name the other plan relative to this file, with forward slashes: ../base/plan.yaml",
        )
    base = Path(os.path.normpath(here.parent / value))
    if not is_within(base, boundary(here)):
        return None, (
            f"`extends` cannot be `{shorten(value)}`: it leads out of the repository or folder of this plan.",
            "Copy the other plan into the repository, and extend it there.",
        )
    if base in chain:
        return None, ("This plan extends itself, directly or in a circle.", "Take `extends` out of one of the files.")
    if len(chain) > MAX_BASES:
        return None, (f"More than {MAX_BASES} plans extend each other.", "Merge some of them into one file.")
    if not is_file(base):
        return None, (
            f"There is no file `{shorten(value)}` to extend.",
            "The path is taken from the folder of this plan; check it and the file's name.",
        )
    return base, ("", "")
