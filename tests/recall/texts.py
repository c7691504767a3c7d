"""The files that are scored: sentences by kind, faulty and good, and whole texts in which faults are marked.

```yaml
language: en
round: round-1
sentences:
  blame:
    faulty: ["Why did you send it?"]
    good: ["It is never your fault."]
texts:
  - {genre: letter, good: false, text: "Dear parents, [[restrict|take away the phone]]."}
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.yaml_texts import texts_in

KINDS = (
    "blame", "hopeless", "confront", "copy", "search", "view", "quiet", "cut-off-parents", "promise", "restrict",
    "surveil", "strangers", "gender", "sensational", "consent", "punish", "hurt", "doubt", "fear", "figure",
    "minimise", "terms",
)  # fmt: skip
MARKED = (*KINDS, "obey")
"""What authors mark: obeying a blackmailer is counted by itself, and reported as confronting is."""
_MARK = re.compile(r"\[\[([\w-]+)\|(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Fault:
    """A marked stretch of a text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Text:
    """A sentence or a whole text; `kind` is what a good sentence could be mistaken for."""

    language: str
    round: str
    genre: str
    text: str
    good: bool
    kind: str
    faults: tuple[Fault, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def read_file(path: Path) -> list[Text]:
    """Return the sentences and texts of one file."""
    data = texts_in(path)
    language, label = data["language"], data.get("round", "examples")
    found = []
    for kind, sentences in data.get("sentences", {}).items():
        for text in sentences.get("faulty", ()):
            fault = Fault(kind, 0, len(text))
            found.append(Text(language, label, "sentence", text, good=False, kind=kind, faults=(fault,)))
        for text in sentences.get("good", ()):
            found.append(Text(language, label, "sentence", text, good=True, kind=kind, faults=()))
    for row in data.get("texts", ()):
        text, faults = unmarked(row["text"])
        good = row["good"] == "true"
        found.append(Text(language, label, row.get("genre", "text"), text, good, "text", faults))
    unknown = {fault.kind for text in found for fault in text.faults} - set(MARKED)
    if unknown:
        raise ValueError(f"{path}: unknown kinds {sorted(unknown)}")
    return found


def read_all(paths: list[Path]) -> list[Text]:
    """Return what all files hold; a folder stands for the files in it."""
    files = [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
    return [text for file in files for text in read_file(file)]


def unmarked(raw: str) -> tuple[str, tuple[Fault, ...]]:
    """Return a text without its marks, and what was marked."""
    text, faults, at = "", [], 0
    for match in _MARK.finditer(raw):
        text += raw[at : match.start()]
        faults.append(Fault(match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    return text + raw[at:], tuple(faults)
