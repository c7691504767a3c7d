"""How far two colours are apart, and what is left of them for who cannot tell red from green, or in grey."""

from __future__ import annotations

from typing import Any

import numpy as np

Pixels = np.ndarray[Any, np.dtype[np.float64]]

_TO_CONES = np.array([[0.41222, 0.53633, 0.05145], [0.21190, 0.68070, 0.10740], [0.08830, 0.28172, 0.62998]])
_TO_LAB = np.array([[0.21045, 0.79362, -0.00407], [1.97800, -2.42859, 0.45059], [0.02590, 0.78277, -0.80868]])
_GREY = np.array([[0.2126, 0.7152, 0.0722]] * 3)
SEEN = {
    "by all": np.eye(3),
    "without red": np.array(
        [[0.15229, 1.05258, -0.20487], [0.11450, 0.78628, 0.09922], [-0.00388, -0.04812, 1.05200]]
    ),
    "without green": np.array(
        [[0.36732, 0.86065, -0.22797], [0.28009, 0.67250, 0.04741], [-0.01182, 0.04294, 0.96888]]
    ),
    "without blue": np.array(
        [[1.25553, -0.07675, -0.17878], [-0.07841, 0.93081, 0.14760], [0.00473, 0.69137, 0.30390]]
    ),
    "in grey": _GREY,
}
"""Machado, Oliveira and Fernandes 2009, in linear light: cones of one kind are missing. And a print in grey."""


def linear(colours: list[str]) -> Pixels:
    """Return `#rrggbb` as light, one row each."""
    values = np.array([[int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)] for colour in colours])
    light: Pixels = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return light


def seen(colours: list[str], how: str) -> Pixels:
    """Return the light that is seen."""
    light: Pixels = np.clip(linear(colours) @ SEEN[how].T, 0, 1)
    return light


def apart(one: str, other: str) -> float:
    """Return how far two colours are apart in OKLab: 0.02 is just seen side by side, 1 is black and white."""
    lab = np.cbrt(linear([one, other]) @ _TO_CONES.T) @ _TO_LAB.T
    return float(np.linalg.norm(lab[0] - lab[1]))


def contrast_as(one: str, other: str, how: str) -> float:
    """Return the contrast of WCAG 2.2 as it is left for who sees so."""
    low, high = sorted((seen([one, other], how) @ _GREY[0]).tolist())
    return float((high + 0.05) / (low + 0.05))
