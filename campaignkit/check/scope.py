"""What a command works on and by which settings: the same for every command, so that all say the same of a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.campaign.discovery import find_plans
from campaignkit.check.baseline_entries import KnownFinding
from campaignkit.check.baselines import against, load_baseline
from campaignkit.check.many_plans import check_campaign
from campaignkit.check.rule_selection import UnknownCodeError
from campaignkit.check.run_settings import GivenOptions, Settings, settle, told, weakened
from campaignkit.check.settings_file import NO_CONFIG, LoadedConfig, config_places, find_config, load_config
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.usage import UsageError
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.rules.rule import Facts, Profile

Tell = Callable[[str], None]
NOTHING_ASKED = GivenOptions()


class SettingsError(UsageError):
    """The settings cannot be used; `report` says why, at the place in their file."""

    def __init__(self, report: Report) -> None:
        super().__init__(" ".join(finding.message for finding in report.findings))
        self.report = report


@dataclass(frozen=True, slots=True)
class Scope:
    """The settings of a run and the plans it is about; `known_findings` are those that were there before.

    `left_out` are plans somebody named though the settings exclude them. Texts outside of plans stand for plans, too.
    `files` are where the settings stand, or may stand when somebody writes them.
    """

    settings: Settings
    config: LoadedConfig = NO_CONFIG
    known_findings: tuple[KnownFinding, ...] | None = None
    plans: tuple[Path, ...] = ()
    left_out: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    _again: Callable[[], Scope] | None = field(default=None, compare=False, repr=False)

    def as_it_is_now(self) -> Scope:
        """Return the same, read again: its files may have changed.

        Raises:
            SettingsError: the settings or the baseline can no longer be used.
        """
        return self if self._again is None else self._again()

    @property
    def notes(self) -> tuple[str, ...]:
        """What people have to be told before anything is judged."""
        return (told(self.settings.kept_on),) if self.settings.kept_on else ()

    @property
    def limits(self) -> tuple[str, ...]:
        """What the settings leave out of a whole check."""
        left_out = [f"{path.as_posix()} is not checked: the settings exclude it." for path in self.left_out]
        return (*weakened(self.config, self.settings), *left_out)

    def check(self, campaign: Campaign, profile: Profile | None = None, *, layout: bool = False) -> Report:
        """Check one campaign as `campaignkit check` does, or under another profile than that of the settings."""
        report = check_campaign(campaign, self._under(profile), layout=layout, lengths=True)
        return self.limited(self.without_known(report))

    def check_for_print(self, campaign: Campaign, facts: Facts, profile: Profile | None = None) -> Report:
        """Check one campaign that is to be printed now: by today, and what does not fit is seen on its pages."""
        return self.limited(self.without_known(check_campaign(campaign, self._under(profile), facts)))

    def _under(self, profile: Profile | None) -> Settings:
        return self.settings if profile is None else replace(self.settings, profile=profile)

    def limited(self, report: Report) -> Report:
        """Have a report say itself what was left out of it."""
        return replace(report, limits=self.limits)

    def without_known(self, report: Report, tell: Tell = lambda _: None) -> Report:
        """Take the findings of the baseline out of a report."""
        if self.known_findings is None or self.settings.baseline is None:
            return report
        return against(report, self.settings.baseline, list(self.known_findings), tell)


def scope_of(
    paths: Sequence[Path],
    options: GivenOptions = NOTHING_ASKED,
    *,
    config: Path | None = None,
    look: bool = True,
    new: bool = False,
    texts: bool = False,
) -> Scope:
    """Return what holds for the plans that paths stand for.

    `config` names the settings; without it they are looked for above the paths, unless told not to `look`. With `new`
    a baseline that is not there yet is no fault. With `texts` the paths stand for letters and pages outside of plans.

    Raises:
        SettingsError: the settings or the baseline cannot be used.
        UsageError: an option names a rule that is not there.
    """
    config_file = _loaded(list(paths), config, look=look)
    try:
        settings = settle(options, config_file)
    except UnknownCodeError as unknown:
        raise UsageError(f"{unknown} {unknown.hint}") from unknown
    if config_file.diagnostics:
        raise SettingsError(_fault(config_file.diagnostics, settings, config_file))
    entries = _known(settings, new=new)
    candidates = _text_files(paths) if texts else find_plans(list(paths))
    plans = tuple(path for path in candidates if not config_file.excludes(path))
    left_out = tuple(path for path in candidates if path in paths and path not in plans)
    files = (*([config] if config is not None else config_places(list(paths)) if look else ()),)
    if settings.baseline is not None:
        files = (*files, settings.baseline)
    again = partial(scope_of, paths, options, config=config, look=look, new=new, texts=texts)
    return Scope(settings, config_file, entries, plans, left_out, files, again)


def _text_files(paths: Sequence[Path]) -> list[Path]:
    """Return the texts meant; who checks plans does without what reads web pages and Word files."""
    from campaignkit.check.loose_files import text_files

    return list(text_files(paths))


def _loaded(paths: list[Path], config: Path | None, *, look: bool) -> LoadedConfig:
    path = config or (find_config(paths) if look else None)
    return NO_CONFIG if path is None else load_config(path)


def _known(settings: Settings, *, new: bool) -> tuple[KnownFinding, ...] | None:
    path = settings.baseline
    if path is None or (new and not path.exists()):
        return None
    entries = load_baseline(path)
    if not isinstance(entries, list):
        raise SettingsError(_fault((entries,), settings))
    return tuple(entries)


def _fault(problems: tuple[Diagnostic, ...], settings: Settings, config_file: LoadedConfig = NO_CONFIG) -> Report:
    source = config_file.source
    sources = {} if source is None else {source.file: source}
    return Report(problems, Examined(0, 0, 0, 0), settings.profile, sources, files=tuple(sources))
