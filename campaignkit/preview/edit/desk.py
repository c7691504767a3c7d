"""One campaign on the desk: as its files are now, as its pages look, what is wrong with it, and what was changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.rules_over_campaign import facts_of
from campaignkit.check.scope import Scope
from campaignkit.check.verdict import KitVerdict
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.failure_findings import failure_diagnostics, layout_diagnostics
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.page_looks import Looks, MaterialLook
from campaignkit.preview.edit.history import AddedFile, History
from campaignkit.preview.edit.list_items import added, removed
from campaignkit.preview.edit.numbered_items import agree
from campaignkit.preview.edit.page_request import FieldEdit, RefusedError, Value
from campaignkit.preview.edit.picture_upload import taken
from campaignkit.preview.edit.proposing import FileChange, proposed
from campaignkit.preview.followed_files import Followed
from campaignkit.preview.judged_now import judged_now
from campaignkit.preview.polling import State, look

PAGES_FIRST = 0.7
"""Seconds that a whole check waits: whoever has changed a text looks at its page first."""


@dataclass(slots=True)
class Desk:
    """Everything that the pages of a run share. `on_change` is called, from a thread of ours, when there is news."""

    plan_file: Path
    scope: Scope
    on_change: Callable[[], object] = lambda: None
    on_failure: Callable[[Exception], object] = lambda _: None
    history: History = field(default_factory=History)
    number: int = 0
    _campaign: Campaign | None = None
    _verdict: KitVerdict | None = None
    _last_checked: int = -1
    _last_told: int = -1
    _files: State = field(default_factory=dict)
    _findings: dict[str, list[Diagnostic]] = field(default_factory=dict)
    _looks: Looks | None = None
    _jobs: tuple[Campaign, list[Job]] | None = None
    _rooms: ExitStack = field(default_factory=ExitStack)
    _templates: State = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _checking: threading.Lock = field(default_factory=threading.Lock)
    _followed: Followed = field(init=False)

    def __post_init__(self) -> None:
        """Begin with the files that are known before anything is read."""
        self._followed = Followed(self.plan_file, self.scope)

    def close(self) -> None:
        """Give back what was taken."""
        self._rooms.close()

    @property
    def campaign(self) -> Campaign:
        """The campaign as its files are at this moment."""
        with self._lock:
            if self._campaign is None or self.watched() != self._files:
                return self._read()
            return self._campaign

    def watched(self) -> State:
        """Return how the files are from which all of it was made."""
        return self._followed.state()

    def _read(self) -> Campaign:
        with self._followed.noting():
            campaign = open_campaign(self.plan_file, earlier=self._campaign)
        self._keep(campaign)
        return campaign

    def _keep(self, campaign: Campaign) -> None:
        self._campaign = campaign
        self._followed.opened(campaign, self.scope)
        self._files = self.watched()
        self.number += 1

    @property
    def looks(self) -> Looks:
        """How the materials look."""
        with self._lock:
            campaign = self.campaign
            if self._looks is None or self._looks.campaign is not campaign:
                self._looks = self._set_up(campaign, self._looks)
            return self._looks

    def _set_up(self, campaign: Campaign, earlier: Looks | None) -> Looks:
        folder = campaign.library.folder
        own = look([*([folder] if folder is not None else []), *campaign.library.fonts])
        if earlier is not None and own == self._templates:
            root = earlier.root
        else:
            root = self._rooms.enter_context(campaign.library.laid_out())
        self._templates = own
        states = {} if self._verdict is None else self._verdict.states(campaign.plans)
        return Looks(campaign, root, states, earlier)

    def jobs(self) -> list[Job]:
        """Return a job for each material in each language: its first format."""
        with self._lock:
            campaign = self.campaign
            if self._jobs is None or self._jobs[0] is not campaign:
                self._jobs = campaign, [job for job in jobs(campaign) if job.is_first]
            return self._jobs[1]

    def job(self, language: str, material: str) -> Job | None:
        """Return the job of one material."""
        return next((job for job in self.jobs() if (job.language, job.material.id) == (language, material)), None)

    def look(self, job: Job) -> MaterialLook:
        """Return how a material looks."""
        return self.looks.look(job)

    @property
    def verdict(self) -> KitVerdict | None:
        """What the last whole check has found; None before the first has ended."""
        return self._verdict

    @property
    def is_checked(self) -> bool:
        """Say whether the last whole check was one of the files as they are."""
        return self._last_checked == self.number

    def check(self) -> None:
        """Check the whole campaign, in all languages; again when it was changed meanwhile."""
        with self._checking:
            while not self.is_checked:
                with self._lock:
                    campaign, number = self.campaign, self.number
                with self._followed.noting():
                    verdict, scope = judged_now(campaign, self.scope)
                with self._lock:
                    self.scope = scope
                    self._verdict, self._last_checked = verdict, number
                    if self._looks is not None:
                        self._looks = self._set_up(campaign, self._looks)
                self.on_change()

    def check_later(self) -> None:
        """Check the whole campaign while pages are shown."""

        def run() -> None:
            threading.Event().wait(PAGES_FIRST)
            try:
                self.check()
            except Exception as error:  # noqa: BLE001  # whatever it is, the next change may cure it
                self.on_failure(error)

        threading.Thread(target=run, daemon=True).start()

    def follow(self) -> None:
        """Take notice of files that somebody else has changed."""
        with self._lock:
            self._campaign = self.campaign
            is_told = self._last_told == self.number
        if not is_told:
            self._tell()

    def findings_in(self, language: str) -> list[Diagnostic]:
        """Return what is wrong in one language, at once: without the other languages, and without pages."""
        campaign = self.campaign
        editions = tuple(edition for edition in campaign.editions if edition.language == language)
        one = replace(campaign, editions=editions) if editions else campaign
        findings = list(self.scope.check_for_print(one, facts_of(one), "publish").findings)
        if campaign.plan is not None and language != campaign.plan.campaign.language:
            # what is not about a language is judged by the language the plan is written in
            own = [] if self._verdict is None else self._verdict.publish.findings
            findings = [f for f in findings if f.language == language] + [f for f in own if f.language is None]
        self._findings[language] = findings
        return findings

    def findings_before(self, language: str) -> list[Diagnostic]:
        """Return what was last found in one language, for a page that is to be seen before anything is read."""
        return self._findings.get(language, [])

    def findings_on(self, job: Job) -> list[Diagnostic]:
        """Return what is wrong with the pages of a material."""
        outcome, campaign = self.look(job).outcome, self.campaign
        return [*failure_diagnostics(campaign, [outcome]), *layout_diagnostics(campaign, [outcome])]

    def change(self, language: str, edits: Sequence[FieldEdit]) -> FileChange:
        """Change texts or facts in the file they belong to, and return what became of it.

        Without a language they are those of the plan itself.

        Raises:
            RefusedError: that cannot be done; nothing was written.
        """
        with self._lock:
            plan = self.campaign.plan
            own = plan.campaign.language if plan is not None else ""
            for one in edits:
                agree(self.campaign.root, one.path, one.among)
            with self._followed.noting():
                change = proposed(self.campaign, language or own, edits)
            self._write(change, ", ".join(one.path for one in edits)[:120])
        self._tell()
        return change

    def add(self, where: str, values: Mapping[str, Value]) -> tuple[FileChange, str]:
        """Add an item to a list of the plan, and return what became of its file and the path of the item.

        Raises:
            RefusedError: that cannot be done; nothing was written.
        """
        with self._lock:
            with self._followed.noting():
                change, path = added(self.campaign, where, values)
            self._write(change, f"{path} is new")
        self._tell()
        return change, path

    def add_picture(self, where: str, values: Mapping[str, Value], name: object, data: object) -> str:
        """Put a picture into the folder beside the plan, name it in a list of the plan, and return its name.

        Raises:
            RefusedError: that cannot be done; nothing is left behind.
        """
        with self._lock:
            if where.rpartition(".")[2] != "images":
                raise RefusedError("There are no pictures in that list.")
            picture = taken(self.plan_file, name, data, values)
            picture.write()
            try:
                with self._followed.noting():
                    change, path = added(self.campaign, where, {**values, "file": picture.name})
                self._write(change, f"{path} is new", picture)
            except BaseException:
                picture.take_back()
                raise
        self._tell()
        return picture.name

    def remove(self, path: str, among: str = "") -> FileChange:
        """Take an item out of the plan, which was one `among` so many when it was shown.

        Raises:
            RefusedError: that cannot be done; nothing was written.
        """
        with self._lock:
            agree(self.campaign.root, path, among)
            with self._followed.noting():
                change = removed(self.campaign, path)
            self._write(change, f"{path} was taken out")
        self._tell()
        return change

    def undo(self, step: int | None = None) -> str:
        """Take the last change back, or the one with this number while it is the last, and return what it was.

        Raises:
            RefusedError: that cannot be done; nothing was written.
        """
        with self._lock:
            sentence = self.history.undo(step)
            self._take(None)
        self._tell()
        return sentence

    def _write(self, change: FileChange, sentence: str, picture: AddedFile | None = None) -> None:
        self.history.write(change, sentence, picture)
        self._take(change.campaign)

    def _take(self, campaign: Campaign | None) -> None:
        """Take the files as they are after a change, whatever the clock of the disk says."""
        if campaign is None:
            self._read()
        else:
            self._keep(campaign)

    def _tell(self) -> None:
        """Tell the pages that there is news, and have the whole campaign checked."""
        self._last_told = self.number
        self.on_change()
        self.check_later()
