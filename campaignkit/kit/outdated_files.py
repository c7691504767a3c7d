"""What of an earlier kit stays when it cannot be made now, and what must not: a number on it may no longer be right.

A person's files are never taken away because a text changed or a translation is late. But an old poster with a number
that has changed sends a child to nobody. So a manifest says of every file which services, contacts and addresses it
prints, and what is no longer the plan's goes into a folder that belongs to no kit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.json_data import Json
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.manifest_json import ManifestEntry
from campaignkit.kit.state_on_page import OLDER, State, StateName
from campaignkit.kit.writer import KitWriter
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass

_ADDRESS = late_pattern(r"https?://[^\s\"'<>)\]\\]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NO_FACTS = frozenset(("qr_svg", "svg", "logos", "words", "fonts", "theme", "format", "motif"))
"""What of a view holds drawings, fixed words and looks, but nothing that is the plan's."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file of an earlier run that stays: its job, what it holds and its entry."""

    job: Job
    data: bytes
    preview: bytes
    entry: ManifestEntry


def printed_facts(plan: Plan, view: View) -> tuple[str, ...]:
    """Return the help services, contacts and addresses that a view prints, in words that can be compared."""
    texts = [_said(text) for text in _texts(view)]
    digits = {number for number, _ in texts if len(number) > 2}
    ids = {service["id"] for service in view["help"]}
    facts = {
        fact
        for key, phone, fact in _facts(plan)
        if key in ids or (len(phone) > 2 and any(phone in number for number in digits))
    }
    return tuple(sorted(facts.union(*(addresses for _, addresses in texts))))


def facts_of(campaign: Campaign) -> frozenset[str]:
    """Return all of them that are in a plan and its translations now."""
    if campaign.plan is None:
        return frozenset()
    text = " ".join(repr(plan) for plan in campaign.plans.values())
    addresses = {_bare(match[0]) for match in _ADDRESS.finditer(text)}
    return frozenset({fact for _, _, fact in _facts(campaign.plan)} | addresses)


def is_still_right(row: Json, facts: frozenset[str]) -> bool:
    """Say whether all that an earlier file prints is still the plan's; not when nobody knows what it prints."""
    prints = row.get("prints")
    return isinstance(prints, list) and all(isinstance(fact, str) and fact in facts for fact in prints)


def sort_out(
    campaign: Campaign,
    all_jobs: Sequence[Job],
    fresh_jobs: Iterable[Job],
    writer: KitWriter,
    *,
    in_part: bool = False,
) -> tuple[list[Held], list[str]]:
    """Return what stays of an earlier kit although it was not made now, and the names of what is outdated.

    It is what could not be made, and what is in languages that are not made now and that the plan still has. A kit
    that is made `in_part` keeps whatever else the plan still has, too.
    """
    facts = facts_of(campaign)
    outputs = {job.output for job in fresh_jobs}
    languages = {job.language for job in all_jobs}
    rest: list[Held] = []
    old_names: list[str] = []
    whole = set() if in_part else languages
    is_same_plan = writer.earlier.digest == campaign.digest
    for job in (*all_jobs, *_not_asked_for(campaign, whole, writer.earlier.rows.values())):
        row = writer.earlier.rows.get(str(job.output))
        data = None if row is None or job.output in outputs else writer.content(job.output)
        if row is None or data is None:
            continue
        outputs.add(job.output)
        if not is_still_right(row, facts):
            old_names.append(str(job.output))
            continue
        sums = writer.earlier.sums.get(str(job.preview), ()) if job.preview is not None else ()
        preview = b"" if job.preview is None else writer.read(job.preview, sums)
        as_it_would_be = is_same_plan and job.language in languages and job not in all_jobs
        older = not as_it_would_be or bool(row.get("older"))
        rest.append(Held(job, data, preview, _entry(job, row, data, older=older)))
    return rest, old_names


def with_older(states: Mapping[str, State], rest: Sequence[Held]) -> dict[str, State]:
    """Return the states of the languages; one that holds something older than its plan is not final."""
    result = dict(states)
    for language in {old.job.language for old in rest if old.entry.older}:
        state = result.get(language, State("proof", ()))
        name: StateName = "proof" if state.name == "final" else state.name
        result[language] = State(name, tuple(dict.fromkeys((*state.reasons, OLDER))))
    return result


def _not_asked_for(campaign: Campaign, whole: set[str], rows: Iterable[Json]) -> Iterator[Job]:
    """Yield every job that the plan has in languages of an earlier kit, but for those that are made whole now."""
    if campaign.plan is None:
        return
    about = campaign.plan.campaign
    there = {str(row.get("language")) for row in rows} & {about.language, *about.translations}
    partners = tuple(stakeholder.id for stakeholder in campaign.plan.stakeholders)
    for order in (Order(for_print=True, office=True), Order(audiences=(), stakeholders=partners, for_print=True)):
        for job in jobs(campaign, order):
            if job.language in there - whole:
                yield job
            if job.language == about.language:
                for language in sorted(there - whole):
                    yield Job(job.material, job.format, language, job.bleed_mm, job.is_first, job.marks, job.office)


def _entry(job: Job, row: Json, data: bytes, *, older: bool) -> ManifestEntry:
    return ManifestEntry(
        file=str(job.output),
        sha256=row["sha256"],
        bytes=len(data),
        material=job.material.id,
        type=job.material.type,
        format=job.format.id,
        language=job.language,
        audience=job.material.audience,
        stakeholder=job.material.stakeholder,
        inputs=row["inputs"],
        prints=tuple(row["prints"]),
        older=older,
    )


def _facts(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield each help service and contact: its id, its digits, and all that is said of it."""
    for service in plan.help:
        facts = (service.name, service.phone, service.website, service.hours, service.cost, service.for_whom)
        text = " | ".join(part or "" for part in facts)
        if service.text is not None:
            text += f" | {service.text.number} {service.text.word or ''}"
        yield service.id, digits_of(service.phone or ""), f"help {service.id}: {text}"
    for stakeholder in plan.stakeholders:
        contact = stakeholder.contact
        if contact is not None and contact.phone:
            yield "", digits_of(contact.phone), f"contact {stakeholder.id}: {contact.phone}"


@lru_cache(maxsize=8192)
def _said(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the digits and the addresses in a text; most texts are the same in many views."""
    return digits_of(text), tuple(_bare(match[0]) for match in _ADDRESS.finditer(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _NO_FACTS:
                yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)


def _bare(address: str) -> str:
    return address.rstrip(".,;:!?/")
