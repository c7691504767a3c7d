"""Plates: what is printed again and again, made ready once: a file of a material without its recipient.

A text that names its recipient (`{{ recipient.room }}`) holds a sign in its place that no text can hold. It is put in
after all markup has been read and inside of JSON, so that whatever a list says stays a text.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.state_on_page import State
from campaignkit.kit.unchanged import inputs_of
from campaignkit.kit.view_builders import view_builders
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import BLANK
from campaignkit.plan.printed_texts import printed_texts, with_texts
from campaignkit.plan.which_materials_print import printed_by
from campaignkit.recipients.copies_ordered import copies_to
from campaignkit.recipients.copies_ordered import gets as gets_in
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.recipient_texts import ASKED, texts_for_recipients
from campaignkit.records import dataclass

_SIGN = 0xF0000
"""Private characters of Unicode from here on stand for values of a recipient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """One file of a material, in one language and format, for all recipients.

    It is for the `print_shop`, with bleed, for an `office` printer, many on a sheet, or for neither. `view` is JSON;
    `names` are the values of a recipient that its texts print, in the order of their signs. `inputs` is the hash of
    all it is made from. A `single` format goes to those only for whom the list says so.
    """

    file: str
    material: str
    format: str
    language: str
    type: str
    template: str
    engine: str
    output: str
    view: str
    inputs: str
    title: str
    personal: bool
    print_shop: bool = False
    office: bool = False
    single: bool = False
    names: tuple[str, ...] = ()

    def view_for(self, values: Mapping[str, str]) -> View:
        """Return the view with the values of a recipient in its texts."""
        return _put_in(self.view, self.names, values)


def blank(view: View, names: Sequence[str]) -> View:
    """Return a view for nobody: a line to write on stands for each value of a recipient."""
    return _put_in(json.dumps(view, ensure_ascii=False), names, {}) if names else view


def _put_in(text: str, names: Sequence[str], values: Mapping[str, str]) -> View:
    for n, name in enumerate(names):
        text = text.replace(chr(_SIGN + n), json.dumps(values.get(name) or BLANK, ensure_ascii=False)[1:-1])
    view: View = json.loads(text)
    return view


def personal_jobs(campaign: Campaign, order: Order) -> tuple[Job, ...]:
    """Return the jobs of an order whose files say something of their recipient."""
    texts = {language: [text.path for text, _ in texts_for_recipients(p)] for language, p in campaign.plans.items()}

    def names_one(job: Job) -> bool:
        plan = campaign.plans[job.language]
        concerns = printed_by(plan, {job.material.id})
        return any(path[0] in ("materials", "messages") and concerns(path) for path in texts[job.language])

    def has_place(job: Job) -> bool:
        return bool(job.material.personal) and "personal" in campaign.library.type(job.material.type).uses

    return tuple(job for job in jobs(campaign, order) if has_place(job) or names_one(job))


def signed_views(
    campaign: Campaign, page_jobs: Sequence[Job], states: Mapping[str, State]
) -> tuple[list[tuple[Job, View]], tuple[str, ...]]:
    """Return the view of each job, with signs for what is the recipient's, and the names of these signs."""
    signs: dict[str, int] = {}
    plans = {language: _signed(plan, signs) for language, plan in campaign.plans.items() if language in states}
    names = tuple(f"recipient.{name}" for name in signs)
    builders = view_builders(campaign, plans, states)
    return [(job, _alone(builders[job.language].view(job))) for job in page_jobs], names


def _alone(view: View) -> View:
    """Return a view without the ways to its file in other languages: who gets those as well is in the list."""
    return {**view, "plan": {**view["plan"], "languages": []}} if "plan" in view else view


def _signed(plan: Plan, signs: dict[str, int]) -> Plan:
    """Return a plan with signs for the values of recipients in its texts; `signs` gathers their names."""

    def sign(name: str) -> str:
        return chr(_SIGN + signs.setdefault(name, len(signs)))

    texts = {text.key: ASKED.sub(lambda match: sign(match[1]), text.value) for text in printed_texts(plan)}
    result = with_texts(plan, texts)
    return dataclasses.replace(result, campaign=dataclasses.replace(result.campaign, language=plan.campaign.language))


def plate_of(job: Job, view: View, names: tuple[str, ...], typst: TypstEngine, *, single: bool = False) -> Plate:
    """Return the plate of a job; of the `names` only those count that its texts print."""
    text = json.dumps(view, ensure_ascii=False)
    return Plate(
        file=f"{job.language}/{job.output.name}",
        material=job.material.id,
        format=job.format.id,
        language=job.language,
        type=job.material.type,
        template=job.format.template,
        engine=job.format.engine,
        output=job.format.output,
        view=text,
        inputs=inputs_of(job, view, typst),
        title=blank(view, names)["material"]["title"]["plain"],
        personal=bool(job.material.personal) and job.format.engine == "typst",
        print_shop=bool(job.bleed_mm),
        office=job.office,
        single=single,
        names=names if any(chr(_SIGN + n) in text for n in range(len(names))) else (),
    )


def gets(recipient: Recipient, plate: Plate, own: str) -> bool:
    """Say whether a recipient gets a file: in its language, or `own`, unless it wants no copy."""
    return gets_in(recipient, plate.material, plate.format, plate.language, own, _single(plate))


def copies_in(recipient: Recipient, plate: Plate) -> int:
    """Return how many copies of a file go to a recipient."""
    return copies_to(recipient, plate.material, plate.format, _single(plate))


def _single(plate: Plate) -> frozenset[str]:
    return frozenset((plate.format,) if plate.single else ())


def copies_of(
    recipients: Sequence[Recipient], plates: Sequence[Plate], own: str
) -> Iterator[tuple[Recipient, Plate]]:
    """Yield each copy: recipient by recipient, in the order of the list."""
    for recipient in recipients:
        for plate in plates:
            if gets(recipient, plate, own):
                yield recipient, plate
