"""What cannot fit however it is set, found by counting letters: `check` says so without laying anything out.

Nothing is claimed that a page would not confirm: of a text message or a post only headline, call to action and
numbers are counted, which stand in every one; placeholders and marks of emphasis count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.far_too_long import Room
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.message_lengths import post_length, shorter, sms, to_shorten
from campaignkit.knowledge.networks import network
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.plan import Plan

_NOT_COUNTED = late_pattern(r"\{\{[^{}\n]*\}\}|\]\([^)]{0,2000}\)|[*_\[\]\\]")


def sure_misfits(campaign: Campaign) -> list[Diagnostic]:
    """Return what is too long for its place beyond doubt, at the texts it is about."""
    misfits: list[tuple[Job, RenderError]] = []
    rooms = {language: Room(plan, campaign.library) for language, plan in campaign.plans.items()}
    for job in jobs(campaign):
        try:
            rooms[job.language].require(job)
        except RenderError as failure:
            misfits.append((job, failure))
        misfits += [(job, failure) for failure in _too_long(campaign.plans[job.language], job)]
    if not misfits:
        return []
    from campaignkit.kit.failure_findings import failure_diagnostics
    from campaignkit.kit.render import Rendered

    return failure_diagnostics(campaign, [Rendered(job, "", failure=failure) for job, failure in misfits])


def _too_long(plan: Plan, job: Job) -> Iterator[RenderError]:
    """Yield that a text message or a post is longer than its channel carries."""
    form, first = job.format, next((m for m in plan.messages if m.id in job.material.messages[:1]), None)
    if first is None or (form.max_parts is None and not form.networks):
        return
    texts = {"headline": first.headline, "call_to_action": first.call_to_action or ""}
    parts = [_NOT_COUNTED.sub("", text) for text in texts.values() if text]
    services = [service for service in plan.help if service.id in help_of(plan, job.material)]
    parts += [f"{_NOT_COUNTED.sub('', service.name)}: {service.phone or ''}".strip() for service in services]
    own = {f"messages.{first.id}.{key}": text for key, text in texts.items()}
    path = to_shorten(own, {f"help.{service.id}.name": service.name for service in services})
    hint = shorter(path)
    if form.max_parts is not None:
        message = sms(" ".join(parts))
        if message.parts > form.max_parts:
            kind = f"A part has {153 if message.encoding == 'GSM-7' else 67} characters of {message.encoding}."
            problem = f"As a text message this takes {message.parts} parts or more; {form.max_parts} are allowed."
            yield RenderError("CK510", problem, f"{kind} {hint}", path=path)
        return
    for name in form.networks:
        channel = network(name)
        length = post_length("\n".join(parts), channel)
        if length > channel["limit"]:
            problem = f"As a post for {channel['name']} this is {length} characters long or longer;"
            problem = f"{problem} {channel['limit']} are allowed."
            yield RenderError("CK510", problem, hint, path=path)
            return
