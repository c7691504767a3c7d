"""Logistic regression over rows in which most is nought: what `teach.py` learns weights with."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

STRENGTH = 20.0
"""What scikit-learn calls C: how little the weights are held down."""
STEPS = 200
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
            if count > 1 and rarity
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

    Nesterov's accelerated gradient descent on the mean loss with a ridge.
    """
    share = (importance / importance.sum())[:, None]
    ridge = 1 / (strength * values.shape[0])
    step = 1 / (0.25 * 2 + ridge)
    weights = np.zeros((values.shape[1], truth.shape[1]))
    bias = np.zeros(truth.shape[1])
    ahead, bias_ahead = weights, bias
    for turn in range(steps):
        guess = 1 / (1 + np.exp(-np.clip(values.times(ahead) + bias_ahead, -30, 30)))
        wrong = (guess - truth) * share
        new = ahead - step * (values.turned_times(wrong) + ridge * ahead)
        bias_new = bias_ahead - step * wrong.sum(axis=0)
        speed = turn / (turn + 3)
        ahead, bias_ahead = new + speed * (new - weights), bias_new + speed * (bias_new - bias)
        weights, bias = new, bias_new
    return weights, bias
