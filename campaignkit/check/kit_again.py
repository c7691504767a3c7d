"""A kit of which nothing has changed: neither what it was made of nor a file of it.

Rules and pages are what a run of `render` is spent on. Both are done without only where nothing is left to say but
what was said before: the kit is whole, nothing in it was changed by hand, held back or kept, and every file holds the
bytes it was given. Anything else is another run like the first.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import EPOCH
from campaignkit.check.judged_json import finding_from, finding_row
from campaignkit.check.judgement_cache import Cache, text_at
from campaignkit.check.scope import Scope
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.json_data import Json
from campaignkit.kit.state_on_page import State
from campaignkit.records import dataclass
from campaignkit.source.atomic_write import OutputError
from campaignkit.source.cache_dependencies import Notes


@dataclass(frozen=True, slots=True)
class WholeKit:
    """A kit that is whole: where it is, how many files were made, what was found on its pages, and its states."""

    folder: Path
    files: int
    report: Report
    states: dict[str, State]


def question(scope: Scope, options: Json) -> object:
    """Return all that decides a kit besides the files of its campaign: settings, options and a set clock."""
    settings, config = scope.settings, scope.config.source
    selection = settings.selection
    return [
        *("kit", str(scope.plans[0]), os.environ.get(EPOCH, ""), settings.profile, str(settings.fail_on)),
        None if selection.select is None else sorted(selection.select),
        *(sorted(selection.ignore), selection.min_confidence.value),
        None if config is None else [config.file, config.text],
        None if scope.known_findings is None else [repr(entry) for entry in scope.known_findings],
        options,
    ]


def find_settled(cache: Cache, query: object) -> WholeKit | None:
    """Return the kit that was made for a question, when all of it is there and still right."""
    return cache.recall(query, _settled)


def keep_settled(cache: Cache, query: object, campaign: Campaign, kit: WholeKit, notes: Notes) -> None:
    """Remember a kit that is whole, as it now lies in its folder.

    Not that of a campaign with templates of its own: they are programs, and may read what nobody was asked for.
    """
    from campaignkit.kit.earlier_runs import MANIFEST
    from campaignkit.kit.writer import kit_folder, sha256

    report = kit.report
    if campaign.library.folder is not None or not notes.texts.keys() >= report.sources.keys():
        return
    with kit_folder(kit.folder) as writer:
        manifest = writer.content(PurePosixPath(MANIFEST))
    if manifest is None:
        return
    scope = report.examined
    row = {
        "folder": str(kit.folder),
        "manifest": sha256(manifest),
        "made": kit.files,
        "states": {name: [state.name, state.reasons] for name, state in kit.states.items()},
        "findings": [finding_row(finding) for finding in report.findings],
        "texts": {file: str(notes.texts[file]) for file in report.sources},
        "examined": [
            *(scope.plans, scope.rules, scope.texts, scope.languages, scope.unread),
            *(scope.topics, scope.topics_matter),
        ],
        "profile": report.profile,
    }
    cache.remember(query, {"kit": row}, notes)


def _settled(memory: Any) -> WholeKit:
    row = memory["kit"]
    if not _is_whole(Path(row["folder"]), row["manifest"]):
        raise ValueError(row["folder"])
    plans, rules, texts, languages, unread, topics, matter = row["examined"]
    report = Report(
        tuple(finding_from(*finding) for finding in row["findings"]),
        Examined(plans, rules, texts, languages, unread, tuple(topics), matter),
        row["profile"],
        {file: text_at(file, Path(path)) for file, path in row["texts"].items()},
    )
    states = {name: State(state, tuple(reasons)) for name, (state, reasons) in row["states"].items()}
    return WholeKit(Path(row["folder"]), row["made"], report, states)


def _is_whole(folder: Path, manifest: str) -> bool:
    """Say whether a kit is as it was written, to the byte, and nobody is writing there."""
    from campaignkit.kit.earlier_runs import JOURNAL, MANIFEST
    from campaignkit.kit.writer import kit_folder

    try:
        if not (folder / MANIFEST).is_file():
            return False
        with kit_folder(folder) as writer:
            if not writer.read(PurePosixPath(MANIFEST), {manifest}) or (folder / JOURNAL).exists():
                return False
            sums_of = writer.earlier.sums
            return bool(sums_of) and all(writer.read(PurePosixPath(name), sums) for name, sums in sums_of.items())
    except OutputError:
        return False
