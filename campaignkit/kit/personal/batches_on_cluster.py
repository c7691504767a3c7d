"""Work in batches, done by the workers of a Dask cluster: those of other machines, or of this one.

The same functions as for processes here, by import; rows go out, paths and sums come back. Where workers do not see
the folder of copies, the files themselves come back. A worker that is lost takes nothing with it: its batches are
given to others, and a batch that several workers did not survive is halved until what kills them is found.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import logging
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from campaignkit.diagnostics.usage import UsageError
from campaignkit.kit.personal.batches_on_processes import Task, cores
from campaignkit.kit.personal.cluster_worker import About, Parcel, about, dask_setup, moved, sees, work_apart
from campaignkit.kit.personal.printing_process import journal_of, note, print_batch, put_down
from campaignkit.source.atomic_write import write_whole

LOCAL = "local"
WAIT = 15
"""So many seconds a cluster may take to answer, and its first worker to come."""
START = 120
"""So many seconds the first worker of this machine may take to start: it may have much else to do."""
AHEAD = 3
"""So many batches a thread of a worker has waiting: none is idle, and few are in memory."""


class ClusterError(UsageError):
    """The cluster cannot be used. `message` says so whole, `hint` what to do."""

    code = "CK093"

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"error {self.code} unusable-cluster: {message} {hint}")
        self.message = message
        self.hint = hint


class Cluster:
    """The workers behind an address, such as `tcp://10.0.0.5:8786`, or `local` for some of this machine."""

    def __init__(self, address: str, folder: Path, count: int | None = None) -> None:
        """Take the address, the folder of the copies, and of how many workers a local cluster is.

        Whether workers share the folder is known when the cluster is open.
        """
        self._address = address
        self._folder = folder.absolute()
        self._count = count or cores()
        self.shared = True
        self._open = contextlib.ExitStack()
        self._client: Any = None

    def __enter__(self) -> Cluster:
        try:
            import distributed
        except ImportError as error:
            raise ClusterError(
                "A cluster needs the package `distributed`, which is not installed.",
                "Install campaignkit[cluster], here and on every worker, or leave out --cluster.",
            ) from error
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            self._client = self._open.enter_context(self._connected(distributed))
            self._client.wait_for_workers(1, timeout=START if self._address == LOCAL else WAIT)
        except (OSError, ValueError, TimeoutError) as error:
            self._closed()
            raise self._unanswered() from error
        try:
            self._look_at_workers()
        except BaseException:
            self._closed()
            raise
        return self

    def _unanswered(self) -> ClusterError:
        if self._address == LOCAL:
            return ClusterError(
                f"No worker of this machine has started in {START} seconds.",
                "It is busy: try again later, or leave out --cluster for processes, which start faster.",
            )
        return ClusterError(
            f"No cluster with a worker answers at {self._address}.",
            "Start `dask scheduler` and `dask worker ADDRESS --nthreads 1`, or name another address.",
        )

    def _closed(self) -> None:
        """Let go of the cluster; what of it does not answer any more has nothing to say about the copies."""
        with contextlib.suppress(OSError, TimeoutError):
            self._open.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._closed()

    def _connected(self, distributed: Any) -> Any:
        if self._address != LOCAL:
            return distributed.Client(self._address, timeout=WAIT)
        cluster = self._open.enter_context(
            distributed.LocalCluster(
                n_workers=self._count,
                threads_per_worker=1,
                dashboard_address=":0",
                silence_logs=logging.CRITICAL,
                env={"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"},
                preload=[dask_setup.__module__],
            )
        )
        return distributed.Client(cluster)

    def _look_at_workers(self) -> None:
        """Refuse workers that would print other bytes, and see whether all have the folder."""
        try:
            answers: dict[str, About] = self._client.run(about)
        except (ImportError, AttributeError) as error:
            raise ClusterError(
                f"A worker of {self._address} has no campaignkit, or another one.",
                "Install the same version of campaignkit[cluster] on every worker.",
            ) from error
        own = _own_versions()
        for worker, versions in sorted(answers.items()):
            differ = [
                f"{name} {there} instead of {here}" for name, here, there in _pairs(own, versions) if here != there
            ]
            if differ:
                raise ClusterError(
                    f"The worker {worker} would print other files: it has {', '.join(differ)}.",
                    "Install the same versions on every worker, so that a copy is the same wherever it is made.",
                )
        self._folder.mkdir(parents=True, exist_ok=True)
        probe, token = self._folder / f".campaignkit-plates-probe-{secrets.token_hex(4)}", secrets.token_hex(16)
        write_whole(probe, token.encode(), sweeps=False)
        try:
            self.shared = all(self._client.run(sees, str(probe), token).values())
        finally:
            probe.unlink(missing_ok=True)

    def done(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, list[Any] | None]]:
        """Yield each task with its answers, as they come; None for an item that no worker survives.

        Raises:
            ClusterError: the cluster was lost; what came back until then is there.
        """
        import distributed

        wait: Any = distributed.wait
        parcels: dict[str, Parcel] = {}
        waiting, running = iter(tasks), dict[Any, Task]()
        try:
            while True:
                window = AHEAD * max(1, sum(self._client.nthreads().values()))
                for task in itertools.islice(waiting, max(0, window - len(running))):
                    parcel = None if self.shared else _parcel(parcels, task.arguments[0], self._folder)
                    items = list(task.items)
                    future = self._client.submit(work_apart, parcel, task.function, task.arguments, items, pure=False)
                    running[future] = task
                if not running:
                    return
                try:
                    futures = wait(list(running), timeout=WAIT, return_when="FIRST_COMPLETED").done
                except TimeoutError:
                    if not self._client.nthreads():
                        raise self._lost() from None
                    continue
                for future in futures:
                    task = running.pop(future)
                    error: Exception | None = None if future.status == "finished" else future.exception()
                    if future.status == "finished":
                        answers, files = future.result()
                        yield task, self._put_down(task, answers, files)
                    elif isinstance(error, distributed.KilledWorker):
                        again = task.again()
                        waiting = itertools.chain(waiting, again)
                        if not again:
                            yield task, None
                    elif error is None or future.status == "cancelled":
                        raise self._lost()
                    else:
                        raise error
                    future.release()
        except (OSError, RuntimeError) as error:  # what a connection that breaks raises
            raise self._lost() from error
        finally:
            with contextlib.suppress(Exception):
                self._client.cancel(list(running))

    def _lost(self) -> ClusterError:
        return ClusterError(
            f"The cluster at {self._address} is lost.",
            "What is printed stays. Look at the scheduler and its workers; the same command goes on from there.",
        )

    def _put_down(self, task: Task, answers: list[Any], files: dict[str, bytes]) -> list[Any]:
        """Write what a worker sent back, and return its answers as if it had written here."""
        if self.shared:
            return answers
        if task.function is print_batch:
            journal = journal_of(self._folder)
            return [
                answer
                if answer["state"] == "failed"
                else put_down(
                    task.arguments[1],
                    item,
                    files[f"recipients/{item['recipient']['id']}/{task.arguments[1]}"],
                    lambda row: note(journal, row),
                )
                for item, answer in zip(task.items, answers, strict=True)
            ]
        targets = {moved(item, str(self._folder), "")["target"] for item in task.items if "target" in item}
        for name, data in files.items():
            if f"/{name}" in targets:  # nothing else a worker may want to write
                target = self._folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                write_whole(target, data, sweeps=False)
        return answers


def _own_versions() -> About:
    return about()


def _pairs(own: About, other: About) -> Iterator[tuple[str, str, str]]:
    yield "campaignkit", own["campaignkit"], other["campaignkit"]
    yield "Python", own["python"], other["python"]
    yield "typst", own["typst"], other["typst"]
    yield "files of digest", own["files"], other["files"]


def _parcel(parcels: dict[str, Parcel], plates: str, folder: Path) -> Parcel:
    """Return what goes with each batch to workers that do not see the folder."""
    if plates not in parcels:
        data = Path(plates).read_bytes()
        root = json.loads(data)["root"]
        templates = None
        if root is not None:
            paths = [path for path in Path(root).rglob("*") if path.is_file() and path.name != "preview.png"]
            templates = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
        parcels[plates] = {"folder": str(folder), "plates": plates, "data": data, "templates": templates}
    return parcels[plates]
