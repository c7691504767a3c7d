"""The fixed words of a campaign's own: `locales/words/<lang>.po` beside its plan, for languages campaignkit lacks.

Each entry goes by the name of a word; its text is the English one. The words that stand on every page come first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from campaignkit.knowledge.locales import DEFAULT, language_label, locale
from campaignkit.source.bounds import leads_out
from campaignkit.source.disk import named
from campaignkit.translate.po import PoEntry, PoFile
from campaignkit.translate.po_reader import read_po
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import plural_forms, text_of

FOLDER = Path("locales", "words")
UNSEEN = "fuzzy"


def own_words(plan: Path) -> dict[str, dict[str, str]]:
    """Return the fixed words a campaign brings along, by language and name; what cannot be read is left out."""
    folder = plan.parent / FOLDER
    if leads_out(folder):
        return {}
    return {path.stem: words for path in named(folder, ".po") if (words := _words(read_po(path, path.as_posix())))}


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


def words_file(plan: Path, language: str) -> tuple[Path, bytes]:
    """Return the file for a language as a translator gets it: what the campaign has, else drafts to be looked at."""
    path = plan.parent / FOLDER / f"{language}.po"
    own = own_words(plan).get(language, {})
    shipped = locale(language)
    entries = [_header(language)]
    for name, english in _english().items():
        draft = "" if shipped is None or name in shipped.missing else shipped.words.get(name, "")
        entry = PoEntry(flags=[] if name in own or not draft else [UNSEEN])
        entry.texts = {"msgctxt": text_of(name), "msgid": text_of(english), "msgstr": text_of(own.get(name, draft))}
        entries.append(entry)
    return path, po_bytes(entries)


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
