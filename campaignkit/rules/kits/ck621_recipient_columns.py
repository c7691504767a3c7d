"""The columns of the list of recipients are not clear.

## What it checks

That one row among the first names the columns, that one of them holds the names of the recipients, and that no two
say the same.

## Why it matters

A column that is taken for another one prints a telephone number where a name belongs.

## How to fix

Name the columns in your language or in English: name, address, contact, phone, language, quantity. Other columns
stay: a text of the plan prints them as `{{ recipient.<head> }}`.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK621", Severity.ERROR, found_in="recipients/recipient_list.py")
