"""What the pages show, as data: the whole kit, and one material with its texts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Severity
from campaignkit.json_data import Json
from campaignkit.kit.fixed_words import words
from campaignkit.kit.jobs import Job
from campaignkit.kit.page_looks import POINT_MM, MaterialLook
from campaignkit.kit.state_on_page import StateName
from campaignkit.kit.why_not_final import reasons
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.printed_numbers import number_to_dial
from campaignkit.knowledge.right_to_left import direction
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.plan.help_of_material import help_of
from campaignkit.preview.cards import cards, is_about, shown, worst_first
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.field_words import called
from campaignkit.preview.edit.links import Links, place_of
from campaignkit.preview.edit.text_fields import text_fields

FORMS = ("audiences", "stakeholders", "help", "messages", "channels", "activities", "materials", "objectives")


def frame(desk: Desk, here: str) -> Json:
    """Return what stands on every page: the title, where one is, how far the kit is, and what can be taken back."""
    campaign = desk.campaign
    plan = campaign.plan
    verdict = desk.verdict
    states = {} if verdict is None or plan is None else verdict.states(campaign.plans)
    own = states.get(plan.campaign.language) if plan is not None else None
    return {
        "title": plan.campaign.title if plan is not None else campaign.path.parent.name,
        "file": campaign.file,
        "here": here,
        "number": desk.number,
        "checked": desk.is_checked,
        "state": _state_called(own.name) if own else "",
        "reasons": list(reasons(own, words_of_screen().language, campaign.topic)) if own else [],
        "undo": desk.history.last,
        "undo_step": desk.history.step,
        "sections": [{"id": name, "name": called(name)} for name in FORMS if plan is not None],
    }


def _state_called(state: StateName) -> str:
    """Return what a state is called on the screen, as its stamp says it."""
    language = words_of_screen().language
    return state if language == "en" or state == "final" else words(language)[state].lower()


def kit_view(desk: Desk, language: str | None) -> Json:
    """Return the kit in a language: pictures first, then what is wrong, the worst first."""
    campaign = desk.campaign
    findings = list(desk.verdict.publish.findings) if desk.verdict is not None else []
    if campaign.plan is None:
        findings = list(desk.scope.check(campaign).findings)
        return {**frame(desk, "kit"), "broken": True, "findings": [shown(f) for f in findings]}
    language = language if language in campaign.plans else campaign.plan.campaign.language
    jobs = [job for job in desk.jobs() if job.language == language]
    looks = desk.looks
    findings += [finding for job in jobs if looks.known(job) for finding in desk.findings_on(job)]
    findings = [f for f in findings if f.language in (None, language)]
    all_cards = cards(campaign.plans, campaign.library, jobs, frozenset(), findings)
    links = Links(campaign)
    return {
        **frame(desk, "kit"),
        "broken": False,
        "language": language,
        "direction": direction(language),
        "languages": [{"id": name, "name": words_of_screen()(language_label(name))} for name in campaign.plans],
        "cards": [
            {**card, "picture": _picture(desk, job), "counts": _counts(card["findings"])}
            for card, job in zip(all_cards, jobs, strict=True)
        ],
        "findings": [links.shown(finding, language) for finding in worst_first(findings)],
        "counts_all": _counts([shown(finding) for finding in findings]),
    }


def _picture(desk: Desk, job: Job) -> Json | None:
    if job.format.engine != "typst":
        return None
    sign = desk.looks.sign(job)
    return {
        "src": f"/picture/{job.language}/{job.material.id}/1?{sign}",
        "width": job.format.width or 210,
        "height": job.format.height or 297,
    }


def page_view(desk: Desk, language: str, material: str, *, at_once: bool = False) -> Json | None:
    """Return one material in one language with its texts; None when there is none.

    `at_once` is for whoever waits for the picture: what is found then is what was found before the last change.
    """
    campaign = desk.campaign
    job = desk.job(language, material)
    edition = next((one for one in campaign.editions if one.language == language), None)
    if job is None or edition is None:
        return None
    plan = edition.plan
    with ThreadPoolExecutor(max_workers=1) as pool:  # words are read while the page is set
        future = pool.submit(desk.findings_before if at_once else desk.findings_in, language)
        look = desk.look(job)
        findings = [*future.result(), *desk.findings_on(job)]
    about = [f for f in findings if f.language in (None, language) and is_about(f, plan, job.material)]
    fields = text_fields(campaign, edition, job.material, look, findings)
    (card,) = cards(campaign.plans, campaign.library, [job], frozenset(), [])
    beside = {finding for field in fields for finding in (row["place"] + row["message"] for row in field["findings"])}
    links = Links(campaign)
    others = [links.shown(f, language) for f in worst_first(about)]
    return {
        **frame(desk, "kit"),
        "card": card,
        "language": language,
        "direction": direction(language),
        "languages": [
            {"id": name, "name": words_of_screen()(language_label(name)), "here": name == language}
            for name in campaign.plans
            if desk.job(name, material) is not None
        ],
        "pages": _pages(job, look, {field["path"]: field["label"] for field in fields}, campaign),
        "flows": job.format.engine != "typst",
        "failure": look.failure.message if look.failure else None,
        "fields": fields,
        "help": [
            {
                "id": service.id,
                "name": service.name,
                "phone": number_to_dial(service.phone, service.country, "en", "copy")
                if service.phone
                else service.website or "",
                "verified": service.verified,
            }
            for name in help_of(plan, job.material)
            for service in plan.help
            if service.id == name
        ],
        "findings": [one for one in others if one["place"] + one["message"] not in beside],
        "count": len(about),
    }


def _pages(job: Job, look: MaterialLook, labels: dict[str, str], campaign: Campaign) -> list[Json]:
    unit = 1.0 if job.format.output == "png" else 1 / POINT_MM
    pages: list[Json] = []
    for number in range(1, len(look.pages) + 1):
        spots: list[dict[str, Any]] = []
        for box in look.boxes:
            if box.page != number:
                continue
            href = f"#t-{box.path}" if box.path in labels else _form_of(campaign, box.path, job)
            if href is not None:
                spots.append(
                    {
                        "href": href,
                        "again": any(spot["href"] == href for spot in spots),
                        "label": labels.get(box.path) or box.path.replace(".", " "),
                        "box": f"{box.left:.2f} {box.top:.2f} {box.width:.2f} {box.height:.2f}",
                    }
                )
        pages.append(
            {
                "number": number,
                "src": f"/picture/{job.language}/{job.material.id}/{number}?{look.sign}",
                "width": round((job.format.width or 210) * unit),
                "height": round((job.format.height or 297) * unit),
                "spots": spots,
            }
        )
    return pages


def _form_of(campaign: Campaign, path: str, job: Job) -> str | None:
    """Return the form in which a place can be changed that is no text of the material."""
    if path == "link":
        path = f"materials.{job.material.id}.link" if job.material.link else "campaign.website"
    form, anchor = place_of(campaign, path)
    return f"{form}#{anchor}" if form and anchor else form


def _counts(findings: list[Any]) -> list[Json]:
    """Return how many findings there are of each severity, the worst first."""
    counts = [(one.value, sum(f["severity"] == one.value for f in findings)) for one in Severity]
    return [{"severity": name, "count": count} for name, count in counts if count]
