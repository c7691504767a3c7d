"""A shape is whole for whoever asks for it, however many ask at once."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from campaignkit.materials.themes import Theme
from campaignkit.plan import shape


def test_threads_never_see_half_a_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = set(shape.record_shape(Theme).fields)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            monkeypatch.setattr(shape, "_SHAPES", {})
            with ThreadPoolExecutor(8) as pool:
                seen = list(pool.map(lambda _: set(shape.record_shape(Theme).fields), range(8)))
            assert seen == [whole] * 8
    finally:
        sys.setswitchinterval(interval)
