"""The file is not saved as UTF-8.

## What it checks

That every byte of the file belongs to UTF-8, the encoding in which all languages can be written.

## Why it matters

A file saved in another encoding turns ș into ∫ on paper.

## How to fix

Open the file in an editor, choose “save with encoding UTF-8” and save it. A byte order mark is accepted.

## Sources

RFC 3629
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK002", Severity.ERROR, suppressible=False, found_in="source/text_file.py")
