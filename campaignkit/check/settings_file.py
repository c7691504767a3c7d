"""`campaignkit.yaml`: the settings of a check for a folder and all below it, read by the strict loader of plans."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import field, replace
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

from campaignkit.check.globs import is_named
from campaignkit.check.rule_selection import UnknownCodeError, codes_of
from campaignkit.diagnostics.finding import Diagnostic, Position, Span, sort_key
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.model.base import Key, OneOrMany, Part, Words
from campaignkit.records import dataclass
from campaignkit.source.inside_repository import boundary, is_within
from campaignkit.source.node import Mapping, Node, Scalar, Sequence
from campaignkit.source.place_of_path import span_for

CONFIG_NAME = "campaignkit.yaml"
SCHEMA_FILE = Path(__file__).with_name("config.schema.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class FileIgnores(Part):
    """Rules that are ignored in some files."""

    files: Annotated[tuple[Words, ...], OneOrMany()]
    """Patterns of file names, from the folder of this file: campaigns/old/**"""
    ignore: Annotated[tuple[Words, ...], OneOrMany()]
    """Codes, names or beginnings of codes: CK203, unused-item, CK2."""
    reason: Words
    """Why, for whoever reads this next year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Config(Part):
    """The settings of a check; an option on the command line counts more."""

    profile: Literal["draft", "review", "publish"] | None = None
    """How strict: draft while writing, review before print, publish to print."""
    select: Annotated[tuple[Words, ...], OneOrMany()] = ()
    """Run only these rules: codes, names or beginnings of codes. Those that protect a child run always."""
    ignore: Annotated[tuple[Words, ...], OneOrMany()] = ()
    """Leave out these rules: codes, names or beginnings of codes."""
    fail_on: Annotated[Literal["error", "warning", "note", "never"] | None, Key("fail-on")] = None
    """The least severity that fails a check."""
    min_confidence: Annotated[Literal["low", "medium", "high"] | None, Key("min-confidence")] = None
    """Show only findings that are at least this sure."""
    exclude: Annotated[tuple[Words, ...], OneOrMany()] = ()
    """Patterns of files that are not checked, from the folder of this file."""
    per_file_ignores: Annotated[tuple[FileIgnores, ...], Key("per-file-ignores")] = ()
    """Rules that are ignored in some files."""
    baseline: Words | None = None
    """A baseline, from the folder of this file: known findings that are not shown."""


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """Settings with the folder their paths begin in, or what is wrong with their file."""

    config: Config = field(default_factory=Config)
    folder: Path | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    source: SourceText | None = None

    @property
    def baseline(self) -> Path | None:
        """The baseline the config names."""
        if self.config.baseline is None or self.folder is None:
            return None
        return Path(os.path.relpath(self.folder / self.config.baseline))

    @property
    def ignored_somewhere(self) -> tuple[str, ...]:
        """Everything that is ignored in some files."""
        return tuple(code for part in self.config.per_file_ignores for code in part.ignore)

    def excludes(self, path: Path) -> bool:
        """Say whether a file is not to be checked."""
        return self._is_named(self.config.exclude, path.as_posix())

    def ignored_in(self, file: str) -> frozenset[str]:
        """Return the codes that are ignored in a file."""
        parts = (part for part in self.config.per_file_ignores if self._is_named(part.files, file))
        return frozenset(code for part in parts for code in codes_of(part.ignore))

    def _is_named(self, patterns: tuple[str, ...], file: str) -> bool:
        if not patterns or self.folder is None or "\0" in file:
            return False
        try:
            relative = Path(os.path.relpath(file, self.folder)).as_posix()
        except ValueError:  # another drive
            return False
        return is_named(patterns, PurePosixPath(relative))


NO_CONFIG = LoadedConfig()


def find_config(paths: list[Path]) -> Path | None:
    """Return the config nearest above everything that is checked, up to the repository's root; None without one."""
    return next((Path(os.path.relpath(place)) for place in config_places(paths) if place.is_file()), None)


def config_places(paths: list[Path]) -> Iterator[Path]:
    """Yield where a config of all that is checked may stand, the nearest first."""
    try:
        around = Path(os.path.commonpath([_folder(path) for path in paths]))
    except (OSError, ValueError):
        return
    for folder in (around, *around.parents):
        yield folder / CONFIG_NAME
        if (folder / ".git").exists():
            return


def _folder(path: Path) -> Path:
    absolute = Path(os.path.normpath(Path.cwd() / path))
    return absolute if absolute.is_dir() else absolute.parent


def load_config(path: Path) -> LoadedConfig:
    """Read a config; every problem is a CK032 at its place. Never raises for anything the file may hold."""
    from campaignkit.plan.part_file import read_part

    part_file = read_part(path, Config, "a config")
    folder = Path(os.path.normpath(Path.cwd() / path)).parent
    if part_file.root is None:
        empty = part_file.source is not None and not _is_filled(part_file.source)
        problems = () if empty else tuple(_of_config(d) for d in part_file.diagnostics)
        return LoadedConfig(folder=folder, diagnostics=problems, source=part_file.source)
    wrong = (
        *part_file.diagnostics,
        *_unknown(part_file.root),
        *_baseline_outside(part_file.part, part_file.root, path),
    )
    problems = tuple(sorted((_of_config(d) for d in wrong), key=sort_key))
    config = Config() if part_file.part is None or problems else part_file.part
    return LoadedConfig(config, folder, problems, part_file.source)


def _baseline_outside(config: Config | None, root: Node, path: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with a baseline that a pull request could have put anywhere on the machine."""
    if config is not None and config.baseline is not None:
        target = Path(os.path.normpath(Path.cwd() / path)).parent / config.baseline
        if not is_within(target, boundary(path)):
            message = "`baseline` leads out of the repository or folder of this file."
            hint = "Keep the baseline in the repository, or name it on the command line with --baseline."
            yield Diagnostic("CK032", message, span_for(root, ("baseline",)), "baseline", hint=hint)


def problem(file: str, message: str, hint: str) -> Diagnostic:
    """Return a CK032 about a whole file."""
    return Diagnostic("CK032", message, Span(file, Position(1, 1), Position(1, 1)), hint=hint)


def _is_filled(source: SourceText) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in source.text.splitlines())


def _of_config(finding: Diagnostic) -> Diagnostic:
    if finding.code == "CK012" and not finding.path:
        hint = "Write keys such as `profile: review`; docs/ci.md lists them."
        finding = replace(finding, message="A config is a group of keys.", hint=hint)
    return replace(finding, code="CK032")


def _unknown(root: Node) -> Iterator[Diagnostic]:
    """Yield what is no code, name or beginning of codes, at its place."""
    for node in _codes(root):
        try:
            codes_of([node.value])
        except UnknownCodeError as unknown:
            yield Diagnostic("CK032", str(unknown), node.span, hint=unknown.hint)


def _codes(root: Node) -> Iterator[Scalar]:
    """Yield the texts in which codes are wanted."""
    if not isinstance(root, Mapping):
        return
    places = [root.get("select"), root.get("ignore")]
    parts = root.get("per-file-ignores")
    if isinstance(parts, Sequence):
        places += [part.get("ignore") for part in parts.items if isinstance(part, Mapping)]
    for place in places:
        items = place.items if isinstance(place, Sequence) else [place]
        yield from (item for item in items if isinstance(item, Scalar) and not item.is_null)
