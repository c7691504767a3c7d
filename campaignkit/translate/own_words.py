"""The fixed words of a campaign's own: `locales/words/<lang>.po` beside its plan, for languages campaignkit lacks.

Each entry goes by the name of a word; its text is the English one. The words that stand on every page come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.locales import DEFAULT, language_label, locale
from campaignkit.knowledge.report_words import report_texts, report_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.source.bounds import leads_out
from campaignkit.source.disk import named
from campaignkit.source.in_place import write_own
from campaignkit.translate.po import PoEntry, PoFile
from campaignkit.translate.po_reader import read_po
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import plural_forms, text_of

FOLDER = Path("locales", "words")
UNSEEN = "fuzzy"
REPORTS = "report: "
"""How the context begins of what only reports, orders and sheets say; these go by their English."""


def own_words(plan: Path) -> dict[str, dict[str, str]]:
    """Return the fixed words a campaign brings along, by language and name; what cannot be read is left out."""
    folder = plan.parent / FOLDER
    if leads_out(folder):
        return {}
    return {path.stem: words for path in named(folder, ".po") if (words := _words(read_po(path, path.as_posix())))}


def own_report_words(plan: Path, language: str) -> dict[str, str]:
    """Return what reports, orders and sheets say in a language, by the English, as a campaign has it."""
    path = plan.parent / FOLDER / f"{language}.po"
    if leads_out(path.parent) or path not in named(path.parent, ".po"):
        return {}
    read = read_po(path, path.as_posix())
    entries = read.entries if isinstance(read, PoFile) else ()
    found = (entry for entry in entries if not entry.obsolete and not entry.fuzzy)
    said = {entry.context or "": entry.get("msgstr").strip() for entry in found}
    return {key.removeprefix(REPORTS): text for key, text in said.items() if key.startswith(REPORTS) and text}


def _words(read: PoFile | object) -> dict[str, str]:
    if not isinstance(read, PoFile):
        return {}
    known = _english()
    entries = (entry for entry in read.entries if not entry.obsolete and not entry.fuzzy)
    found = {entry.context or "": entry.get("msgstr").strip() for entry in entries}
    return {name: text for name, text in found.items() if name in known and text}


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
    shipped = locale(language)
    entries = [_header(language)]
    for name, english in _english().items():
        draft = "" if shipped is None or name in shipped.missing else shipped.words.get(name, "")
        entry = PoEntry(flags=[] if name in own or not draft else [UNSEEN])
        entry.texts = {"msgctxt": text_of(name), "msgid": text_of(english), "msgstr": text_of(own.get(name, draft))}
        entries.append(entry)
    return po_bytes([*entries, *_reports(own_report_words(plan, language), language, reports)])


def _reports(own: Mapping[str, str], language: str, wanted: bool) -> Iterator[PoEntry]:
    drafts = report_words(language).words
    for english in report_texts():
        if wanted or english in own:
            draft = drafts.get(english, "")
            entry = PoEntry(flags=[] if english in own or not draft else [UNSEEN])
            said = own.get(english, draft)
            entry.texts = {"msgctxt": text_of(REPORTS + english), "msgid": text_of(english), "msgstr": text_of(said)}
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
    said = [
        f"The words campaignkit prints by itself, in {language_label(language)}: “Led by” on every poster.",
        "A draft of campaignkit is marked fuzzy: read it, correct it, and take the mark away.",
    ]
    return PoEntry(texts={"msgid": text_of(""), "msgstr": text_of(header)}, comments=said)
