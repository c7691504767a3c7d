"""The texts of a material as fields: in the order in which they are read, with the file they go into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.page_looks import MaterialLook
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.right_to_left import direction
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import PlanText, printed_texts
from campaignkit.preview.cards import Shown, shown, worst_first
from campaignkit.preview.edit.field_words import belongs_to, label_of
from campaignkit.preview.edit.numbered_items import among
from campaignkit.preview.edit.proposing import is_translated, value_now
from campaignkit.translate.edition import Edition
from campaignkit.translate.po_files import folder_of


class OtherLanguage(TypedDict):
    """How far a text is in another language."""

    language: str
    name: str
    state: str
    href: str


class TextField(TypedDict):
    """A text that can be changed."""

    id: str
    path: str
    among: str
    label: str
    belongs: str
    value: str
    source: str
    rows: int
    line: bool
    language: str
    direction: str
    goes_into: str
    others: list[str]
    languages: list[OtherLanguage]
    findings: list[Shown]


def text_fields(
    campaign: Campaign, edition: Edition, material: Material, look: MaterialLook, findings: Sequence[Diagnostic]
) -> list[TextField]:
    """Return the texts that a material prints in a language and that a page may change."""
    plan = campaign.editions[0].plan
    at = {path: number for number, path in enumerate(look.order)}
    own = {("materials", material.id), *(("messages", name) for name in material.messages)}
    texts = [text for text in printed_texts(plan) if text.path[0] != "help"]
    texts = [text for text in texts if text.key in at or text.path[:2] in own]
    texts.sort(key=lambda text: at.get(text.key, len(at)))
    return [_field(campaign, edition, material, text, findings) for text in texts]


def _field(
    campaign: Campaign, edition: Edition, material: Material, text: PlanText, findings: Sequence[Diagnostic]
) -> TextField:
    plan, language = campaign.editions[0].plan, edition.language
    value = value_now(campaign, language, text.key)
    value = value if isinstance(value, str) else ""
    of_translation = is_translated(campaign, language, text.key)
    source = text.value.strip() if of_translation else ""
    return {
        "id": f"t-{text.key}",
        "path": text.key,
        "among": among(campaign.root, text.key),
        "label": label_of(text.path),
        "belongs": _belongs(text, material),
        "value": value,
        "source": source,
        "rows": max(2 if text.line else 3, min(14, -(-len(value or source) // 44) + (value or source).count("\n"))),
        "line": text.line,
        "language": language,
        "direction": direction(language),
        "goes_into": goes_into(campaign, edition, text),
        "others": [other.id for other in plan.materials if other.id != material.id and _prints(other, text)],
        "languages": [] if of_translation else list(_languages(campaign, plan, material, text)),
        "findings": [
            shown(finding)
            for finding in worst_first(findings)
            if finding.path == text.key and finding.language in (None, language)
        ],
    }


def goes_into(campaign: Campaign, edition: Edition, text: PlanText) -> str:
    """Say in which file a change of a text is written."""
    if is_translated(campaign, edition.language, text.key):
        return folder_of(campaign.path, campaign.file).po(edition.language)[1]
    place = edition.place(text.path, None, None)
    if place.file == campaign.file:
        return words_of_screen()(f"{campaign.file}, line {place.start.line}")
    return f"{campaign.file}; {place.file}, which it extends, stays as it is"


def _belongs(text: PlanText, material: Material) -> str:
    section, name = str(text.path[0]), str(text.path[1])
    if (section, name) == ("materials", material.id):
        return ""
    return belongs_to(section, name)


def _prints(material: Material, text: PlanText) -> bool:
    return text.path[0] == "messages" and text.path[1] in material.messages


def _languages(campaign: Campaign, plan: Plan, material: Material, text: PlanText) -> list[OtherLanguage]:
    languages = languages_of(plan, material)
    return [
        {
            "language": edition.language,
            "name": words_of_screen()(language_label(edition.language)),
            "state": _state(edition, text),
            "href": f"/page/{edition.language}/{material.id}#t-{text.key}",
        }
        for edition in campaign.editions[1:]
        if edition.language in languages
    ]


def _state(edition: Edition, text: PlanText) -> str:
    unsure: Mapping[tuple[str | int, ...], bool] = {} if edition.translation is None else edition.translation.unsure
    if text.path in unsure:
        return "was made for an earlier text" if unsure[text.path] else "waits for somebody to confirm it"
    return "is missing" if text.path in edition.untranslated else "is there"
