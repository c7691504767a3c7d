"""Reading a file as text: never raises, never hangs, and says why it cannot."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.cache_dependencies import text_of
from campaignkit.source.disk import kind_of
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.size_limited_read import TooLargeError, read_bounded

MAX_BYTES = 1_048_576
"""The largest plan file, 1 MiB: fifty times the size of a big campaign."""


def read_source(path: Path, file: str) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the text of a file, or None and the reason: never raises, never hangs on a pipe or a device."""
    try:
        kind = kind_of(path)
        if kind != "file":
            what = "a folder" if kind == "folder" else "not a regular file"
            return None, [_problem(file, "CK003", f"{file} is {what}.", "Name the plan file itself.")]
        if leads_out(path):
            message = f"{file} is reached by a link that leads out of its repository or folder."
            return None, [_problem(file, "CK003", message, "Put the file itself there; links may stay inside.")]
        data = read_bounded(path, MAX_BYTES)
        text_of(file, path)
    except TooLargeError:
        return None, [_too_large(file)]
    except (OSError, ValueError, RuntimeError) as error:
        return None, [_problem(file, "CK003", f"{_shown(file)} cannot be read: {_reason(error)}.", _remedy(error))]
    return read_bytes(data, file)


def read_bytes(data: bytes, file: str) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the text that a file with these bytes holds, or None and the reason."""
    return (None, [_too_large(file)]) if len(data) > MAX_BYTES else _decode(data, file)


def _too_large(file: str) -> Diagnostic:
    hint = "Split the plan with `extends`, or check whether this is the right file."
    return _problem(file, "CK006", f"{file} is larger than {MAX_BYTES // 1024} KiB.", hint)


def _decode(data: bytes, file: str) -> tuple[SourceText | None, list[Diagnostic]]:
    beginning = data[:400]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or beginning.count(0) * 4 > len(beginning):
        hint = "Open it in an editor and save it again as UTF-8."
        return None, [_problem(file, "CK002", f"{file} is saved as UTF-16, not as UTF-8.", hint)]
    try:
        return SourceText(file, data.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        before = SourceText(file, data[:start].decode("utf-8-sig", errors="replace"))
        at = before.position(len(before.text))
        message = f"The byte 0x{data[start]:02X} here is not UTF-8."
        encoding = "UTF-16" if b"\0" in data else "Latin-1 or Windows-1252"
        hint = f"The file was probably saved as {encoding}. Open it in an editor and save it again as UTF-8."
        span = Span(file, at, Position(at.line, at.column + 1))
        return None, [Diagnostic("CK002", message, span, hint=hint)]


def _problem(file: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, message, Span(file, Position(1, 1), Position(1, 1)), hint=hint)


def _shown(file: str) -> str:
    return file.replace("\0", "\\0") if len(file) <= 200 else file[:200] + "…"


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "it may not be opened"
    errno = getattr(error, "errno", None)
    return str(error) if errno is None else os.strerror(errno).lower()


def _remedy(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "Check the path; a plan is usually campaigns/<id>/plan.yaml."
    if isinstance(error, PermissionError):
        return "Ask whoever owns the file for the right to read it."
    return "Check that the path leads to a plan file, and not in a circle of links."
