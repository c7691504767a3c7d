"""What lies beside a plan and belongs to its campaign, besides the translations."""

from __future__ import annotations

FOLDERS = ("assets", "templates", "frameworks", "topics", "fonts", "locales/words")
"""Folders whose files are the campaign's own."""
RECIPIENT_LISTS = ("recipients.csv", "recipients.xlsx", "recipients.ods", "recipients.xls")
"""What a list of recipients is called; the first that is there counts."""
