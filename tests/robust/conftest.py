"""The campaign of everything, as the tests of `check` have it."""

from tests.check.conftest import here, kept, opened

__all__ = ["here", "kept", "opened"]
