"""Opening a campaign: the one way from files to a `Campaign`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from campaignkit.campaign.assets import Pictures, read_logos, read_pictures, read_profile
from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.follows import followed
from campaignkit.campaign.framework import Framework
from campaignkit.campaign.framework_files import framework, frameworks_beside, load_framework, shipped_frameworks
from campaignkit.campaign.logo import Logo
from campaignkit.campaign.taken_names import taken
from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import load_topic, shipped_topics, topic, topics_beside
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.own_types_and_themes import load_library
from campaignkit.plan.countries import edition_for
from campaignkit.plan.extends import load_with_bases
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.overlay_fit import STOP
from campaignkit.plan.part_file import PartFile
from campaignkit.plan.plan_reader import build
from campaignkit.plan.terms import Terms
from campaignkit.source.node import Node
from campaignkit.translate.editions_from_po import read_editions
from campaignkit.translate.own_fixed_words import own_words, with_fallback
from campaignkit.translate.po_files import folders


def open_campaign(
    path: Path,
    file: str | None = None,
    *,
    frameworks: Sequence[str] = (),
    data: bytes | None = None,
    country: str | None = None,
    earlier: Campaign | None = None,
) -> Campaign:
    """Open the campaign of a plan file. Never raises for anything its files may hold.

    `file` is the name that diagnostics show, by default the path. `frameworks` are asked for besides those the plan
    names. With `data`, that is what the plan file holds, whatever stands on the disk. Of a plan for several countries
    `country` asks for the edition for one of them. What is still written as it was in the `earlier` opening
    is not read again.
    """
    file = file or path.as_posix()
    beside, beside_topics = frameworks_beside(path), topics_beside(path)
    local = {name: own for name, own in beside.items() if name not in shipped_frameworks()}
    topics = {name: own for name, own in beside_topics.items() if name not in shipped_topics()}
    own = load_library(path)
    words = terms().extended(tuple(local), tuple(own.types), tuple(own.themes), tuple(topics))
    document = load_with_bases(path, file, data)
    names = tuple(document.sources)
    plan, logos, pictures, problems = _plan(document.root, words, path, file, document.diagnostics)
    if plan is not None and country is not None:
        plan = edition_for(plan, country)
    profile: bytes | None = None
    if plan is not None and document.root is not None:
        profile, unfit = read_profile(plan, document.root, file, path)
        problems = [*problems, *unfit]
        plan = None if unfit else plan
    about = _topic(plan, topics)
    if own.diagnostics or about.diagnostics:
        # what the plan is made into, or which rules apply to it, is not known; one repair at a time
        plan = None
    own_frameworks = plan.frameworks if plan is not None else ()
    by_id, unsound, framework_texts = _frameworks((*own_frameworks, *frameworks), local)
    unread = [
        *taken("topic", () if plan is None else (_topic_of(plan),), beside_topics, shipped_topics()),
        *taken("framework", (*own_frameworks, *frameworks), beside, shipped_frameworks()),
    ]
    problems = [*problems, *own.diagnostics, *about.diagnostics, *unsound, *unread]
    before, problems_before = followed(plan, document.root, file, path)
    translations = read_editions(
        plan, document.root, folders(path, file, names), document.languages, earlier.translations if earlier else {}
    )
    return Campaign(
        path=path,
        file=file,
        library=replace(own.library, usual=about.part.theme) if about.part and about.part.theme else own.library,
        root=document.root,
        plan=translations.editions[0].plan if translations.editions else plan,
        files=names,
        editions=translations.editions,
        translations=translations.files,
        originals=translations.originals,
        topic=_with_words(about.part or topic(), own_words(path), plan),
        follows=before,
        days_later=document.days_later,
        frameworks=by_id,
        logos=logos,
        pictures=pictures,
        profile=profile,
        sources={**document.sources, **own.sources, **_source(about), **framework_texts, **translations.sources},
        diagnostics=(*problems, *translations.diagnostics, *problems_before),
    )


def _plan(
    root: Node | None, words: Terms, path: Path, file: str, problems: list[Diagnostic]
) -> tuple[Plan | None, dict[str, Logo], Pictures, list[Diagnostic]]:
    """Return the plan when nothing is wrong with it, its logos and pictures, and all that is wrong."""
    if root is None or any(problem.code in STOP for problem in problems):
        # half of the plan is not here: whatever else seems to be missing may stand in the other half
        return None, {}, {}, problems
    plan, more = build(root, words)
    problems = [*problems, *more]
    logos: dict[str, Logo] = {}
    pictures: Pictures = {}
    if plan is not None:
        logos, unusable = read_logos(plan, root, file, path)
        pictures, faults = read_pictures(plan, root, file, path)
        problems += [*faults, *unusable]
    return (None if problems else plan), logos, pictures, problems


def _with_words(about: Topic, own: dict[str, dict[str, str]], plan: Plan | None) -> Topic:
    """Return a topic with the words a campaign brings along, and with those its language lends to translations."""
    own = with_fallback(own, plan, about.words, about.without_words)
    if not own:
        return about
    languages = dict.fromkeys((*about.words, *own))
    return replace(about, words={name: about.words.get(name, {}) | own.get(name, {}) for name in languages})


def _topic(plan: Plan | None, local: dict[str, Path]) -> PartFile[Topic]:
    """Return what a plan is about; the usual topic where the plan cannot be read."""
    name = DEFAULT_TOPIC if plan is None else _topic_of(plan)
    if plan is None or name not in local:
        return PartFile(topic(name), None, None, ())
    path = local[name]
    return load_topic(path, path.as_posix())


def _topic_of(plan: Plan) -> str:
    return plan.campaign.topic or DEFAULT_TOPIC


def _source(part_file: PartFile[Topic]) -> dict[str, SourceText]:
    return {} if part_file.source is None else {part_file.source.file: part_file.source}


def _frameworks(
    names: Sequence[str], local: dict[str, Path]
) -> tuple[dict[str, Framework], list[Diagnostic], dict[str, SourceText]]:
    """Return frameworks by id, what is wrong with their files, and the texts of those."""
    result: dict[str, Framework] = {}
    problems: list[Diagnostic] = []
    sources: dict[str, SourceText] = {}
    for name in dict.fromkeys(names):
        if name in shipped_frameworks():
            result[name] = framework(name)
        elif name in local:
            part_file = load_framework(local[name], local[name].as_posix())
            problems += part_file.diagnostics
            if part_file.part is not None:
                result[name] = part_file.part
            if part_file.source is not None:
                sources[local[name].as_posix()] = part_file.source
    return result, problems, sources
