"""A kit in one language for one audience is judged by what it holds: what others lack does not hold it up."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.scope import scope_of
from campaignkit.check.verdict import verdict_on
from campaignkit.kit.jobs import jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.who_gets_what import wanted_materials
from tests.support import CASES

PLAN = """\
extends: base.yaml
campaign: {translations: [tr], targeted: true}
audiences:
  - {id: press, languages: [en]}
  - {id: parents, languages: [en, tr]}
messages:
  - {id: listen, audience: parents, headline: Ask about their day., help: [line]}
materials:
  - id: leaflet
    type: leaflet
    audience: parents
    messages: [listen]
    sections: [{title: What helps, body: Ask every day.}]
  - {id: release, type: press-release, audience: press, messages: [report]}
"""
TURKISH = {
    "messages.listen.headline": ("Ask about their day.", "Gününü sorun."),
    "materials.leaflet.sections.0.title": ("What helps", "Ne yardımcı olur"),
    "materials.leaflet.sections.0.body": ("Ask every day.", "Her gün sorun."),
}


def test_a_turkish_leaflet_needs_no_turkish_press_release(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "locales").mkdir()
    words = "".join(f'\nmsgctxt "{key}"\nmsgid "{one}"\nmsgstr "{other}"\n' for key, (one, other) in TURKISH.items())
    (tmp_path / "locales" / "tr.po").write_text(f'msgid ""\nmsgstr "Language: tr\\n"\n{words}', encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, [(d.path, d.message) for d in campaign.diagnostics]
    whole = verdict_on(campaign, scope_of([tmp_path / "plan.yaml"], look=False))
    parents, press = (wanted_materials(campaign.plan, campaign.library, (who,), ()) for who in ("parents", "press"))
    order = Order(languages=("tr",), audiences=("parents",))
    about_it = [f for f in whole.report.findings if f.path.startswith("materials.release")]
    assert "CK027" in {f.code for f in about_it}, "the release lacks its title"
    assert [str(job.output) for job in jobs(campaign, order)] == ["tr/parents/leaflet-a5.pdf"]
    assert whole.of_kit(parents).errors("tr") < whole.of_kit(press).errors("en"), "it holds up only the kit it is in"
