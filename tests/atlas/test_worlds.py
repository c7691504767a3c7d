"""Every file of plans from all over the world is made, with nothing on anything, or refused in a way that helps.

`ATLAS=large` draws many plans; without it a few are drawn, always the same.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.atlas.tried import Tried, tried
from tests.atlas.world import A_ROUND, FORMS, world

LARGE = os.environ.get("ATLAS") == "large"
MANY = 400 if LARGE else A_ROUND
MAY_REFUSE = {"CK501", "CK502", "CK505", "CK510"}


@pytest.mark.parametrize("seed", range(MANY))
def test_a_plan_of_the_world_is_made_or_refused(seed: int, tmp_path: Path) -> None:
    drawn = world(seed)
    for one in tried(drawn, tmp_path, every=LARGE):
        if one.refused is not None:
            assert helps(one), one.refused
        else:
            assert one.faults == [], one.job.output
            assert one.seen == [], one.job.output


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


def test_a_few_plans_hold_every_type_and_format() -> None:
    dealt = set()
    for seed in range(A_ROUND):
        text = world(seed).text
        assert text == world(seed).text, "a plan is always the same"
        dealt |= {pair for pair in FORMS if f"type: {pair[0]}\n  formats:\n  - {pair[1]}\n" in text}
    assert dealt == set(FORMS)


@pytest.mark.parametrize("key", ["images", "scene", "personal", "made_elsewhere", "motif", "text", "logo"])
def test_a_few_plans_say_what_plans_can_say(key: str) -> None:
    assert [seed for seed in range(A_ROUND) if re.search(rf"(?m)^ +{key}:", world(seed).text)]
