"""A page as full as its rules demand is set as they demand it: no finding about its layout, for whomever it is.

And the services that rules count for it are those that stand on it, with name and number.
"""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
import yaml

from campaignkit.kit.contract.material_keys import ServiceView
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engine_of_format import make, set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.files import lines_of, plain
from tests.materials.test_full_materials import KINDS, countries, plan

SHORT = ("sms", "post-short")
"""Texts so short that who can be called is called, and not written to."""


LAID_OUT_AS = {"business": "policy", "media": "policy"}
"""Classes whose pages have the layout of another one, and another scene on it; `test_designs.py` tries all scenes."""


def full_plan(audience: str) -> Plan:
    """Return a plan with a material of each type that does all that rules ask for."""
    subject = "extortion" if audience in YOUNG else "plain"
    return stress.plan_of(
        yaml.safe_dump(plan(audience, countries()[0], subject), allow_unicode=True, sort_keys=False)
    )


@pytest.mark.parametrize("audience", LAID_OUT_AS)
def test_pages_that_are_not_laid_out_are_those_of_another_class(audience: str) -> None:
    other = LAID_OUT_AS[audience]
    both = [full_plan(one) for one in (audience, other)]
    views = [[ViewBuilder(one, stress.FINAL, SHIPPED).view(job) for job in plan_jobs(one, SHIPPED)] for one in both]
    for view in chain(*views):
        view["material"] |= {"audience_class": "", "scene": None}
    assert views[0] == views[1]
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.typ")]
    asked = [group for text in texts for group in re.findall(r"audience_class (?:==|in) (.+)", text)]
    assert len(asked) >= 5
    assert all((f'"{audience}"' in group) == (f'"{other}"' in group) for group in asked)


@pytest.mark.parametrize("audience", sorted(set(KINDS) - set(LAID_OUT_AS)))
def test_a_page_as_full_as_its_rules_demand_is_clean(audience: str) -> None:
    made = full_plan(audience)
    builder, typst = ViewBuilder(made, stress.FINAL, SHIPPED), TypstEngine(0)
    found, tried = [], 0
    shown: dict[str, set[str]] = {}
    counted: dict[str, list[ServiceView]] = {}
    for job in plan_jobs(made, SHIPPED):
        if job.format.engine != "typst" or job.format.id == "a3":
            continue
        view, notes = set_page(typst, job, builder.view(job))
        tried += 1
        found += [f"{job.output}: {f.code} {f.path} {f.message}" for f in layout_findings(job, view, notes)]
        # The pictures of a series are seen one after the other.
        name = job.material.id if job.format.part else str(job.output)
        shown.setdefault(name, set()).update(str(note.get("path")) for note in notes)
        counted[name] = counted_on(job, view)
    assert tried >= 20
    assert found == []
    assert [(name, key) for name, said in counted.items() for s in said for key in keys_of(s) - shown[name]] == []


def counted_on(job: Job, view: View) -> list[ServiceView]:
    """Return the services that rules count for a file."""
    return view["help"][: job.format.help]


def keys_of(service: ServiceView) -> set[str]:
    """Return the keys of what must stand on a page: how somebody is reached, and the name where it says more."""
    how = "phone" if service["phone"] else "text.number" if service["text"] else "website"
    keys = {f"help.{service['id']}.{how}", f"help.{service['id']}.name"}
    return keys if _bare(service["name"]) != _bare(service["phone"] or "") else keys - {f"help.{service['id']}.name"}


def _bare(text: str) -> str:
    return re.sub(r"[\s\-]", "", plain(text)).casefold()


@pytest.mark.parametrize("way", ["text", "both", "website"])
def test_a_file_that_flows_names_the_services_that_rules_count(way: str, tmp_path: Path) -> None:
    """Numbers to call and to write to, and pages, in every text, mail, web page, document and set of slides."""
    written = plan("youth", countries()[0], "plain")
    written["help"] = [
        {"id": f"line-{n}", "name": f"Service {'NESW'[n]}", "kind": "emergency" if n == 1 else "helpline"}
        | {"country": "MD", "sources": ["operator"], "website": f"https://line{n}.example.org"}
        | ({"phone": f"0800 3004{n}"} if way == "both" or n == 1 else {})
        | ({"text": {"number": f"88{n}77"}} if way != "website" and n != 1 else {})
        for n in range(4)
    ]
    names = [service["id"] for service in written["help"]]
    for message in written["messages"]:
        message["help"] = names[:1]
    for material in written["materials"]:
        material |= {"help": names[: len(material["help"])]} if "help" in material else {}
    made = stress.plan_of(yaml.safe_dump(written, allow_unicode=True, sort_keys=False))
    builder, typst, lost, tried = ViewBuilder(made, stress.FINAL, SHIPPED), TypstEngine(0), [], 0
    for job in plan_jobs(made, SHIPPED):
        kind = SHIPPED.type(job.material.type)
        if job.format.engine in ("typst", "xlsx", "ics") or "help" not in kind.uses:
            continue
        view = builder.view(job)
        path = tmp_path / job.output.name
        path.write_bytes(make(typst, job, view)[0])
        text = _bare("".join(lines_of(path)))
        for service in counted_on(job, view):
            tried += 1
            page = None if job.format.id in SHORT or kind.only_numbers else service["website"]
            written_to = service["text"] if job.format.id not in SHORT or not service["phone"] else None
            said = (service["name"], service["phone"], written_to and written_to["said"], page and page["text"])
            lost += [(path.name, one) for one in said if one and _bare(one) not in text]
    assert tried >= 20
    assert lost == []
