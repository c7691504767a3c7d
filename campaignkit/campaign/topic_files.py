"""Finding and reading topics: those that come with campaignkit, and those beside a country's campaigns."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from campaignkit.campaign.folders import folders_above
from campaignkit.campaign.topic import Topic
from campaignkit.diagnostics.codes import matching_codes
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.reader import TOPICS
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.plan.part_file import PartFile, read_part, shipped_part
from campaignkit.plan.paths import Path as PlanPath
from campaignkit.plan.paths import key_of
from campaignkit.source.disk import entries, exists
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for

FOLDER = "topics"
FILE = "topic.yaml"
GENERAL = "general"
"""The topic whose rules hold for every campaign; another one may name it among its own."""


def topics_beside(plan: Path) -> dict[str, Path]:
    """Return the files of topics by id: `topics/<id>/topic.yaml` in the plan's folder or up to three above it."""
    files: dict[str, Path] = {}
    for folder in folders_above(plan):
        for entry in entries(folder / FOLDER) or ():
            path = folder / FOLDER / entry.name / FILE
            if exists(path):
                files.setdefault(entry.name, path)
    return files


def local_topics(plan: Path) -> dict[str, Path]:
    """Return topics of a country by id. Those that come with campaignkit keep their names."""
    return {name: path for name, path in topics_beside(plan).items() if name not in shipped_topics()}


@cache
def shipped_topics() -> dict[str, Path]:
    """Return the topics that come with campaignkit by id."""
    return {path.parent.name: path for path in sorted(TOPICS.glob(f"*/{FILE}"))}


@cache
def topic(topic_id: str = DEFAULT_TOPIC) -> Topic:
    """Return a topic that comes with campaignkit.

    Raises:
        KeyError: there is no such topic.
    """
    return _with_general(shipped_part(shipped_topics()[topic_id], Topic))


def topics_for(plan: Path) -> dict[str, Topic]:
    """Return the topics a plan can be about, the usual one first; those of a country that are broken are left out."""
    topics = {name: topic(name) for name in sorted(shipped_topics(), key=lambda name: name != DEFAULT_TOPIC)}
    for name, path in local_topics(plan).items():
        local = load_topic(path, path.as_posix()).part
        if local is not None:
            topics[name] = local
    return topics


def topic_called(name: str, plan: Path) -> Topic:
    """Return a topic that a plan at a path can be about.

    Raises:
        UsageError: there is no such topic, or its file is broken.
    """
    local = local_topics(plan)
    if name in shipped_topics():
        return topic(name)
    if name not in local:
        proposal = propose(name, [*shipped_topics(), *local], kind="topic")
        raise UsageError(f"There is no topic `{name}`. {proposal}")
    file = local[name].as_posix()
    part_file = load_topic(local[name], file)
    if part_file.part is None:
        raise UsageError(f"{file}: {part_file.diagnostics[0].message} {part_file.diagnostics[0].hint}")
    return part_file.part


def load_topic(path: Path, file: str) -> PartFile[Topic]:
    """Read a topic file; never raises for anything it may hold."""
    part_file = read_part(path, Topic, "a topic", file)
    if part_file.part is None or part_file.root is None:
        return part_file
    unknown = tuple(_unknown_rules(part_file.part, part_file.root))
    if unknown:
        return replace(part_file, part=None, diagnostics=unknown)
    return replace(part_file, part=_with_general(part_file.part))


def _with_general(part: Topic) -> Topic:
    """Return a topic with the rules that hold for every campaign, where it names `general` among those that apply."""
    if GENERAL not in part.applies:
        return part
    return replace(part, applies=(*topic(GENERAL).applies, *(rule for rule in part.applies if rule != GENERAL)))


def _unknown_rules(part: Topic, root: Node) -> list[Diagnostic]:
    """Return a CK013 for each rule that is none: it would be left in, or out, without a word."""
    rules: list[tuple[PlanPath, str]] = [(("applies", index), rule) for index, rule in enumerate(part.applies)]
    for at, left_out in enumerate(part.leaves_out):
        rules += [(("leaves_out", at, "rules", index), rule) for index, rule in enumerate(left_out.rules)]
    hint = "Write a code, a name, or CK2 for all that begin with it; `campaignkit rules` lists them."
    return [
        Diagnostic("CK013", f"There is no rule `{shorten(rule)}`.", span_for(root, path), key_of(path), hint=hint)
        for path, rule in rules
        if not matching_codes(rule) and (path[0], rule) != ("applies", GENERAL)
    ]
