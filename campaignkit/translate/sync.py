"""Brings PO files up to date with their plan, without losing anything a translator has written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.locales import candidates, language_label
from campaignkit.materials.needed_texts import needed_in, needed_texts
from campaignkit.plan.local_texts import WORD, is_offered, local_texts
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.printed_texts import PlanText
from campaignkit.records import dataclass
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for
from campaignkit.source.write_inside_campaign import write_own
from campaignkit.translate.context import Context
from campaignkit.translate.earlier_entries import EarlierEntries
from campaignkit.translate.edition import Original
from campaignkit.translate.po import PoEntry, PoFile, PoText
from campaignkit.translate.po_files import LocaleFolder, PoRead
from campaignkit.translate.po_writer import escaped, po_bytes, text_lines
from campaignkit.translate.work_plan_and_order_texts import office_texts_in


@dataclass(slots=True)
class Synced:
    """What a PO file has to be; `data` is empty when the old one cannot be read, and then `problems` say why."""

    language: str
    path: Path
    file: str
    data: bytes = b""
    changed: bool = False
    created: bool = False
    new: int = 0
    fuzzy: int = 0
    obsolete: int = 0
    problems: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceText] = field(default_factory=dict)


def languages_to_sync(plan: Plan, choice: Sequence[str], *, originals: bool) -> list[str]:
    """Return the languages a plan is translated into, or those of them that are asked for.

    With `originals`, texts of bases stand in another language, and the plan's own is one of them.

    Raises:
        UsageError: the plan names none, or not one that is asked for.
    """
    about = plan.campaign
    languages = [name for name in dict.fromkeys(about.translations) if name != about.language]
    if originals:
        languages.insert(0, about.language)
    if not languages:
        raise UsageError("The plan names no languages: add `translations: [ro, ru]` to `campaign`.")
    for name in choice:
        if name not in languages:
            raise UsageError(f"The plan is not translated into `{name}`. It names: {', '.join(languages)}.")
    return [name for name in languages if not choice or name in choice]


def write_synced(result: Synced) -> None:
    """Write a PO file as it has to be.

    Raises:
        OutputError: it cannot be written, or a link leads out of the repository.
    """
    write_own(result.path, result.data, file=result.file)


def sync(
    plan: Plan,
    root: Node,
    own: LocaleFolder,
    reads: Sequence[PoRead],
    language: str,
    originals: Mapping[str, Original],
    context: Context,
) -> Synced:
    """Return the PO file of a language as it has to be; nothing is written.

    `own` is the folder of the plan; `reads` are the PO files of the language that are there, those of bases last.
    `originals` are texts of bases in another language, by their key: the file of the plan's own language holds them.
    `context` says what translators are told about the texts.
    """
    path, name = own.po(language)
    result = Synced(language, path, name, created=not any(one.path == path for one in reads))
    files = [one.po for one in reads if one.po is not None]
    result.sources |= {po.source.file: po.source for po in files}
    result.problems += [p for one in reads for p in one.problems if "header" not in p.message]
    if result.problems:
        return result
    old = None if result.created else files.pop(0)
    in_bases = {
        (entry.context, entry.get("msgid")) for file in files for entry in file.entries if entry.get("msgstr")
    }
    texts = [text for text in needed_texts(plan, language, context.library) if text.value.strip()]
    keys = {entry.context for file in ([] if old is None else [old]) for entry in file.entries}
    is_needed = needed_in(plan, language, context.library)
    texts += office_texts_in(plan, language, context.library)
    local = (text for text in local_texts(plan) if is_needed(text.path))
    texts += [text for text in local if is_offered(text, plan.campaign.language) or text.key in keys]
    source = plan.campaign.language
    if language == source:
        source = next((original.language for original in originals.values()), source)
        texts = [PlanText(t.path, originals[t.key].text, t.line) for t in texts if t.key in originals]
    texts = [text for text in texts if not _is_there(text, originals.get(text.key), in_bases, language)]
    entries = [
        _header(old, plan, language, source),
        *_entries(old, texts, in_bases, context, root, result),
    ]
    result.data = po_bytes(entries)
    if old is not None and old.source.text.count("\r\n") * 2 > old.source.text.count("\n"):
        result.data = result.data.replace(b"\n", b"\r\n")  # lines end as their owner ends them
    # compared as bytes, so that a byte order mark goes, which gettext refuses
    result.changed = old is None or path.read_bytes() != result.data
    return result


def _is_there(
    text: PlanText, original: Original | None, in_bases: set[tuple[str | None, str]], language: str
) -> bool:
    """Say whether a base, written in another language than the plan, has a text in a language already."""
    if original is None:
        return False
    return original.language == language or (
        text.value.strip() != original.text and (text.key, original.text) in in_bases
    )


def _entries(
    old: PoFile | None,
    texts: list[PlanText],
    in_bases: set[tuple[str | None, str]],
    context: Context,
    root: Node,
    result: Synced,
) -> list[PoEntry]:
    before = [] if old is None else [entry for entry in old.entries if not entry.is_header and entry.texts]
    store = EarlierEntries(before)
    entries = []
    for text, match in zip(texts, store.matches(texts), strict=True):
        source = text.value.strip()
        if (text.key, source) in in_bases and (match is None or not match.get("msgstr")):
            store.used.discard(id(match))
            continue
        entry = PoEntry(extracted=list(context.lines(text)), references=[_reference(root, text)])
        entry.texts = {"msgctxt": text_of(text.key), "msgid": text_of(source), "msgstr": text_of("")}
        if match is not None:
            _carry_over(match, entry, source)
        elif text.path[2:] == WORD and text.path[0] == "help":
            entry.texts["msgstr"] = text_of(source)  # it may stay what it is
        result.new += not entry.get("msgstr")
        result.fuzzy += entry.fuzzy
        entries.append(entry)
    for entry in before:
        has_text = any(entry.get(name).strip() for name in entry.texts if name.startswith("msgstr"))
        if id(entry) not in store.used and (has_text or entry.comments):
            remnant = PoEntry(True, entry.texts, entry.comments, [], [], entry.flags, entry.previous)
            entries.append(remnant)
            result.obsolete += 1
    loose = [] if old is None else [entry for entry in old.entries if not entry.texts]
    return [*entries, *(PoEntry(comments=entry.comments) for entry in loose if entry.comments)]


def _carry_over(match: PoEntry, entry: PoEntry, source: str) -> None:
    entry.texts["msgstr"] = text_of(match.get("msgstr") or match.get("msgstr[0]"))
    entry.comments = list(match.comments)
    entry.flags = [flag for flag in match.flags if flag != "fuzzy"]
    if not entry.get("msgstr").strip():
        return
    if match.get("msgid").strip() == source:
        entry.previous = list(match.previous) if match.fuzzy else []
        entry.flags = (["fuzzy"] if match.fuzzy else []) + entry.flags
    else:
        # what the translation was made from stays: of several changes in a row the first text counts
        previous = match.previous if match.fuzzy and match.previous else text_lines("msgid", match.get("msgid"))
        entry.previous = list(previous)
        entry.flags = ["fuzzy", *entry.flags]


def text_of(value: str) -> PoText:
    """Return a text that stands in no file yet."""
    source = SourceText("", escaped(value))
    return PoText(source, [(0, len(source.text))])


def _reference(root: Node, text: PlanText) -> str:
    span = span_for(root, text.path)
    return f"{Path(span.file).name}:{span.start.line}"


def _header(old: PoFile | None, plan: Plan, language: str, source: str) -> PoEntry:
    earlier = {} if old is None else old.header_fields()
    fields = {
        "Project-Id-Version": plan.campaign.id,
        "PO-Revision-Date": earlier.get("PO-Revision-Date", ""),
        "Last-Translator": earlier.get("Last-Translator", ""),
        "Language-Team": earlier.get("Language-Team", ""),
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": earlier.get("Plural-Forms") or plural_forms(language),
        "X-Source-Language": source,
    }
    fields |= {name: value for name, value in earlier.items() if name not in fields and name != "X-Generator"}
    fields["X-Generator"] = "campaignkit"
    first = [f"{language_label(language)} translation of {key_of((plan.campaign.id,))}."]
    header = None if old is None else old.header
    comments = header.comments if header is not None and header.comments else first
    msgstr = "".join(f"{name}: {value}".rstrip() + "\n" for name, value in fields.items())
    return PoEntry(texts={"msgid": text_of(""), "msgstr": text_of(msgstr)}, comments=list(comments))


def plural_forms(language: str) -> str:
    """Return the rule for plural forms as gettext writes it; the English one for languages nobody has counted."""
    from babel.messages.plurals import PLURALS

    for name in (*candidates(language), language.split("-")[0]):
        if name.replace("-", "_") in PLURALS:
            count, rule = PLURALS[name.replace("-", "_")]
            return f"nplurals={count}; plural={rule};"
    return "nplurals=2; plural=(n != 1);"
