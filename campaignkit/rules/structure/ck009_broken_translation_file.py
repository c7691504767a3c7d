"""A translation file cannot be read as gettext.

## What it checks

That every file `locales/<language>.po` of a plan is a sound PO file: UTF-8, entries of `msgctxt`, `msgid` and
`msgstr` with their texts in quotes, no text translated twice, a header.

## Why it matters

What cannot be read is not printed. A translation that stands twice may print the older one.

## How to fix

Open the file in Poedit or another editor for PO files: it shows the place and writes the file anew. Or repair
the line that the finding names. `campaignkit translate sync` never touches a broken file, so no work gets lost.

## Sources

GNU gettext manual, chapter 3, “The Format of PO Files”.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK009", Severity.ERROR, suppressible=False, found_in="translate/po_reader.py")
