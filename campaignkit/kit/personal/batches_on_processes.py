"""Work in batches, done by processes of this machine: the answers come as they are ready.

A process that dies takes nothing with it but what was being done: each of those batches is tried again by itself,
then in halves, until what kills a process is found.
"""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Any, Protocol

from campaignkit.records import dataclass

FEW = 12
"""So few items are done here: starting processes takes longer."""


@dataclass(frozen=True, slots=True)
class Task:
    """A function that can be imported, called with `arguments` and a batch of items; it failed `tries` times."""

    function: Callable[..., list[Any]]
    arguments: tuple[Any, ...]
    items: tuple[Any, ...]
    tries: int = 0

    def again(self) -> list[Task]:
        """Return what to try after a process died over it: halves; nothing for a single item that did so twice."""
        if len(self.items) == 1:
            return [] if self.tries else [replace(self, tries=1)]
        middle = len(self.items) // 2
        return [replace(self, items=half) for half in (self.items[:middle], self.items[middle:])]


class Workers(Protocol):
    """Whoever does tasks: processes of this machine, or those of others."""

    def __enter__(self) -> Workers:
        """Start."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Stop; after an interruption at once."""
        ...

    def done(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, list[Any] | None]]:
        """Yield each task with its answers, as they come; None for an item that nobody survives.

        Tasks are asked for as there is room for them, so that thousands never wait all at once.
        """
        ...


class Processes:
    """Processes of this machine, by default one for each core. A few items are done in this one."""

    def __init__(self, count: int | None = None) -> None:
        """Take how many."""
        self._count = count or cores()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._pool is not None:
            processes = list((getattr(self._pool, "_processes", None) or {}).values())
            self._pool.shutdown(wait=kind is None, cancel_futures=True)
            for process in processes if kind is not None else ():
                with suppress(OSError, AttributeError):
                    process.terminate()

    def done(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, list[Any] | None]]:
        """Yield each task with its answers, as they come; None for an item that nobody survives."""
        rest = iter(tasks)
        waiting, suspects = deque(_first(rest)), deque[Task]()
        if self._pool is None and sum(len(task.items) for task in waiting) <= FEW:
            for task in waiting:
                yield task, task.function(*task.arguments, list(task.items))
            return
        running: dict[Future[list[Any]], Task] = {}
        while waiting or suspects or running:
            pool = self._started()
            with suppress(BrokenProcessPool):  # those that run say so, too
                while len(running) < (1 if suspects else 2 * self._count) and (suspects or waiting):
                    queue = suspects or waiting
                    running[pool.submit(queue[0].function, *queue[0].arguments, list(queue[0].items))] = queue[0]
                    queue.popleft()
                    waiting.extend(itertools.islice(rest, 0 if waiting else 1))
            futures, _ = wait(running, return_when=FIRST_COMPLETED)
            faulty = [future for future in futures if isinstance(future.exception(), BrokenProcessPool)]
            for future in futures:
                if future not in faulty:
                    yield running.pop(future), future.result()
            if faulty:
                alone = len(running) == 1
                for task in running.values():
                    again = task.again() if alone else [task]
                    suspects.extend(again)
                    if not again:
                        yield task, None
                running.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing

            # what Typst and its threads are doing here must not be copied into another process
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._count, context, initializer=quiet)
        return self._pool


def _first(tasks: Iterator[Task]) -> Iterator[Task]:
    """Yield the first tasks, until they have more than a few items."""
    count = 0
    for task in tasks:
        yield task
        count += len(task.items)
        if count > FEW:
            return


def quiet() -> None:
    """Leave an interruption to the process that gave the order, and use one thread: there is a process a core."""
    import signal

    os.environ["RAYON_NUM_THREADS"] = "1"
    os.environ["MALLOC_ARENA_MAX"] = "2"
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def cores() -> int:
    """Return how many cores this process may use."""
    with suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
