"""The texts of a campaign as rows for people who read and translate in Word and Excel; PO files stay the truth."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.po_for_translators import context_of, po_file
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.materials.needed_texts import needed_texts
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import scan
from campaignkit.translate.sync import Synced, languages_to_sync


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text: its number and key, where it is printed and for whom, what it says, and its translation so far.

    `line` texts hold no paragraphs. `unsure` marks a translation that a person has to look at. In the plan's own
    language the translation is the text itself, to be read and improved.
    """

    number: int
    key: str
    where: tuple[str, ...]
    source: str
    target: str
    line: bool
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts for one language; `sync` is the PO file as it has to be, None for the plan's own language."""

    language: str
    source_language: str
    rows: tuple[TextRow, ...]
    sync: Synced | None = None
    po: PoFile | None = None


def texts_of(campaign: Campaign, plan: Plan, language: str) -> Texts:
    """Return the texts of a campaign for a language, its own for a review.

    Raises:
        UsageError: the plan is not translated into that language.
    """
    own = plan.campaign.language
    lines = {text.key: text.line for text in needed_texts(plan, language, campaign.library)}
    if language == own and not campaign.originals:
        return Texts(own, own, tuple(_own(campaign, plan)))
    languages_to_sync(plan, [language], originals=bool(campaign.originals))
    sync = po_file(campaign, plan, language)
    if sync.problems:
        return Texts(language, own, (), sync)
    po = scan(SourceText(sync.file, sync.data.decode()))
    rows: list[TextRow] = []
    for entry in po.entries:
        if entry.obsolete or entry.is_header or not entry.context:
            continue
        where = tuple(entry.extracted)
        line = lines.get(entry.context, "\n" not in entry.get("msgid"))
        pair = entry.get("msgid"), entry.get("msgstr")
        rows.append(TextRow(len(rows) + 1, entry.context, where, *pair, line, entry.fuzzy))
    return Texts(language, own, tuple(rows), sync, po)


def _own(campaign: Campaign, plan: Plan) -> Iterator[TextRow]:
    context = context_of(campaign, plan)
    texts = (text for text in needed_texts(plan, plan.campaign.language, campaign.library) if text.value.strip())
    for number, text in enumerate(texts, 1):
        value = text.value.strip()
        yield TextRow(number, text.key, tuple(context.lines(text)), value, value, text.line)
