"""What makes a finding the same as in an earlier run: for baselines, GitLab, SARIF, and what is new after a save."""

from __future__ import annotations

import hashlib
import unicodedata


def fingerprint_of(code: str, path: str, message: str) -> str:
    """Return an identity that survives edits elsewhere in the file: code, plan path and message, never the line."""
    text = "\0".join((code, path, unicodedata.normalize("NFC", message)))
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
