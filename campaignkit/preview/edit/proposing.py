"""From what a page asks for to the bytes of a file: the plan's own, or the PO file of a translation.

What is written was read again before: a plan that could not be read whole afterwards is never written, and neither is
a change that would say something else than what was asked for. The plan that is extended is never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path as FilePath

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.po_for_translators import po_file
from campaignkit.campaign.today import today
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.called_about import given_up
from campaignkit.plan.paths import key_of
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.plan.shape import ListShape, NumberShape
from campaignkit.preview.edit.field_words import ONE
from campaignkit.preview.edit.own_file import changes_in, plain
from campaignkit.preview.edit.page_request import FieldEdit, RefusedError, Value, clean, field_at
from campaignkit.records import dataclass
from campaignkit.source.data_as_yaml import Data
from campaignkit.source.edits_read_again import Change, rewrite
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.node import Node, Path
from campaignkit.source.place_of_path import at_path, steps_of
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES
from campaignkit.translate.entry_edits import EntryNotWrittenError, with_translation

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file; `before` is None where there is none yet."""

    path: FilePath
    file: str
    before: bytes | None
    after: bytes
    campaign: Campaign | None = None
    """The campaign with this change, where it was opened to see whether it is sound."""


def is_translated(campaign: Campaign, language: str, path: str) -> bool:
    """Say whether a text goes into a PO file: in a translation, and in a plan whose base has another language."""
    own = campaign.plan is not None and campaign.plan.campaign.language
    return language != own or path in campaign.originals


def proposed(campaign: Campaign, language: str, edits: Sequence[FieldEdit]) -> FileChange:
    """Return the change of a file that makes texts and facts what they are wanted to be; nothing is written.

    Raises:
        RefusedError: they cannot be, or somebody has changed them since they were seen.
    """
    if campaign.plan is None or campaign.root is None or language not in campaign.plans:
        raise RefusedError(f"{campaign.file} cannot be read whole.", "Repair what stands under the findings first.")
    if len({one.path for one in edits}) < len(edits):
        raise RefusedError("Something is to be changed twice at once.")
    if any(is_translated(campaign, language, one.path) for one in edits):
        return _in_translation(campaign, language, edits)
    return _in_plan(campaign, edits)


def value_now(campaign: Campaign, language: str, path: str) -> Value:
    """Return what stands at a place, as a page shows it: the text of a language, or the fact of the plan."""
    if campaign.root is not None and not is_translated(campaign, language, path):
        return plain(at_path(campaign.root, path))
    for file in campaign.translations.get(language, ()):
        for entry in () if file.po is None else file.po.entries:
            if entry.context == path and not entry.obsolete and entry.get("msgstr").strip():
                return clean(entry.get("msgstr"))
    return None


def _agree(campaign: Campaign, language: str, one: FieldEdit) -> None:
    there = value_now(campaign, language, one.path)
    if _listed(there) != _listed(one.before) and _listed(there) != _listed(one.value):
        raise RefusedError("Somebody has changed this meanwhile.", "Look at both, then decide.", there, conflict=True)


def _listed(value: Value) -> tuple[str, ...]:
    """Return a value as a list: `accountable: school` says the same as `accountable: [school]`."""
    return (value,) if isinstance(value, str) else value or ()


def _in_translation(campaign: Campaign, language: str, edits: Sequence[FieldEdit]) -> FileChange:
    if len(edits) != 1 or campaign.plan is None or campaign.root is None:
        raise RefusedError("In a translation one text is changed at a time.")
    (one,) = edits
    source = campaign.editions[0].plan
    if language == source.campaign.language:
        text = next((o.text for key, o in campaign.originals.items() if key == one.path), None)
    else:
        text = next((text.value.strip() for text in printed_texts(source) if text.key == one.path), None)
    if text is None:
        raise RefusedError(f"`{one.path}` is not a text that is translated.")
    _agree(campaign, language, one)
    sync = po_file(campaign, source, language)
    before = None if sync.created else _bytes_of(sync.path)
    try:
        after = with_translation(sync, one.path, text, _text(one.value), today())
    except EntryNotWrittenError as error:
        raise RefusedError(str(error), "Change it in the file, or by the translator's program.") from error
    return FileChange(sync.path, sync.file, before, after)


def _in_plan(campaign: Campaign, edits: Sequence[FieldEdit]) -> FileChange:
    root = campaign.root
    if root is None:
        raise RefusedError(f"{campaign.file} cannot be read.")
    pairs: list[tuple[Path, Data | None]] = []
    for one in edits:
        path = steps_of(root, one.path)
        field = field_at(path)
        if path[0] in ONE and at_path(root, key_of(path[:2])) is None:
            raise RefusedError(f"There is no `{key_of(path[:2])}` in the plan.", "It may have been taken out.")
        _agree(campaign, campaign.editions[0].language, one)
        if one.value is None and field.required:
            raise RefusedError(f"`{path[-1]}` cannot be empty.", "Write something, or take it back.")
        pairs.append((path, written(one.value, field.shape)))
    pairs += [(path, None) for path in given_up(root, [path for path, _ in pairs])]
    return _change(campaign, pairs)


def _change(campaign: Campaign, pairs: Sequence[tuple[Path, Data | None]]) -> FileChange:
    """Return the change of the plan file that makes places say what is asked for."""

    def wrong(again: Campaign) -> list[Path]:
        paths = [path for path, value in pairs if _listed(plain(_at(again, path))) != _listed(_as_seen(value))]
        return paths + [path for path, value in pairs if value is None and _at(again, path) is not None]

    try:
        return checked(campaign, changes_in(campaign, pairs), lambda again: not wrong(again))
    except _OtherwiseError as error:
        # what is taken out here may still stand in the plan that is extended
        in_bases = [path for path in wrong(error.again) if dict(pairs)[path] is None]
        return checked(campaign, changes_in(campaign, pairs, in_bases), lambda again: not wrong(again))


class _OtherwiseError(RefusedError):
    """A file that would say something else than what was asked for; `again` is what it would say."""

    def __init__(self, campaign: Campaign, again: Campaign) -> None:
        why = f"{campaign.file} was not changed: it would say something else."
        super().__init__(why, "Change it in the file itself.")
        self.again = again


def checked(campaign: Campaign, changes: Sequence[Change], is_right: Callable[[Campaign], bool]) -> FileChange:
    """Return the plan file with edits, when the plan is sound and right afterwards.

    Raises:
        RefusedError: it would not be.
    """
    source = campaign.sources[campaign.file]
    before = _bytes_of(campaign.path)
    if before.removeprefix(_BOM).decode(errors="replace") != source.text:
        raise RefusedError(f"{campaign.file} was changed this very moment.", "Do it once more.")
    result = rewrite(source, changes)
    if result.refusals:
        why = result.refusals[0][1]
        raise RefusedError(f"{campaign.file} was not changed: {why}.", "Change it in the file itself.")
    after = (_BOM if before.startswith(_BOM) else b"") + result.text.encode()
    again = _opened(campaign, after)
    if not is_right(again):
        raise _OtherwiseError(campaign, again)
    return FileChange(campaign.path, campaign.file, before, after, again)


def _opened(campaign: Campaign, data: bytes) -> Campaign:
    """Return the campaign as it would be with these bytes.

    Raises:
        RefusedError: it could not be read whole.
    """
    again = open_campaign(campaign.path, campaign.file, data=data, earlier=campaign)
    if again.plan is None or again.root is None:
        earlier = {one.fingerprint for one in campaign.diagnostics}
        new = [one for one in again.diagnostics if one.fingerprint not in earlier]
        raise BrokenError(new or list(again.diagnostics))
    return again


def _at(campaign: Campaign, path: Path) -> Node | None:
    return None if campaign.root is None else at_path(campaign.root, key_of(path))


class BrokenError(RefusedError):
    """What would leave a plan that cannot be read; `found` is what would be wrong with it."""

    def __init__(self, findings: Sequence[Diagnostic]) -> None:
        self.findings = tuple(findings)
        if not findings:
            super().__init__("The plan could not be read afterwards, so nothing was written.")
        else:
            super().__init__(f"{findings[0].message} ({findings[0].code})", findings[0].hint)


def written(value: Value, shape: object) -> Data | None:
    """Return a value as YAML is to hold it."""
    if isinstance(shape, ListShape):
        texts = [value] if isinstance(value, str) else list(value or ())
        return (texts[0] if shape.one_or_many and len(texts) == 1 else texts) if texts else None
    if isinstance(value, tuple):
        raise RefusedError("Here stands one value, not a list.")
    if value is not None and isinstance(shape, NumberShape):
        try:
            number = Decimal(value)
        except InvalidOperation:
            return value
        return number if number.is_finite() else value
    return value


def _as_seen(value: Data | None) -> Value:
    if value is None:
        return None
    if isinstance(value, (str, int, Decimal)):
        return clean(str(value)) or None
    return tuple(clean(str(item)) for item in value) or None


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        raise RefusedError("Here stands one text, not a list.")
    return value or ""


def _bytes_of(path: FilePath) -> bytes:
    if leads_out(path):
        raise RefusedError(f"{path} is reached by a link that leads out.", "Put the file itself there.")
    try:
        return read_bounded(path, MAX_BYTES)
    except (OSError, ValueError) as error:
        raise RefusedError(f"{path} cannot be read any more.", "Look whether it is still there.") from error
