"""Every file of plans from all over the world is made, with nothing on anything, or refused in a way that helps.

`ATLAS=large` draws many plans; without it a few are drawn, always the same.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaignkit.kit.locale import direction
from campaignkit.materials.library import SHIPPED
from tests.atlas.tried import Tried, tried
from tests.atlas.world import world
from tests.kit.looked_at import faults

MANY = 400 if os.environ.get("ATLAS") == "large" else 12
MAY_REFUSE = {"CK501", "CK502", "CK505", "CK510"}
SAFE = 4.0
"""Points from the edge at which a sheet is cut: nothing is read there."""


@pytest.mark.parametrize("seed", range(MANY))
def test_a_plan_of_the_world_is_made_or_refused(seed: int, tmp_path: Path) -> None:
    drawn = world(seed)
    for one in tried(drawn, tmp_path):
        if one.refused is not None:
            assert helps(one), one.refused
        else:
            assert one.faults == [], one.job.output
            assert seen(one) == [], one.job.output


def helps(one: Tried) -> bool:
    """Say whether a refusal names its text and what can be done about it."""
    found = one.refused
    assert found is not None
    official = found.path.split(".")[0] in ("help", "stakeholders")
    return (
        found.code in MAY_REFUSE
        and found.span.start.line > 1
        and found.path.count(".") >= 1
        and not found.message.startswith("This text")
        and bool(found.hint)
        and not (official and "Shorten" in found.hint)
    )


def seen(one: Tried) -> list[str]:
    """Return what an independent look at the pages finds; marks over Arabic letters overlap as they are meant to."""
    if one.job.format.engine != "typst" or one.job.format.output != "pdf":
        return []
    backwards = direction(one.job.language) == "rtl"
    found = faults(one.data, SAFE)
    return [f"{fault.what}: {fault.words}" for fault in found if not (backwards and fault.what == "text over text")]


def test_a_few_plans_hold_every_type_and_format() -> None:
    every = {(name, form.id) for name in SHIPPED.types() for form in SHIPPED.type(name).formats}
    dealt = set()
    for seed in range(12):
        text = world(seed).text
        assert text == world(seed).text, "a plan is always the same"
        dealt |= {pair for pair in every if f"type: {pair[0]}\n  formats:\n  - {pair[1]}\n" in text}
    assert dealt == every
