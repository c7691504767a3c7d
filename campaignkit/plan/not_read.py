"""What is said where a day, an amount or a choice cannot be known from what somebody wrote."""

from __future__ import annotations

from campaignkit.diagnostics.hinted_error import HintedError
from campaignkit.diagnostics.usage import UsageError


class NotReadError(HintedError, UsageError):
    """A value that cannot be known."""
