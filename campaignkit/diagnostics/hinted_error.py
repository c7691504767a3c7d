"""What is wrong with something a person gave, in two sentences."""

from __future__ import annotations


class HintedError(Exception):
    """Something that cannot be read, used or done: `message` says why, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Take both sentences."""
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return both, as a person reads them."""
        return f"{self.message} {self.hint}".rstrip()
