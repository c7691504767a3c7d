"""A text is longer than its channel takes.

## What it checks

That a text message (SMS) stays within the parts its type allows, and that a post stays within the length of each
network it is made for. Length is counted as the channel counts it: 160 characters of GSM-7 or 70 of UCS-2 in one
message, 153 or 67 in each of several; on X an address is 23 characters, whatever its length.

## Why it matters

A message that is cut off loses what stands last, and that is the number to call. Parts cost money, and may arrive
separately or not at all.

## How to fix

Shorten the text that is named, or leave the format out. One letter outside GSM-7, such as ș or ț, turns the whole
message into UCS-2 and leaves less than half the room.

## Sources

3GPP TS 23.038 (GSM 03.38), alphabets of the short message service; the networks' limits stand with their source in
`campaignkit/knowledge/networks.yaml`
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK510", Severity.ERROR, found_in="kit/message_lengths.py")
