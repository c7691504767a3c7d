"""`check --fix` and `check --diff`: putting in replacements that rules call safe, or showing what that would do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from campaignkit.check.many_plans import check_plans
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.english_grammar import plural
from campaignkit.diagnostics.finding import Confidence, Diagnostic
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.atomic_write import OutputError, write_whole
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES
from campaignkit.source.word_replacements import Edited, Refused, Replacement, replace_words

Tell = Callable[[str], None]
MAX_ROUNDS = 8
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FixedFile:
    """What becomes of one file."""

    source: SourceText
    edit: Edited


def fix_plans(plans: list[Path], settings: Settings, tell: Tell) -> None:
    """Put replacements into the files, again until there is nothing more to do: one may make room for another."""
    counts: dict[str, int] = defaultdict(int)
    reasons: dict[str, None] = {}
    for _ in range(MAX_ROUNDS):
        reasons.clear()
        again = False
        for change in _changes(check_plans(plans, settings)):
            reasons.update(dict.fromkeys(_refusals(change)))
            if not change.edit.replacements:
                continue
            problem = _write(change)
            if problem is None:
                counts[change.source.file] += len(change.edit.replacements)
                again = True
            else:
                reasons[problem] = None
        if not again:
            break
    for file, count in counts.items():
        tell(f"{file}: {plural(count, 'replacement')} made.")
    for line in reasons:
        tell(line)
    if not counts and not reasons:
        tell("Nothing to replace.")


def show_diff(plans: list[Path], settings: Settings, tell: Tell, data: bytes | None) -> int:
    """Print what `fix_plans` would do first as a unified diff, and return the exit code of the check as it stands."""
    import sys

    report = check_plans(plans, settings, data)
    count = files = 0
    for change in _changes(report):
        for line in _refusals(change):
            tell(line)
        if change.edit.replacements:
            count += len(change.edit.replacements)
            files += 1
            sys.stdout.flush()
            sys.stdout.buffer.write("".join(_diff(change)).encode())
            sys.stdout.buffer.flush()
    if not count:
        tell("Nothing to replace.")
        return report.exit_code
    tell(f"{plural(count, 'replacement')} in {plural(files, 'file')}. Nothing was changed: --fix does it.")
    return report.exit_code


def _changes(report: Report) -> Iterator[FixedFile]:
    """Yield what replacements do to each file. What a rule is hardly sure of is left to people."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in report.findings:
        if finding.replacement is not None and finding.confidence is not Confidence.LOW:
            by_file[finding.span.file].append(finding)
    for file, findings in by_file.items():
        source = report.sources.get(file)
        if isinstance(source, SourceText):
            finding_of = {_replacement(source, finding): finding for finding in findings}
            edit = replace_words(source, list(finding_of))
            yield FixedFile(source, _without_calls(source, edit, [finding_of[one].path for one in edit.replacements]))


def _without_calls(source: SourceText, edit: Edited, paths: list[str]) -> Edited:
    """Return the same without calls of help services that say nothing any more once their words are others.

    A call that cannot be taken out keeps all words of the file as they are.
    """
    services = [path for path in paths if path.startswith("help.")]
    if not services or not Path(source.file).is_file():
        return edit
    from campaignkit.campaign.bases import takings
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.plan.called_about import given_up
    from campaignkit.source.edits_read_again import rewrite
    from campaignkit.source.place_of_path import steps_of

    campaign = open_campaign(Path(source.file))
    if campaign.root is None or campaign.file != source.file:
        return edit
    calls = given_up(campaign.root, [steps_of(campaign.root, path) for path in services])
    result = rewrite(SourceText(source.file, edit.text), takings(campaign, calls))
    if result.refusals:
        why = f"the call noted for the service cannot be taken out: {result.refusals[0][1]}"
        return Edited(source.text, (), (*edit.refusals, *(Refused(one, why) for one in edit.replacements)))
    return Edited(result.text, edit.replacements, edit.refusals)


def _replacement(source: SourceText, finding: Diagnostic) -> Replacement:
    start, end = finding.span.start, finding.span.end
    return Replacement(
        source.start_of(start.line) + start.column - 1,
        source.start_of(end.line) + end.column - 1,
        finding.replacement or "",
    )


def _refusals(change: FixedFile) -> Iterator[str]:
    for refusal in change.edit.refusals:
        place = change.source.position(refusal.replacement.start)
        words = " ".join(change.source.text[refusal.replacement.start : refusal.replacement.end].split())
        yield (
            f"{change.source.file}:{place.line}:{place.column}: `{words}` was not replaced by "
            f"`{refusal.replacement.new}`: {refusal.why}."
        )


def _write(change: FixedFile) -> str | None:
    """Write a file whole, keeping its rights and its byte order mark; return what stood in the way, if anything."""
    file = change.source.file
    path = Path(file)
    try:
        real = path.resolve(strict=True)
        old = read_bounded(real, MAX_BYTES)
        if old.removeprefix(_BOM).decode() != change.source.text:
            return f"{file} was not changed: somebody has changed it meanwhile."
        mark = _BOM if old.startswith(_BOM) else b""
        write_whole(real, mark + change.edit.text.encode())
        if read_bounded(real, 2 * MAX_BYTES) != mark + change.edit.text.encode():
            write_whole(real, old)
            return f"{file} was not changed: what was written could not be read again."
    except OutputError as error:
        return f"{file} was not changed: {error.why}."
    except (OSError, ValueError) as error:
        return f"{file} was not changed: {getattr(error, 'strerror', None) or error}."
    return None


def _diff(change: FixedFile) -> Iterator[str]:
    from difflib import unified_diff

    file = change.source.file
    old, new = _lines(change.source.text), _lines(change.edit.text)
    for line in unified_diff(old, new, f"a/{file}", f"b/{file}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Split at line feeds only, so that a diff is about the lines other programs see."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + ([text.rpartition("\n")[2]] if text[-1:] != "\n" else [])
