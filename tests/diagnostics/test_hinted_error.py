"""What is said of something that a person gave is said in two sentences, and stays so when it is copied."""

from __future__ import annotations

import copy

from campaignkit.campaign.logo import LogoError
from campaignkit.plan.not_read import NotReadError


def test_it_says_what_is_wrong_and_what_to_do() -> None:
    error = LogoError("The logo is empty.", "Save it again.")
    assert str(error) == "The logo is empty. Save it again."
    assert str(LogoError("The logo is empty.")) == "The logo is empty."


def test_a_copy_says_the_same() -> None:
    error = copy.copy(NotReadError("That is no day.", "Write 2027-02-11."))
    assert (error.message, error.hint) == ("That is no day.", "Write 2027-02-11.")
