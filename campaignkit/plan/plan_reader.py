"""A whole plan from its node tree: model, ids, placeholders. Single keys are read by `model_reader.py`."""

from __future__ import annotations

from functools import partial

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.countries import in_its_country
from campaignkit.plan.ids import gather_ids, id_called
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.paths import key_of
from campaignkit.plan.placeholders import broken_placeholders
from campaignkit.plan.shape import record_shape
from campaignkit.plan.terms import Terms
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.place_of_path import span_for


def build(root: Node, terms: Terms) -> tuple[Plan | None, list[Diagnostic]]:
    """Read a node tree into the model; the plan is None when there is any problem."""
    shape = record_shape(Plan)
    ids, problems = gather_ids(shape, root)
    reader = Reader(ids, terms)
    reader.id_called = partial(id_called, root)
    plan = reader.read(shape, root, (), None)
    problems += reader.diagnostics
    campaign = root.get("campaign") if isinstance(root, Mapping) else None
    if isinstance(campaign, Mapping) and not any(_said(campaign, key) for key in ("country", "countries")):
        problems.append(_no_country(root))
    if isinstance(plan, Plan):
        plan = in_its_country(plan)
        for fault in broken_placeholders(plan):
            span = span_for(root, fault.path, start=fault.start, end=fault.end)
            where = key_of(fault.path)
            problems.append(Diagnostic("CK016", fault.message, span, where, hint=fault.hint))
    return (plan if isinstance(plan, Plan) and not problems else None), problems


def _said(node: Mapping, key: str) -> bool:
    value = node.get(key)
    return value is not None and not (isinstance(value, Scalar) and value.is_null)


def _no_country(root: Node) -> Diagnostic:
    span = span_for(root, ("campaign", "country"))
    hint = "Add a line `country:` with two capital letters: MD. A campaign in several has `countries: [MD, RO]`."
    return Diagnostic("CK011", "`campaign` has no `country`.", span, "campaign.country", hint=hint)
