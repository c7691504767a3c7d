"""The base plan with a translation, without files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.framework_files import framework
from campaignkit.check.rules_over_plan import run_rules
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.rules.rule import Facts
from campaignkit.translate.editions_from_po import Editions, read_editions
from campaignkit.translate.po_files import folders
from tests.support import TODAY, overlay_document

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def translated_document(text: str, language: str, folder: Path) -> Campaign:
    """Return the base plan with a text merged into it, with a language to be translated into, in a folder."""
    document = overlay_document(text or "campaign: {id: base}\n")
    assert document.plan is not None, [d.message for d in document.diagnostics]
    campaign = replace(document.plan.campaign, translations=(language,))
    plan = replace(document.plan, campaign=campaign)
    return replace(document, plan=plan, path=folder / "plan.yaml", files=("plan.yaml",))


def editions(text: str, language: str, po: str) -> tuple[Campaign, Editions]:
    """Return a document with its translations; a `po` without a header gets one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        document = translated_document(text, language, folder)
        (folder / "locales").mkdir()
        data = po if po.startswith('msgid ""') else HEADER + po
        (folder / "locales" / f"{language}.po").write_text(data, encoding="utf-8")
        return document, read_editions(
            document.plan, document.root, folders(document.path, "plan.yaml", document.files)
        )


def translated_findings(text: str, language: str, po: str) -> list[Diagnostic]:
    """Return all findings about a translation under `publish`."""
    document, translations = editions(text, language, po)
    assert document.plan is not None
    campaign = replace(
        document,
        editions=translations.editions,
        frameworks={name: framework(name) for name in document.plan.frameworks},
        diagnostics=translations.diagnostics,
    )
    found = run_rules(campaign, "publish", Facts(TODAY, campaign.library, campaign.frameworks))
    return [finding for finding in found if finding.language == language]
