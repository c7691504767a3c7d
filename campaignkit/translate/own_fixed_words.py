"""The fixed words of a campaign's own: `locales/words/<lang>.po` beside its plan, for languages campaignkit lacks.

Each entry goes by the name of a word; its text is the English one. The words that stand on every page come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.locales import DEFAULT, language_label, locale
from campaignkit.knowledge.report_words import report_texts, report_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.plan import Plan
from campaignkit.source.disk import named
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.write_inside_campaign import write_own
from campaignkit.translate.po import PoEntry, PoFile
from campaignkit.translate.po_reader import read_po
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import plural_forms, text_of

FOLDER = Path("locales", "words")
UNSEEN = "fuzzy"
FIRST = (
    "draft|proof|final|help_.*|text_(word_)?to|led_by|partners|supporters|page|of|contact|website"
    "|quick_exit.*|reason_.*"
)
THIRD = (
    "partner_brief|who_does_what|your_part|campaign_in_brief|raci_.*|contacts|no_contact|check.*|before|during|after"
    "|activit.*|what_for"
)
LAST = (
    "type_.*|level_.*|kind_(?!regards).*|state_.*|filter.*|kit_for.*|download_all|for_print_shop|for_office|.*_files|files"
    "|work_plan|budget.*|amount|currency|quantity|delivery_address|total|level|indicators|objective|measure|method"
    "|baseline|not_known|target|due|starts|ends|status.*|role|organisation|characters|parts"
)
"""Which words matter most and least to a campaign in a language of its own; the second group is all others."""
REPORTS = "report: "
"""How the context begins of what only reports, orders and sheets say; these go by their English."""


def own_words(plan: Path) -> dict[str, dict[str, str]]:
    """Return the fixed words a campaign brings along, by language and name; what cannot be read is left out."""
    folder = plan.parent / FOLDER
    if leads_out(folder):
        return {}
    return {path.stem: words for path in named(folder, ".po") if (words := _words(read_po(path, path.as_posix())))}


def with_fallback(
    own: Mapping[str, dict[str, str]],
    plan: Plan | None,
    of_topic: Mapping[str, dict[str, str]],
    left_out: Sequence[str],
) -> dict[str, dict[str, str]]:
    """Return the words of a campaign; what a translation lacks is in the language of the plan, not in English.

    What the topic says otherwise in that language, or does not print at all, stays so.
    """
    if plan is None:
        return dict(own)
    language = plan.campaign.language
    fallback = {name: text for name, text in fallback_words(language).items() if name not in left_out}
    words_of = fallback | of_topic.get(language, {}) | own.get(language, {})
    result = dict(own)
    for name in plan.campaign.translations:
        words_in = locale(name)
        lacking = words_of.keys() if words_in is None else words_of.keys() & set(words_in.missing)
        words = {word: words_of[word] for word in lacking} | of_topic.get(name, {}) | own.get(name, {})
        result |= {name: words} if lacking or name in own else {}
    return result


def fallback_words(language: str) -> dict[str, str]:
    """Return what a language can lend to another one; nothing where it has only the English."""
    words = locale(language)
    if words is None or words.language == DEFAULT:
        return {}
    return {name: text for name, text in words.words.items() if name not in words.missing}


def own_report_words(plan: Path, language: str) -> dict[str, str]:
    """Return what reports, orders and sheets say in a language, by the English, as a campaign has it."""
    path = plan.parent / FOLDER / f"{language}.po"
    if leads_out(path.parent) or path not in named(path.parent, ".po"):
        return {}
    po = read_po(path, path.as_posix())
    entries = po.entries if isinstance(po, PoFile) else ()
    sound = (entry for entry in entries if not entry.obsolete and not entry.fuzzy)
    texts = {entry.context or "": entry.get("msgstr").strip() for entry in sound}
    return {key.removeprefix(REPORTS): text for key, text in texts.items() if key.startswith(REPORTS) and text}


def _words(po: PoFile | object) -> dict[str, str]:
    if not isinstance(po, PoFile):
        return {}
    english = _english()
    entries = (entry for entry in po.entries if not entry.obsolete and not entry.fuzzy)
    texts = {entry.context or "": entry.get("msgstr").strip() for entry in entries}
    return {name: text for name, text in texts.items() if name in english and text}


def _english() -> Mapping[str, str]:
    words = locale(DEFAULT)
    return {} if words is None else words.words


def write_words_file(plan: Path, language: str, *, reports: bool = False) -> Path:
    """Write the file for a language as a translator gets it: what the campaign has, else drafts to be looked at.

    With `reports` what reports, orders and sheets say stands behind; what the campaign has of it is always kept.

    Raises:
        UsageError: there is no such language.
        OutputError: it cannot be written.
    """
    if language.partition("-")[0] not in terms()["languages"]:
        raise UsageError(f"`{language}` is not a language code campaignkit knows: so, fil, pt-BR.")
    path = plan.parent / FOLDER / f"{language}.po"
    write_own(path, _words_file(plan, language, reports=reports))
    return path


def _words_file(plan: Path, language: str, *, reports: bool) -> bytes:
    own = own_words(plan).get(language, {})
    words = locale(language)
    entries = [_header(language)]
    for name, english, remark in _by_importance():
        draft = "" if words is None or name in words.missing else words.words.get(name, "")
        entry = PoEntry(flags=[] if name in own or not draft else [UNSEEN], comments=[remark] if remark else [])
        entry.texts = {"msgctxt": text_of(name), "msgid": text_of(english), "msgstr": text_of(own.get(name, draft))}
        entries.append(entry)
    return po_bytes([*entries, *_reports(own_report_words(plan, language), language, reports)])


def _by_importance() -> Iterator[tuple[str, str, str]]:
    """Yield each word with its English, the most important ones first, and what is said above each group."""
    count = 0
    for names, remark in _groups():
        for number, name in enumerate(names):
            yield name, _english()[name], "" if number else f"{remark} ({count + 1} to {count + len(names)})"
        count += len(names)


def _groups() -> Iterator[tuple[list[str], str]]:
    english = _english()
    first, third, last = ([name for name in english if re.fullmatch(such, name)] for such in (FIRST, THIRD, LAST))
    yield first, "What stands on every material. With these a poster is whole."
    second = [name for name in english if name not in {*first, *third, *last}]
    yield second, "What stands on letters, briefings, press releases and other texts."
    yield third, "What stands on checklists and briefs for partners. With these all that leaves the office is whole."
    yield last, "What stands in papers of the office and in lists of files. It can wait."


def _important() -> int:
    """Return how many words to write before those that can wait."""
    *groups, _ = _groups()
    return sum(len(names) for names, _ in groups)


def _reports(own: Mapping[str, str], language: str, whole: bool) -> Iterator[PoEntry]:
    drafts = report_words(language).words
    for english in report_texts():
        if whole or english in own:
            draft = drafts.get(english, "")
            entry = PoEntry(flags=[] if english in own or not draft else [UNSEEN])
            text = own.get(english, draft)
            entry.texts = {"msgctxt": text_of(REPORTS + english), "msgid": text_of(english), "msgstr": text_of(text)}
            yield entry


def _header(language: str) -> PoEntry:
    fields = {
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(language),
    }
    header = "".join(f"{key}: {value}\n" for key, value in fields.items())
    remarks = [
        f"The words campaignkit prints by itself, in {language_label(language)}: “Led by” on every poster.",
        "A draft of campaignkit is marked fuzzy: read it, correct it, and take the mark away.",
        f"The first {_important()} of {len(_english())} stand on what leaves the office; the others can wait.",
    ]
    return PoEntry(texts={"msgid": text_of(""), "msgstr": text_of(header)}, comments=remarks)
