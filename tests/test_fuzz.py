"""Damaged plans are answered with findings. `python -m tests.fuzz 5000` tries more of them."""

from __future__ import annotations

from tests.fuzz import bases, run


def test_damaged_plans_are_answered_with_findings() -> None:
    assert len(bases()) >= 6
    codes = run(200)
    assert len(codes) >= 15, codes
    assert {"CK001", "CK010", "CK013", "CK015"} <= set(codes)
