"""The texts of a campaign as a file for Word, for Excel or for an agency."""

from __future__ import annotations

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.language_and_country_names import language_in
from campaignkit.knowledge.sheet_words import sheet_words
from campaignkit.plan.model.plan import Plan
from campaignkit.sheets.exporting import terms_of
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.texts import Texts
from campaignkit.sheets.texts_xlsx import texts_xlsx
from campaignkit.sheets.word_table_writing import texts_docx
from campaignkit.sheets.xliff import texts_xliff


def written_as(name: str, texts: Texts, campaign: Campaign, plan: Plan) -> bytes:
    """Return the texts as `docx`, `xlsx` or `xliff`."""
    about = plan.campaign
    if name == "xliff":
        return texts_xliff(texts, about.id)
    title = f"{about.title.strip()}: {language_in(texts.language, about.language)}"
    identifier, words = f"campaignkit:{about.id}:{texts.language}", sheet_words(about.language)
    if name == "docx":
        return texts_docx(texts, title, identifier, words)
    return texts_xlsx(texts, title, identifier, words, Labels({}, texts.language, terms_of(campaign)))
