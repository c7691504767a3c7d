"""Copies printed on a cluster: the same bytes, whatever happens to a worker, and words for what cannot be."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal import batches_on_cluster as clusters
from campaignkit.kit.personal.batches_on_cluster import Cluster, ClusterError
from campaignkit.kit.personal.batches_on_processes import Processes, Task, Workers
from campaignkit.kit.personal.cluster_worker import about, dask_setup, moved
from campaignkit.kit.personal.copy_request import CopyRequest
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.run_of_copies import CopiesOutcome, print_copies
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.conftest import FINAL
from tests.kit.test_run_of_copies import PERSONAL, SCHOOLS, campaign, recipients, sums

pytestmark = pytest.mark.filterwarnings("default")  # of the cluster's own threads


def printed(workers: Workers, tmp_path: Path, rows: list[str] = SCHOOLS, **options: Any) -> CopiesOutcome:
    of, out = campaign(PERSONAL), tmp_path / "out"
    out.mkdir(exist_ok=True, parents=True)
    prepared = prepare(of, Order(languages=("en",), states={"en": FINAL}), TEMPLATES)
    listed = recipients(rows, tmp_path, of)
    return print_copies(workers, of, prepared, listed, "recipients.csv", TEMPLATES, out, **options)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Two workers that stand for other machines."""
    from distributed import LocalCluster

    start: Any = LocalCluster
    there = {"threads_per_worker": 1, "dashboard_address": ":0", "preload": [dask_setup.__module__]}
    with start(n_workers=2, silence_logs=50, **there) as cluster:
        yield cluster.scheduler_address


@pytest.fixture(scope="module")
def by_processes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("processes")
    with Processes(1) as workers:
        printed(workers, folder, extras=CopyRequest(runs=True))
    return sums(folder)


@pytest.mark.parametrize("shared", [True, False], ids=["in one folder", "sent back"])
def test_bytes_are_those_of_processes(
    shared: bool, address: str, tmp_path: Path, by_processes: dict[str, str]
) -> None:
    (tmp_path / "out").mkdir()
    with Cluster(address, tmp_path / "out") as workers:
        assert workers.shared
        workers.shared = shared
        done = printed(workers, tmp_path, extras=CopyRequest(runs=True))
        assert (done.made, done.failed) == (15, [])
        assert sums(tmp_path) == by_processes

        own = tmp_path / "out" / "recipients" / "s3" / "en" / "poster-teens-a4.pdf"
        own.write_bytes(b"by hand")
        gone = tmp_path / "out" / "recipients" / "s4" / "en" / "poster-teens-a4.pdf"
        gone.unlink()
        again = printed(workers, tmp_path, extras=CopyRequest(runs=True))
    assert (again.made, again.unchanged, len(again.kept)) == (1, 13, 1)
    assert own.read_bytes() == b"by hand"
    assert gone.is_file()


def slow_double(folder: str, items: list[int]) -> list[int]:
    """Kill this worker once, in the middle of its work."""
    once = Path(folder, "once")
    if 7 in items and not once.exists():
        once.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * item for item in items]


def test_a_worker_that_is_lost_takes_nothing_with_it(address: str, tmp_path: Path) -> None:
    tasks = [Task(slow_double, (str(tmp_path),), tuple(range(n, n + 5))) for n in range(0, 20, 5)]
    with Cluster(address, tmp_path) as workers:
        answers = list(workers.done(tasks))
    assert (tmp_path / "once").exists()
    assert sorted(item for _, found in answers for item in found or ()) == [2 * n for n in range(20)]


@pytest.mark.proves("CK093")
def test_where_nobody_answers_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "WAIT", 1)
    with pytest.raises(ClusterError, match="answers at tcp") as problem:
        Cluster("tcp://127.0.0.1:9", tmp_path).__enter__()
    assert problem.value.code == "CK093"


class Starved:
    """A cluster on a machine that is so busy that no worker starts, nor ends in time."""

    def __enter__(self) -> Starved:
        return self

    def wait_for_workers(self, count: int, timeout: int) -> None:
        raise TimeoutError

    def __exit__(self, *_: object) -> None:
        raise TimeoutError


@pytest.mark.proves("CK093")
def test_a_machine_too_busy_to_start_workers_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cluster, "_connected", lambda *_: Starved())
    with pytest.raises(ClusterError, match="No worker of this machine has started") as problem:
        Cluster("local", tmp_path).__enter__()
    assert problem.value.code == "CK093"


@pytest.mark.proves("CK093")
def test_workers_that_would_print_other_bytes_are_refused(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "_own_versions", lambda: {**about(), "files": "0123456789ab"})
    with pytest.raises(ClusterError, match=r"files of digest [0-9a-f]{12} instead of 0123456789ab") as problem:
        Cluster(address, tmp_path).__enter__()
    assert problem.value.code == "CK093"
    assert not list(tmp_path.iterdir())


def test_paths_are_moved_and_nothing_else() -> None:
    data = {"folder": "/a/b/c", "name": "see /a/b/c", "row": 3, "more": ["/a/b", ("/a/bc",)]}
    assert moved(data, "/a/b", "/x") == {"folder": "/x/c", "name": "see /a/b/c", "row": 3, "more": ["/x", ("/a/bc",)]}
