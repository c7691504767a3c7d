"""Finding and reading topics: those that come with campaignkit, and those beside a country's campaigns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from campaignkit.campaign.folders import folders_above
from campaignkit.campaign.topic import Topic
from campaignkit.diagnostics.codes import matching_codes
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.knowledge.reader import TOPICS
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.did_you_mean import shorten
from campaignkit.plan.model.campaign import DEFAULT_TOPIC
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.paths import Path as PlanPath
from campaignkit.plan.paths import key_of
from campaignkit.plan.shape import record_shape
from campaignkit.records import dataclass
from campaignkit.source.asking import not_listening
from campaignkit.source.disk import entries, exists
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load
from campaignkit.source.node import Node
from campaignkit.source.resolve import span_for

FOLDER = "topics"
FILE = "topic.yaml"


@dataclass(frozen=True, slots=True)
class LoadedTopic:
    """A topic, or None and what is wrong with its file."""

    topic: Topic | None
    diagnostics: tuple[Diagnostic, ...]
    source: SourceText | None


def local_topics(plan: Path) -> dict[str, Path]:
    """Return topics of a country by id: `topics/<id>/topic.yaml` in the plan's folder or up to three above it."""
    found: dict[str, Path] = {}
    for folder in folders_above(plan):
        for entry in entries(folder / FOLDER) or ():
            path = folder / FOLDER / entry.name / FILE
            if entry.name not in shipped_topics() and exists(path):
                found.setdefault(entry.name, path)
    return found


@cache
def shipped_topics() -> dict[str, Path]:
    """Return the topics that come with campaignkit by id."""
    return {path.parent.name: path for path in sorted(TOPICS.glob(f"*/{FILE}"))}


@cache
def topic(topic_id: str = DEFAULT_TOPIC) -> Topic:
    """Return a topic that comes with campaignkit.

    Raises:
        KeyError: there is no such topic.
        ValueError: its file is broken, which tests rule out.
    """
    path = shipped_topics()[topic_id]
    with not_listening():
        loaded = load_topic(path, path.name)
    if loaded.topic is None:
        raise ValueError([d.message for d in loaded.diagnostics])
    return loaded.topic


def load_topic(path: Path, display: str) -> LoadedTopic:
    """Read a topic file; never raises for anything it may hold."""
    loaded = load(path, display)
    if loaded.root is None:
        return LoadedTopic(None, tuple(loaded.diagnostics), loaded.source)
    reader = Reader({}, terms(), "a topic")
    found = reader.read(record_shape(Topic), loaded.root, (), None)
    diagnostics = (*loaded.diagnostics, *reader.diagnostics)
    if isinstance(found, Topic) and not diagnostics:
        diagnostics = tuple(_unknown_rules(found, loaded.root))
        return LoadedTopic(None if diagnostics else found, diagnostics, loaded.source)
    return LoadedTopic(None, diagnostics, loaded.source)


def _unknown_rules(found: Topic, root: Node) -> list[Diagnostic]:
    """Return a CK013 for each rule that is none: it would be left in, or out, without a word."""
    named: list[tuple[PlanPath, str]] = [(("applies", index), rule) for index, rule in enumerate(found.applies)]
    for at, left_out in enumerate(found.leaves_out):
        named += [(("leaves_out", at, "rules", index), rule) for index, rule in enumerate(left_out.rules)]
    hint = "Write a code, a name, or CK2 for all that begin with it; `campaignkit rules` lists them."
    return [
        Diagnostic("CK013", f"There is no rule `{shorten(rule)}`.", span_for(root, path), key_of(path), hint=hint)
        for path, rule in named
        if not matching_codes(rule)
    ]
