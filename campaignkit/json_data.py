"""The one name for JSON whose form is not ours to type: what strangers wrote, and what other programs prescribe."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
