"""The index page of a kit folder, and the zip of each kit."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from campaignkit.campaign.topic import Topic
from campaignkit.json_data import Json
from campaignkit.kit.dates_and_numbers import kilobytes
from campaignkit.kit.fixed_words import fixed_words
from campaignkit.kit.format_names import format_name
from campaignkit.kit.jobs import Job
from campaignkit.kit.kits import Kit
from campaignkit.kit.language_and_country_names import language_name
from campaignkit.kit.manifest_json import ManifestEntry, Missing
from campaignkit.kit.markup import line_runs, plain
from campaignkit.kit.material_names import material_title, type_name
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view_texts import filled_values
from campaignkit.kit.view_theme import theme
from campaignkit.kit.why_not_final import reasons
from campaignkit.knowledge.papers import office_sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.right_to_left import all_in_order, direction
from campaignkit.materials.library import Library
from campaignkit.materials.look_of_material import branded
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill

INDEX = PurePosixPath("index.html")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; the same for all files, so that the same kit gives the same bytes."""
_PACKED = frozenset({"pdf", "png", "docx", "pptx", "xlsx"})
"""Files that are compressed already: doing it again costs time and saves nothing."""


def kit_zip(kit: Kit, data: Mapping[PurePosixPath, bytes]) -> bytes:
    """Return the zip of a kit. What a partner shares with audiences lies in folders with their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, job in names_in_zip(kit):
            info = zipfile.ZipInfo(name, _EPOCH)
            is_packed = job.format.output in _PACKED
            info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data[job.output])
    return out.getvalue()


def names_in_zip(kit: Kit) -> Iterator[tuple[str, Job]]:
    """Yield the files of a zip, each by its name in there."""
    for job in kit.jobs:
        name = job.output.relative_to(kit.folder.parent)
        own = job.output.parent == kit.folder
        yield str(name if own else PurePosixPath(kit.folder.name, name)), job


def index_page(view: Json) -> bytes:
    """Return the page that shows what a folder holds."""
    from campaignkit.kit.engines.jinja_engine import render_text

    return render_text(TEMPLATES / "_index" / "index.html.jinja", view)


def index_view(
    plans: Mapping[str, Plan],
    states: Mapping[str, State],
    kits: Sequence[Kit],
    entries: Mapping[str, ManifestEntry],
    library: Library,
    missing: Sequence[Missing] = (),
    by_hand: Sequence[str] = (),
    topic: Topic | None = None,
    data: Mapping[PurePosixPath, bytes] | None = None,
) -> Json:
    """Return what the index page shows: a kit for each audience and partner, a card a material.

    Files that could not be made are named, so that nobody takes a kit with a gap for a whole one, and so are those
    that are older than the plan or were changed `by_hand`.

    The page itself is in the plan's own language; what is shown of a kit is in that of the kit. What is posted on
    networks stands on it, to be copied.
    """
    plan = next(iter(plans.values()))
    language = plan.campaign.language
    values = filled_values(plan, "page")
    folders = frozenset(kit.folder for kit in kits)
    views = [_kit(plans.get(kit.language, plan), kit, folders, entries, library, topic) for kit in kits]
    for words, file in ((one["words"], file) for one in views for card in one["cards"] for file in card["files"]):
        text = (data or {}).get(PurePosixPath(file["href"])) if file["kind"] == "TXT" else None
        file["text"] = _post(text.decode("utf-8"), words) if text else None
    own = [kit for kit in views if kit["language"] == views[0]["language"]] if views else []
    languages = dict.fromkeys(kit.language for kit in kits)
    view = {
        "language": language,
        "direction": direction(language),
        "words": fixed_words(topic, language_of_words(plan)),
        "title": plain(line_runs(fill(plan.campaign.title, values))),
        "tagline": plain(line_runs(fill(plan.campaign.tagline or "", values))),
        "theme": theme(branded(plan, library).theme),
        "languages": [_language(code, states[code], language_of_words(plan, code), topic) for code in languages],
        "people": [{"id": kit["folder"], "name": kit["who"]} for kit in own],
        "kits": views,
        "missing": [{"file": item.file, "path": item.path} for item in missing],
        "older": [entry.file for entry in entries.values() if entry.older],
        "by_hand": list(by_hand),
    }
    return all_in_order(view, language)


def _shop(job: Job, words: Mapping[str, str]) -> str | None:
    """Return who prints a file, and on which paper; nothing for one that is for everybody."""
    if job.bleed_mm > 0:
        return words["for_print_shop"]
    return words["for_office"].replace("{sheet}", office_sheet(job.paper).name) if job.office else None


def _post(text: str, words: Mapping[str, str]) -> str | None:
    """Return what is posted of a text for networks, which has a head above and the alt text below; else nothing."""
    colon = words["colon"].rstrip()
    head, sign, rest = text.partition(f"{colon}\n\n")
    post, below, _ = rest.partition(f"\n{words['alt_text']}{colon}\n")
    return post.strip() if sign and below and head.startswith(words["post_text"]) else None


def _language(code: str, state: State, spoken: str, topic: Topic | None) -> Json:
    return {
        "id": code,
        "name": language_name(code),
        "direction": direction(code),
        "reasons": reasons(state, spoken, topic),
        "state_text": fixed_words(topic, spoken)[f"state_{state.name}"],
    }


def _kit(
    plan: Plan,
    kit: Kit,
    folders: frozenset[PurePosixPath],
    entries: Mapping[str, ManifestEntry],
    library: Library,
    topic: Topic | None,
) -> Json:
    """Return a kit for the page. What a partner shares with an audience that has a kit is linked, not shown twice."""
    names = {a.id: a.name for a in plan.audiences} | {s.id: s.name for s in plan.stakeholders}
    kind = "audience" if kit.audience else "partner" if kit.stakeholder else "all"
    words = fixed_words(topic, language_of_words(plan, kit.language))
    cards: dict[str, Json] = {}
    shared: dict[str, str] = {}
    for job in kit.jobs:
        folder = job.output.parent
        if folder == kit.folder or folder not in folders:
            _add(cards, plan, kit, job, entries[str(job.output)], library, words)
        else:
            shared[job.material.id] = f"{_id(job.language, folder)}-{job.material.id}"
    return {
        "id": _id(kit.language, kit.folder),
        "folder": kit.folder.name,
        "kind": kind,
        "who": names.get(kit.audience or kit.stakeholder or "", ""),
        "language": kit.language,
        "language_name": language_name(kit.language),
        "words": words,
        "direction": direction(kit.language),
        "zip": str(kit.zip_name(plan.campaign.id)),
        "cards": list(cards.values()),
        "shared": [
            {"anchor": anchor, "title": material_title(plan, name, library)} for name, anchor in shared.items()
        ],
    }


def _id(language: str, folder: PurePosixPath) -> str:
    return f"{language}-{folder.name}"


def _add(
    cards: dict[str, Json],
    plan: Plan,
    kit: Kit,
    job: Job,
    entry: ManifestEntry,
    library: Library,
    words: Mapping[str, str],
) -> None:
    material, spoken = job.material, language_of_words(plan, kit.language)
    kind = type_name(library.type(material.type), spoken, words)
    card = cards.setdefault(
        material.id,
        {
            "anchor": f"{_id(kit.language, kit.folder)}-{material.id}",
            "title": material_title(plan, material.id, library) or kind,
            "kind": kind,
            "type": material.type,
            "picture": None,
            "files": [],
        },
    )
    picture = entry.file if job.format.output == "png" else str(job.preview) if job.preview else None
    card["picture"] = card["picture"] or picture
    card["files"].append(
        {
            "href": entry.file,
            "name": format_name(job.format, spoken),
            "shop": _shop(job, words),
            "kind": job.format.output.upper(),
            "size": kilobytes(max(1, round(entry.bytes / 1024)), kit.language),
        }
    )
