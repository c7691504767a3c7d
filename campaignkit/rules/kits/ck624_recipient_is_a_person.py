"""The list of recipients names a person where an office is wanted.

## What it checks

Whether a contact reads like the name of a person, and whether any cell that may be printed holds the number of a
mobile telephone, an e-mail address made of a first and a last name, or one at a provider where people have their own
mail (gmail.com, skynet.be, web.de). An address there that names the school is none. Nobody can be sure of names: the
rule warns.

## Why it matters

A poster hangs for years, people change their work, and a list of names and mobile numbers is personal data that a
campaign against abuse should not carry around.

## How to fix

Write the function (“School counsellor”), the number of the office and a shared address.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK624", Severity.WARNING, found_in="recipients/row_reader.py")
