"""Reads PO files strictly: what gettext would refuse is a finding with its place, and no bytes make it fail."""

from __future__ import annotations

import re
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.hidden_characters import forbidden_in_source
from campaignkit.source.text_file import read_source
from campaignkit.translate.po import ESCAPE, PoEntry, PoFile, PoText

MAX_REPORTED = 20
_LINE = late_pattern(r"[^\r\n]*")
_BREAK = late_pattern(r"\r\n|\r|\n|\Z")
_KEYWORD = late_pattern(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]{1,2}\])?)(?=[ \t\"]|\Z)[ \t]*")
_QUOTED = late_pattern(r'"((?:[^"\\]|\\.)*)"[ \t]*\Z')
_CONFLICT = late_pattern(r"<{7}( |$)|={7}$|>{7}( |$)|\|{7}( |$)")
"""What git writes where two people have changed the same lines."""
_MERGED = late_pattern(r"#-#-#-#-#[^\n]*#-#-#-#-#")
"""What msgcat and msgmerge write between two translations of one text."""
_CHARSET = late_pattern(r"charset=([^\s;]*)", re.IGNORECASE)


def read_po(path: Path, file: str, earlier: PoFile | None = None) -> PoFile | list[Diagnostic]:
    """Return a file, or why it cannot be read; `file` is the name that diagnostics show.

    `earlier` is what was read before: it is right as long as the text is the same.
    """
    source, problems = read_source(path, file)
    if source is not None and earlier is not None and earlier.source.text == source.text:
        return earlier
    return problems if source is None else scan(source)


def scan(source: SourceText) -> PoFile:
    """Return the entries of a text and what is wrong with it."""
    reader = _PoReader(source)
    problems = forbidden_in_source(source)
    po = PoFile(source, reader.read(), [*problems, *reader.problems][:MAX_REPORTED])
    if not po.diagnostics:
        po.diagnostics += _header_problems(po)
    return po


class _PoReader:
    """Goes through a file line by line; `entry` is the one being read, `last` the string that may go on."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self.entries: list[PoEntry] = []
        self.entry = PoEntry()
        self.last: PoText | None = None
        self.is_broken = False
        self.start = 0
        self.keys: set[tuple[str | None, str]] = set()

    def read(self) -> list[PoEntry]:
        text, index = self.source.text, 0
        while index < len(text):
            line = _LINE.match(text, index)
            end = line.end() if line else len(text)
            self._line(text[index:end], index)
            stop = _BREAK.match(text, end)
            index = stop.end() if stop else len(text)
        self._close()
        return self.entries

    def _line(self, line: str, start: int) -> None:
        content = line.lstrip(" \t\f\v")
        start += len(line) - len(content)
        obsolete = False
        if content.startswith("#~"):
            rest = content[2:].lstrip(" \t")
            start += len(content) - len(rest)
            content, obsolete = (rest if not rest.startswith("|") else "#" + rest), True
        if not content.strip():
            self.last = None
            if self.is_broken:
                self._close()
            return
        if content.startswith("#"):
            self._comment(content, obsolete=obsolete)
            return
        keyword = _KEYWORD.match(content)
        if keyword is not None:
            self._keyword(keyword[1], start, obsolete=obsolete)
            self._piece(content[keyword.end() :], start + keyword.end())
        elif content.startswith('"'):
            if self.last is None and not self.is_broken:
                self._problem("This text in quotes belongs to nothing.", _REMEDY_STRAY, start, start + len(content))
            self._piece(content, start)
        elif _CONFLICT.match(content):
            self._problem("Two versions of this file meet here.", _REMEDY_CONFLICT, start, start + len(content))
        else:
            if any(name.startswith("msgstr") for name in self.entry.texts):
                self._close()
            self._problem(
                "This line is not one a PO file may have.", _REMEDY_LINE, start, start + len(content.rstrip())
            )

    def _comment(self, content: str, *, obsolete: bool) -> None:
        if "msgstr" in self.entry.texts or "msgstr[0]" in self.entry.texts or self.is_broken:
            self._close()
        self.entry.obsolete = self.entry.obsolete or obsolete
        self.last = None
        rest = content[2:].strip()
        if content.startswith("#."):
            self.entry.extracted.append(rest)
        elif content.startswith("#:"):
            self.entry.references.append(rest)
        elif content.startswith("#,"):
            self.entry.flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif content.startswith("#|"):
            self.entry.previous.append(rest)
        else:
            self.entry.comments.append(content[1:].strip())

    def _keyword(self, name: str, start: int, *, obsolete: bool) -> None:
        opens = name == "msgctxt" or (name == "msgid" and "msgid" in self.entry.texts)
        if opens and self.entry.texts:
            self._close()
        if not self.entry.texts:
            self.start = start
        self.entry.obsolete = self.entry.obsolete or obsolete
        if self.is_broken:
            self.last = None
            return
        texts = self.entry.texts
        if name.startswith("msgstr") and "msgid" not in texts:
            self._problem(
                f"`{name}` stands here without a `msgid` before it.", _REMEDY_ORDER, start, start + len(name)
            )
        elif name == "msgid_plural" and ("msgid" not in texts or any(k.startswith("msgstr") for k in texts)):
            self._problem("`msgid_plural` belongs right behind a `msgid`.", _REMEDY_ORDER, start, start + len(name))
        elif name in texts:
            self._problem(f"`{name}` stands twice in this entry.", _REMEDY_ORDER, start, start + len(name))
        self.last = texts.setdefault(name, PoText(self.source, []))

    def _piece(self, content: str, start: int) -> None:
        match = _QUOTED.match(content)
        if match is None:
            if not self.is_broken:
                what = "a quote is missing" if content.startswith('"') else "a text in double quotes is missing"
                end = start + max(1, len(content.rstrip()))
                self._problem(f"The text here cannot be read: {what}.", _REMEDY_QUOTES, start, end)
            self.last = None
            return
        first, last = start + 1, start + 1 + len(match[1])
        if "\\" in match[1]:
            self._escapes(first, last)
        if self.last is not None:
            self.last.pieces.append((first, last))

    def _escapes(self, first: int, last: int) -> None:
        text, index = self.source.text, first
        while index < last:
            if text[index] == "\\":
                escape = ESCAPE.match(text, index, last)
                if escape is None:
                    sign = text[index : index + 2]
                    self._problem(f"`{sign}` is not an escape gettext knows.", _REMEDY_ESCAPE, index, index + 2)
                    return
                index = escape.end()
            else:
                index += 1

    def _close(self) -> None:
        """Take the entry that has been read, unless it is broken; then what was wrong has been said."""
        entry, is_broken = self.entry, self.is_broken
        self.entry, self.last, self.is_broken = PoEntry(), None, False
        if is_broken:
            return
        if not entry.texts:
            if entry.comments or entry.extracted:
                self.entries.append(entry)
            return
        if "msgid" not in entry.texts or not any(name.startswith("msgstr") for name in entry.texts):
            missing = "msgid" if "msgid" not in entry.texts else "msgstr"
            self._problem(f"This entry has no `{missing}`.", _REMEDY_ORDER, self.start, self.start + 5)
            self.is_broken = False
            return
        for text in entry.texts.values():
            mark = _MERGED.search(text.value)
            if mark is not None:
                span = text.span_of(*mark.span())
                message = "`#-#-#-#-#` stands here: a merge has left two translations, and both would be printed."
                if len(self.problems) < MAX_REPORTED:
                    self.problems.append(Diagnostic("CK009", message, span, hint=_REMEDY_MERGED))
                return
        key = (entry.context, "" if entry.context is not None else entry.get("msgid"))
        if not entry.obsolete:
            if key in self.keys:
                what = "This text" if key[0] is None else f"`{key[0]}`"
                self._problem(f"{what} is translated twice in this file.", _REMEDY_TWICE, self.start, self.start + 7)
                self.is_broken = False
                return
            self.keys.add(key)
        self.entries.append(entry)

    def _problem(self, message: str, hint: str, start: int, end: int) -> None:
        self.is_broken = True
        if len(self.problems) < MAX_REPORTED:
            self.problems.append(Diagnostic("CK009", message, self.source.span(start, end), hint=hint))


_REMEDY_LINE = "A line is a comment (`#`), a keyword such as `msgstr` with a text in quotes, or more text in quotes."
_REMEDY_STRAY = "Put `msgstr` before it, or delete it."
_REMEDY_QUOTES = 'Put the whole text of the line between two double quotes; a quote inside it is written \\".'
_REMEDY_ORDER = "An entry is `msgctxt`, `msgid` and `msgstr`, each once and in this order."
_REMEDY_ESCAPE = 'Write \\\\ for a backslash, \\n for a new line and \\" for a quote.'
_REMEDY_CONFLICT = "Keep one of the two versions, and delete the lines with <<<<<<<, ======= and >>>>>>>."
_REMEDY_MERGED = "Keep the better of the two, and delete the other and the lines with #-#-#-#-#."
_REMEDY_TWICE = "Keep the better of the two and delete the other."


def _header_problems(po: PoFile) -> list[Diagnostic]:
    header = po.header
    if header is None:
        hint = "`campaignkit translate sync` writes it, with language and character set."
        message = "The file does not begin with a header (an empty `msgid`)."
        return [Diagnostic("CK009", message, po.source.span(0, 0), hint=hint)]
    msgstr = header.texts.get("msgstr")
    charset = None if msgstr is None else _CHARSET.search(msgstr.value)
    if msgstr is not None and charset is not None and charset[1].lower() not in ("utf-8", "utf8", "charset"):
        message = f"The header says `{charset[1]}`, and a translation has to be UTF-8."
        hint = "Save the file as UTF-8 and write charset=UTF-8 into its header."
        return [Diagnostic("CK009", message, msgstr.span_of(*charset.span(1)), hint=hint)]
    return []
