"""The editions of a plan: the plan in every language that has a PO file, and what is wrong with those files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from types import MappingProxyType

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.local_texts import local_texts, wrong_form
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.printed_texts import PlanText, office_texts, printed_texts
from campaignkit.records import dataclass
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import resolve, span_for
from campaignkit.translate.edition import Edition, Original, Translation, translated
from campaignkit.translate.place_of_translation import PlaceInPlan, PlaceInTranslation
from campaignkit.translate.po import PoEntry, PoFile
from campaignkit.translate.po_files import LocaleFolder, PoRead
from campaignkit.translate.po_reader import read_po
from campaignkit.translate.which_translation_prints import Translations


@dataclass(frozen=True, slots=True)
class Editions:
    """The plan in every language, its own first, the files its translations were read from, and their faults.

    `originals` are texts of plans that are extended, by their key, where those are written in another language.
    """

    editions: tuple[Edition, ...] = ()
    files: dict[str, tuple[PoRead, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    originals: Mapping[str, Original] = field(default_factory=dict)

    @property
    def sources(self) -> dict[str, SourceText]:
        """The texts of the PO files by the names that diagnostics show."""
        return {file.file: file.po.source for there in self.files.values() for file in there if file.po is not None}


def read_editions(
    plan: Plan | None,
    root: Node | None,
    places: Sequence[LocaleFolder],
    written_in: Mapping[str, str] = MappingProxyType({}),
    earlier: Mapping[str, Sequence[PoRead]] = MappingProxyType({}),
) -> Editions:
    """Read the PO files of a plan. An overlay takes what it does not translate itself from those of its base.

    `written_in` are the languages of the plan's files. What a base says in another language than the plan is printed
    in that of the plan, as far as a PO file has it. `earlier` are files that were read before, by language: those
    that are as they were are not read again.
    """
    if plan is None or root is None:
        return Editions()
    own = plan.campaign.language
    originals = originals_in(plan, root, written_in)
    languages = [language for language in dict.fromkeys(plan.campaign.translations) if language != own]
    files: dict[str, tuple[PoRead, ...]] = {}
    problems = list(_undeclared(places[0], {*languages, own}))
    first = Edition(own, plan, frozenset(), PlaceInPlan(root, {}))
    if originals:
        files[own] = tuple(_read(places, own, earlier.get(own, ())))
        problems += _wrong(files[own], own)
        first = _in_own_language(plan, root, originals, _usable(files[own]))
    editions = [first]
    texts = [*printed_texts(first.plan)] if languages else []
    for language in languages:
        files[language] = tuple(_read(places, language, earlier.get(language, ())))
        wrong = _wrong(files[language], language)
        usable = _usable(files[language])
        problems += wrong
        if usable or any(original.language == language for original in originals.values()):
            editions.append(_edition(first.plan, texts, root, language, usable, originals, problems))
        elif not wrong:
            problems.append(_nothing_yet(plan, root, language))
    return Editions(tuple(editions), files, tuple(problems), originals)


def originals_in(plan: Plan, root: Node, written_in: Mapping[str, str]) -> dict[str, Original]:
    """Return the printed texts that stand in a file written in another language than the plan, by their key."""
    own = plan.campaign.language
    if all(language in ("", own) for language in written_in.values()):
        return {}
    texts = {}
    for text in (*printed_texts(plan), *office_texts(plan)):
        language = written_in.get(resolve(root, text.path).node.source.file, own)
        if language not in ("", own):
            texts[text.key] = Original(language, text.value.strip())
    return texts


def _wrong(reads: Sequence[PoRead], language: str) -> list[Diagnostic]:
    return [replace(problem, language=language) for file in reads for problem in file.problems]


def _usable(reads: Sequence[PoRead]) -> list[PoFile]:
    return [file.po for file in reads if file.po is not None]


def _in_own_language(plan: Plan, root: Node, originals: Mapping[str, Original], files: list[PoFile]) -> Edition:
    """Return the plan in its own language, what its bases say in another one translated."""
    translations, best_entries, texts = Translations(files), {}, {}
    missing = set()
    for_the_office = {text.path for text in office_texts(plan)}
    for text in (*printed_texts(plan), *office_texts(plan)):
        if text.key in originals:
            printed = translations.printed(text.key, text.value.strip())
            if printed.text is not None and printed.entry is not None:
                best_entries[text.key], texts[text.key] = printed.entry, printed.text
            elif text.path not in for_the_office:
                missing.add(text.path)
    return Edition(
        plan.campaign.language,
        translated(plan, plan.campaign.language, texts),
        frozenset(missing),
        PlaceInPlan(root, best_entries),
    )


def _read(places: Sequence[LocaleFolder], language: str, earlier: Sequence[PoRead]) -> Iterator[PoRead]:
    for place in places:
        if language in place.languages():
            path, name = place.po(language)
            before = next((one.po for one in earlier if one.file == name), None)
            po = read_po(path, name, before)
            if isinstance(po, PoFile):
                yield PoRead(path, name, po, tuple(po.diagnostics))
            else:
                yield PoRead(path, name, None, tuple(po))


def _edition(
    plan: Plan,
    plan_texts: Sequence[PlanText],
    root: Node,
    language: str,
    files: list[PoFile],
    originals: Mapping[str, Original],
    wrong: list[Diagnostic],
) -> Edition:
    translations = Translations(files)
    texts: dict[str, str] = {}
    best_entries: dict[str, PoEntry] = {}
    missing: set[Path] = set()
    unsure: dict[Path, bool] = {}
    drafts: dict[str, str] = {}
    for text in plan_texts:
        key, source = text.key, text.value.strip()
        original = originals.get(key)
        if original is None:
            printed = translations.printed(key, source)
        else:
            printed = translations.of_a_base(key, source, original, language)
        if printed.entry is not None:
            best_entries[key] = printed.entry
        if printed.text is not None:
            texts[key] = printed.text
            continue
        missing.add(text.path)
        if printed.draft is not None:
            unsure[text.path], drafts[key] = printed.source_changed, printed.draft
    for text in office_texts(plan):
        printed = translations.printed(text.key, text.value.strip())
        if printed.text is not None and printed.entry is not None:
            best_entries[text.key], texts[text.key] = printed.entry, printed.text
    for text in local_texts(plan):
        printed = translations.printed(text.key, text.value)
        if printed.text is not None and printed.entry is not None:
            best_entries[text.key], value = printed.entry, printed.text.strip()
            advice = wrong_form(text, value)
            if advice is None:
                texts[text.key] = value
            else:
                span, what = printed.entry.texts["msgstr"].span, f"`{text.key}` cannot be `{value}`."
                wrong.append(Diagnostic("CK013", what, span, text.key, hint=advice, language=language))
    header = next((file.header for file in files if file.header is not None), None)
    fields = files[0].header_fields() if files else {}
    return Edition(
        language,
        translated(plan, language, texts),
        frozenset(missing),
        PlaceInTranslation(root, _declared_at(plan, language), header, best_entries),
        Translation(plan, unsure, fields, drafts),
    )


def _declared_at(plan: Plan, language: str) -> Path:
    return ("campaign", "translations", plan.campaign.translations.index(language))


def _nothing_yet(plan: Plan, root: Node, language: str) -> Diagnostic:
    path = _declared_at(plan, language)
    return Diagnostic(
        "CK312",
        f"Nothing is translated into {language_label(language)} yet.",
        span_for(root, path),
        key_of(path),
        Severity.NOTE,
        hint="`campaignkit translate sync` writes the file for the translator. Until then no kit is made in it.",
        language=language,
    )


def _undeclared(place: LocaleFolder, languages: set[str]) -> Iterator[Diagnostic]:
    for language in place.languages():
        if language not in languages:
            path, name = place.po(language)
            span = SourceText(name, "").span(0, 0)
            yield Diagnostic(
                "CK321",
                f"The plan does not say that it is translated into `{language}`, so nobody reads this file.",
                span,
                severity=Severity.WARNING,
                hint=f"Add `{language}` to `translations` of `campaign`, rename {path.name}, or move it away.",
            )
