"""Where on these pages a finding can be repaired: its field, or its item, which says how it is done elsewhere."""

from __future__ import annotations

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.json_data import Json
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.plan.shape import ListShape, RecordShape, Shape, record_shape
from campaignkit.preview.cards import shown
from campaignkit.preview.edit.field_words import ONE
from campaignkit.preview.edit.page_request import NEVER_HERE
from campaignkit.source.node import Node
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.place_of_path import resolve
from campaignkit.todos.listing import command_for

ON_TOP = "live-findings"
"""The findings on top of a form: there stands how something is done that no field does."""
_ONLY_IN_FILE = NEVER_HERE - {"id"}
"""What no form changes; what is said at its `id` is said of an item as a whole."""
IN_ONE_FORM = ("campaign", "theme")


class Links:
    """Leads from the findings of a campaign to its pages."""

    def __init__(self, campaign: Campaign) -> None:
        """Take the campaign as it is shown."""
        self._campaign = campaign
        self._plan = campaign.plan
        self._texts = set() if campaign.plan is None else {text.key for text in printed_texts(campaign.plan)}

    def shown(self, finding: Diagnostic, language: str = "") -> Json:
        """Return a finding with the page on which it can be repaired; where there is none, with how else."""
        jump = self._jump(finding, language)
        return {**shown(finding), "jump": jump, **(self._how(finding) if jump is None else {})}

    def on_form(self, finding: Diagnostic) -> Json:
        """Return a finding as the form of its item shows it: with its field there, or with how else."""
        _, anchor = place_of(self._campaign, finding.path)
        jump = f"#{anchor}" if anchor and not self._is_of_translation(finding) else None
        return {**shown(finding), "jump": jump, **self._how(finding)}

    def _jump(self, finding: Diagnostic, language: str) -> str | None:
        if self._plan is None:
            return None
        page_language = finding.language or language or self._plan.campaign.language
        material = _printing(self._plan, finding.path, page_language) if finding.path in self._texts else None
        if material is not None:
            return f"/page/{page_language}/{material}#t-{finding.path}"
        if self._is_of_translation(finding):
            return None  # the forms change the plan's own language
        form, anchor = place_of(self._campaign, finding.path)
        if form is None or form.startswith("/list/"):
            return form
        return f"{form}#{anchor or ON_TOP}"

    def _is_of_translation(self, finding: Diagnostic) -> bool:
        own = self._plan.campaign.language if self._plan is not None else ""
        return finding.path in self._texts and finding.language not in (None, own)

    def _how(self, finding: Diagnostic) -> Json:
        """Return the command that writes down what has happened, or whether this is changed in the file alone."""
        command = command_for(self._campaign, finding)
        if command is not None:
            return {"command": command}
        section, *inner = finding.path.split(".")
        no_page = section not in (*ONE, *IN_ONE_FORM) and section
        return {"in_file": bool(no_page or _ONLY_IN_FILE.intersection(inner) or self._is_of_translation(finding))}


def place_of(campaign: Campaign, path: str) -> tuple[str | None, str | None]:
    """Return the address of the page for a place of the plan, and the id of what stands for it there.

    That is its field; else the fields of its group, or what adds to its list. Of what no form changes there is only
    the page of its item.
    """
    section, _, rest = path.partition(".")
    name = rest.partition(".")[0]
    if campaign.plan is None or campaign.root is None:
        return None, None
    if section in IN_ONE_FORM:
        return "/form/campaign", _anchor(campaign.root, path.split("."), int(section == "campaign"))
    if section not in ONE:
        return None, None
    if not any(item.id == name for item in getattr(campaign.plan, section)):
        return f"/list/{section}", None
    return f"/form/{section}/{name}", _anchor(campaign.root, path.split("."), 2)


def _anchor(root: Node, steps: list[str], own: int) -> str | None:
    """Return the id of the field that a path leads to, or of the group around it; `own` steps lead to its page."""
    shape: Shape = record_shape(Plan)
    node: Node | None = root
    where: list[str] = []
    anchor = None
    for step in steps:
        node = _step(node, step)
        if isinstance(shape, ListShape):
            shape = shape.item
            if node is None:
                break  # it is still to be added
            where.append(step)
        elif isinstance(shape, RecordShape) and step in shape.fields and step not in NEVER_HERE:
            shape = shape.fields[step].shape
            where.append(step)
            if not isinstance(shape.item if isinstance(shape, ListShape) else shape, RecordShape):
                return f"f-{'.'.join(where)}"
        else:
            return None if step in _ONLY_IN_FILE else anchor
        if len(where) > own:
            anchor = f"g-{'.'.join(where)}"
    return anchor


def _step(node: Node | None, step: str) -> Node | None:
    if node is None:
        return None
    by_number = isinstance(node, SequenceNode) and node.by_id(step) is None and step.isascii() and step.isdecimal()
    place = resolve(node, (int(step) if by_number else step,))
    return place.node if place.is_there else None


def _printing(plan: Plan, path: str, language: str) -> str | None:
    """Return a material in a language on whose page a text is a field: it is its own, or of one of its messages."""
    section, _, rest = path.partition(".")
    owner = rest.partition(".")[0]
    return next(
        (
            one.id
            for one in plan.materials
            if language in languages_of(plan, one)
            and ((section == "materials" and one.id == owner) or (section == "messages" and owner in one.messages))
        ),
        None,
    )
