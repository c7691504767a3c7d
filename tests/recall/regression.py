"""Logistic regression over rows in which most is nought: what `teach.py` learns weights with."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

STRENGTH = 20.0
"""What scikit-learn calls C: how little the weights are held down."""
STEPS = 100
SEEN = 3
"""What fewer examples have is as rare as what one has."""
KEPT, HALVED, FLAT, ENOUGH = 8, 20, 1e-6, 1e-4
"""So many moves are remembered, a stride is halved so often at most, and a gain of so small a part is none."""
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Places = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Sparse:
    """A matrix of which only what is not nought is kept."""

    rows: Places
    columns: Places
    values: Numbers
    shape: tuple[int, int]

    def times(self, weights: Numbers) -> Numbers:
        """Return the matrix times a column for each column of `weights`."""
        return self._summed(self.rows, self.columns, weights, self.shape[0])

    def turned_times(self, weights: Numbers) -> Numbers:
        """Return the transposed matrix times a column for each column of `weights`."""
        return self._summed(self.columns, self.rows, weights, self.shape[1])

    def _summed(self, into: Places, of: Places, weights: Numbers, size: int) -> Numbers:
        return np.stack([np.bincount(into, self.values * column[of], size) for column in weights.T], axis=1)


class Matrix:
    """Examples as rows of numbers, a column for each sign."""

    def __init__(self, rows: Sequence[Mapping[str, object]], *, rarity: bool, length: float | None = None) -> None:
        """Give every sign a column and, if asked, a rarity; rows are divided by `length`, or each by its own."""
        counts = Counter(sign for row in rows for sign in row)
        self.columns = {sign: number for number, sign in enumerate(sorted(counts))}
        total = len(rows)
        self.rare = float(np.log((1 + total) / 2) + 1)
        self.common = {
            sign: float(np.log((1 + total) / (1 + count)) + 1)
            for sign, count in sorted(counts.items())
            if count >= SEEN and rarity
        }
        self._rarity, self._length = rarity, length
        self.values = self.of(rows)

    def of(self, rows: Sequence[Mapping[str, object]]) -> Sparse:
        """Return rows of these columns; signs without a column count for the length of their row only."""
        places: list[tuple[int, int, float]] = []
        for number, row in enumerate(rows):
            weights = {sign: self.common.get(sign, self.rare) if self._rarity else 1.0 for sign in row}
            length = self._length or math.sqrt(sum(value * value for value in weights.values())) or 1.0
            places += [
                (number, self.columns[sign], weight / length)
                for sign, weight in weights.items()
                if sign in self.columns
            ]
        of_row, of_column, values = zip(*places, strict=True)
        return Sparse(np.array(of_row), np.array(of_column), np.array(values), (len(rows), len(self.columns)))


def regress(
    values: Sparse, truth: Numbers, importance: Numbers, strength: float = STRENGTH, steps: int = STEPS
) -> tuple[Numbers, Numbers]:
    """Return the weights and biases of a logistic regression, one column for each column of `truth`.

    The mean loss with a ridge, which biases are free of, made small by limited-memory BFGS.
    """
    share = (importance / importance.sum())[:, None]
    ridge = 1 / (strength * values.shape[0])

    def loss_and_slope(place: Numbers) -> tuple[float, Numbers]:
        weights, bias = place[:-1], place[-1]
        sums = values.times(weights) + bias
        wrong = (1 / (1 + np.exp(-np.clip(sums, -30, 30))) - truth) * share
        loss = float((share * (np.logaddexp(0, sums) - truth * sums)).sum() + ridge * (weights * weights).sum() / 2)
        return loss, np.vstack([values.turned_times(wrong) + ridge * weights, wrong.sum(axis=0)])

    place = descend(loss_and_slope, np.zeros((values.shape[1] + 1, truth.shape[1])), steps)
    return place[:-1], place[-1]


def descend(loss_and_slope: Callable[[Numbers], tuple[float, Numbers]], place: Numbers, steps: int) -> Numbers:
    """Return where a smooth loss is small, from a place on, in so many steps at most (limited-memory BFGS)."""
    loss, slope = loss_and_slope(place)
    moves: deque[tuple[Numbers, Numbers, float]] = deque(maxlen=KEPT)
    for _ in range(steps):
        way = -_bent(slope, moves)
        downhill, stride = float((way * slope).sum()), 1.0 if moves else 1 / (float(np.abs(slope).sum()) + FLAT)
        for _ in range(HALVED):
            new = place + stride * way
            new_loss, new_slope = loss_and_slope(new)
            if new_loss <= loss + ENOUGH * stride * downhill:
                break
            stride /= 2
        moved, turned = new - place, new_slope - slope
        if (curve := float((moved * turned).sum())) > 0:
            moves.append((moved, turned, 1 / curve))
        done = loss - new_loss < FLAT * max(abs(loss), FLAT)
        place, loss, slope = new, new_loss, new_slope
        if done:
            break
    return place


def _bent(slope: Numbers, moves: Sequence[tuple[Numbers, Numbers, float]]) -> Numbers:
    """Return a slope as the bend of the last moves turns it."""
    way, shares = slope, []
    for moved, turned, by in reversed(moves):
        share = by * float((moved * way).sum())
        shares.append(share)
        way = way - share * turned
    if moves:
        moved, turned, by = moves[-1]
        way = way / (by * float((turned * turned).sum()))
    for (moved, turned, by), share in zip(moves, reversed(shares), strict=True):
        way = way + (share - by * float((turned * way).sum())) * moved
    return way
