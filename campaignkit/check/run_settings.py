"""What a run of `check` is asked to do: the options of the command line over those of `campaignkit.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from campaignkit.check.rule_selection import EVERYTHING, Selection, codes_of, is_always_on
from campaignkit.check.settings_file import CONFIG_NAME, NO_CONFIG, LoadedConfig
from campaignkit.diagnostics.codes import CODES, matching_codes
from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.rules.rule import Profile

NEVER = "never"
MAX_NAMED = 4


@dataclass(frozen=True, slots=True)
class GivenOptions:
    """The options as they were given; None where one was not."""

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    min_confidence: str | None = None
    baseline: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a run. `kept_on` are rules that somebody wanted to ignore and that cannot be ignored."""

    profile: Profile = "review"
    selection: Selection = EVERYTHING
    fail_on: Severity | None = Severity.WARNING
    baseline: Path | None = None
    kept_on: tuple[str, ...] = ()


def settle(options: GivenOptions, config_file: LoadedConfig = NO_CONFIG) -> Settings:
    """Put options and config together: an option replaces what the config says, `ignore` adds to it.

    Raises:
        UnknownCodeError: an option names a rule that is not there.
    """
    config = config_file.config
    select = _split(options.select) or config.select
    ignore = (*_split(options.ignore), *config.ignore)
    fail_on = options.fail_on or config.fail_on or Severity.WARNING.value
    selection = Selection(
        codes_of(select) if select else None,
        codes_of(ignore),
        Confidence(options.min_confidence or config.min_confidence or Confidence.LOW.value),
        config_file.ignored_in,
    )
    return Settings(
        profile=cast("Profile", options.profile or config.profile or "review"),
        selection=selection,
        fail_on=None if fail_on == NEVER else Severity(fail_on),
        baseline=options.baseline or config_file.baseline,
        kept_on=_kept_on((*ignore, *config_file.ignored_somewhere)),
    )


def told(kept_on: tuple[str, ...]) -> str:
    """Say in one line which rules stay on although somebody wanted to ignore them."""
    names = ", ".join(f"{code} {CODES[code]}" for code in kept_on[:MAX_NAMED])
    names += f" and {len(kept_on) - MAX_NAMED} more" if len(kept_on) > MAX_NAMED else ""
    return f"Cannot be ignored, because a child or the whole plan depends on it: {names}."


def weakened(config_file: LoadedConfig, settings: Settings) -> list[str]:
    """Say in one line what a config leaves out of a check, so that nobody takes its silence for soundness."""
    config = config_file.config
    parts = []
    if config.select:
        parts.append(f"only {_listed(config.select)} and what protects a child")
    if codes := _obeyed(config.ignore):
        parts.append(f"not {_listed(codes)}")
    parts += [
        f"not {_listed(codes)} in {_listed(part.files)}"
        for part in config.per_file_ignores
        if (codes := _obeyed(part.ignore))
    ]
    if config.exclude:
        parts.append(f"no plan in {_listed(config.exclude)}")
    if config.profile == "draft" and settings.profile == "draft":
        parts.append("as a draft only")
    if config.min_confidence not in (None, Confidence.LOW.value):
        parts.append(f"only findings of {config.min_confidence} confidence")
    if config.baseline is not None:
        parts.append(f"not what is known in {config.baseline}")
    if config.fail_on == NEVER and settings.fail_on is None:
        parts.append("without ever failing")
    if not parts:
        return []
    file = CONFIG_NAME if config_file.source is None else config_file.source.file
    return [f"{file} asks for less than a whole check: {'; '.join(parts)}."]


def _obeyed(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what can be ignored of what somebody wants to ignore."""
    return tuple(one for one in names if not all(is_always_on(code) for code in matching_codes(one)))


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - MAX_NAMED
    return ", ".join(names[:MAX_NAMED]) + (f" and {more} more" if more > 0 else "")


def _split(values: Iterable[str]) -> tuple[str, ...]:
    """Take `CK2,CK401` apart; an option may also be given several times."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _kept_on(ignore: Iterable[str]) -> tuple[str, ...]:
    """Return the rules that stay on though somebody meant to ignore them."""
    return tuple(sorted({code for name in ignore for code in matching_codes(name) if is_always_on(code)}))
