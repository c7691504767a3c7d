"""A mark that promises a proof is believed only where the test asserts that code."""

from __future__ import annotations

import pytest

from tests.proofs import proved_in

MARK = '@pytest.mark.proves("CK002")\n'


def test_a_code_that_is_asserted_is_proved() -> None:
    assert proved_in(f'{MARK}def test_x():\n    assert f() == "CK002"\n') == [("CK002", "test_x")]
    table = f'T = ["CK002 here"]\n{MARK}@pytest.mark.parametrize("a", T)\ndef test_x(a):\n    assert a\n'
    assert proved_in(table) == [("CK002", "test_x")]


@pytest.mark.parametrize(
    "test",
    [
        'def test_x():\n    assert f() == "CK003"\n',
        'def test_x():\n    """CK002"""\n    assert f()\n',
        'def test_x():\n    f("CK002")\n',
    ],
)
def test_a_code_that_is_not_asserted_is_not_proved(test: str) -> None:
    with pytest.raises(ValueError, match="assert"):
        proved_in(MARK + test)
