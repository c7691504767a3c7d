"""The view of a job: everything a template may know, resolved, as JSON (docs/template-data.md)."""

from __future__ import annotations

import datetime
from typing import Any

from campaignkit.kit.jobs import Job
from campaignkit.kit.locale import country_name, direction, fonts, long_date, period, words
from campaignkit.kit.markup import body_blocks, breakable, line_runs, plain, unbroken
from campaignkit.kit.qr import qr_code
from campaignkit.kit.state import State
from campaignkit.knowledge.reader import TEMPLATES, read_yaml, rows
from campaignkit.plan.materials import help_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.words import HelpService, Message
from campaignkit.plan.placeholders import NO_BREAK, fill, placeholder_values

CONTRACT = 1
Json = dict[str, Any]


class ViewBuilder:
    """Builds the views of one plan; what is the same for all jobs is made once."""

    def __init__(self, plan: Plan, state: State) -> None:
        """Take a plan without errors, in the language of the kit, and the state of the kit."""
        self.plan = plan
        self.state = state
        self.values = isolated(placeholder_values(plan), plan.campaign.language)
        self.audiences = {audience.id: audience for audience in plan.audiences}
        self.messages = {message.id: message for message in plan.messages}
        self.materials = {material.id: material for material in plan.materials}
        self.services = {service.id: service for service in plan.help}
        self.stakeholders = {stakeholder.id: stakeholder for stakeholder in plan.stakeholders}

    def view(self, job: Job) -> Json:
        """Return the view of a job in the language of the plan."""
        plan, language = self.plan, job.language
        campaign = plan.campaign
        return {
            "contract": CONTRACT,
            "language": language,
            "direction": direction(language),
            "region": campaign.country,
            "state": self._state(language),
            "format": {
                "id": job.format.id,
                "width_mm": job.format.width,
                "height_mm": job.format.height,
                "bleed_mm": job.bleed_mm,
                "reading_distance_m": job.format.reading_distance_m,
            },
            "campaign": {
                "title": self._line("campaign.title", campaign.title),
                "tagline": self._line("campaign.tagline", campaign.tagline),
                "summary": self._body("campaign.summary", campaign.summary),
                "country": country_name(campaign.country, language),
                "period": period(campaign.starts, campaign.ends, language),
                "website": web_link(campaign.website),
            },
            "theme": _theme(plan.theme.name),
            "fonts": fonts(language),
            "words": words(language),
            "material": self._material(job),
            "messages": [self._message(self.messages[m]) for m in self.materials[job.material.id].messages],
            "help": [self._service(self.services[h]) for h in help_of(plan, self.materials[job.material.id])],
            "link": _printed_link(self.materials[job.material.id].link or campaign.website),
            "partners": self._partners(),
            "imprint": {
                "licence": self._fill(campaign.licence),
                "credits": None,
                "version": f"{campaign.starts:%Y-%m}",
            },
        }

    def _state(self, language: str) -> Json:
        label = words(language).get(self.state.name, self.state.name.upper())
        return {"name": self.state.name, "label": label, "reasons": list(self.state.reasons)}

    def _fill(self, text: str | None) -> str | None:
        return None if text is None else fill(text, self.values).strip()

    def _words(self, text: str | None) -> str | None:
        """Return a line that is no title, with places to break words that are too long."""
        filled = self._fill(text)
        return None if filled is None else breakable(filled)

    def _line(self, path: str, text: str | None, *, title: bool = True) -> Json | None:
        filled = self._fill(text) if title else self._words(text)
        if filled is None:
            return None
        runs = line_runs(filled)
        return {"path": path, "plain": plain(runs), "runs": runs}

    def _body(self, path: str, text: str | None) -> Json | None:
        filled = self._fill(text)
        if filled is None:
            return None
        blocks = _breakable_blocks(body_blocks(filled))
        return {
            "path": path,
            "plain": unbroken("\n".join(_plain_block(block) for block in blocks)),
            "blocks": blocks,
        }

    def _message(self, message: Message) -> Json:
        path = f"messages.{message.id}"
        return {
            "id": message.id,
            "headline": self._line(f"{path}.headline", message.headline),
            "body": self._body(f"{path}.body", message.body),
            "call_to_action": self._line(f"{path}.call_to_action", message.call_to_action),
        }

    def _service(self, service: HelpService) -> Json:
        return {
            "id": service.id,
            "name": breakable(service.name),
            "kind": service.kind,
            "phone": service.phone.replace(" ", NO_BREAK) if service.phone else None,
            "hours": self._words(service.hours),
            "cost": self._words(service.cost),
            "for_whom": self._words(service.for_whom),
            "website": web_link(service.website),
        }

    def _material(self, job: Job) -> Json:
        material = self.materials[job.material.id]
        path = f"materials.{material.id}"
        audience = self.audiences[material.audience]
        first = self.messages[material.messages[0]] if material.messages else None
        if material.title is not None or first is None:
            title = self._line(f"{path}.title", material.title or self.plan.campaign.title)
        else:
            title = self._line(f"messages.{first.id}.headline", first.headline)
        return {
            "id": material.id,
            "type": material.type,
            "audience": audience.name,
            "audience_class": rows("audiences")[audience.kind]["class"],
            "title": title,
            "lead": self._body(f"{path}.lead", material.lead),
            "motif": material.motif,
            "alt": self._fill(material.alt),
            "sections": [
                {
                    "title": self._line(f"{path}.sections.{n}.title", section.title, title=False),
                    "duration": None if section.minutes is None else str(section.minutes),
                    "body": self._body(f"{path}.sections.{n}.body", section.body),
                }
                for n, section in enumerate(material.sections)
            ],
            "quotes": [
                {"text": self._body(f"{path}.quotes.{n}.text", quote.text), "by": self._words(quote.by)}
                for n, quote in enumerate(material.quotes)
            ],
            "facts": [
                {
                    "text": self._line(f"{path}.facts.{n}.text", fact.text, title=False),
                    "source": self._words(fact.source),
                    "year": str(fact.year),
                }
                for n, fact in enumerate(material.facts)
            ],
            "notes": self._body(f"{path}.notes", material.notes),
            "date": _date(material.date, job.language),
            "contact": self._contact(material.contact),
            "approval": None if material.approval is None else material.approval.by,
            "distribution": material.distribution,
        }

    def _contact(self, stakeholder_id: str | None) -> Json | None:
        if stakeholder_id is None:
            return None
        stakeholder = self.stakeholders[stakeholder_id]
        contact = stakeholder.contact
        return {
            "organisation": breakable(stakeholder.name),
            "name": contact.name if contact else None,
            "role": contact.role if contact else None,
            "email": contact.email if contact else None,
            "phone": contact.phone if contact else None,
            "website": web_link((contact.website if contact else None) or stakeholder.website),
        }

    def _partners(self) -> Json:
        """Return the organisations behind the campaign; messengers and participants are not its authors."""
        groups: dict[str, list[str]] = {"lead": [], "partners": [], "supporters": []}
        place = {"lead": "lead", "partner": "partners", "endorser": "supporters"}
        for stakeholder in self.plan.stakeholders:
            if stakeholder.role in place:
                groups[place[stakeholder.role]].append(breakable(stakeholder.name))
        return groups


def isolated(values: dict[str, str | None], language: str) -> dict[str, str | None]:
    """Return the values of placeholders with numbers set apart where sentences run from right to left.

    Without the marks around it `+373 22 …` would be shown with its plus at the end.
    """
    if direction(language) == "ltr":
        return values
    return {
        name: f"\N{LEFT-TO-RIGHT ISOLATE}{value}\N{POP DIRECTIONAL ISOLATE}"
        if value is not None and name.endswith((".phone", ".website"))
        else value
        for name, value in values.items()
    }


def web_link(address: str | None) -> Json | None:
    """Return an address with the short form people read: without `https://`, `www.` and a closing slash."""
    if address is None:
        return None
    text = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return {"url": address, "text": text.rstrip("/")}


def _printed_link(address: str | None) -> Json | None:
    link = web_link(address)
    if link is None:
        return None
    code = qr_code(link["url"])
    return link | {"qr_svg": code.svg, "qr_modules": code.modules, "qr_alt": f"QR code: {link['text']}"}


def _theme(name: str) -> Json:
    data = read_yaml(TEMPLATES / "_themes" / f"{name}.yaml")
    return {"name": name, "colours": data["colours"]}


def _date(day: datetime.date | None, language: str) -> Json | None:
    return None if day is None else {"iso": day.isoformat(), "text": long_date(day, language)}


def _breakable_blocks(blocks: list[Json]) -> list[Json]:
    """Put places to break into the long words of blocks; links keep their addresses."""
    for block in blocks:
        for runs in [block["runs"]] if block["kind"] == "paragraph" else block["items"]:
            for run in runs:
                run["text"] = breakable(run["text"])
    return blocks


def _plain_block(block: Json) -> str:
    if block["kind"] == "paragraph":
        return plain(block["runs"])
    return "\n".join("• " + plain(item) for item in block["items"])
