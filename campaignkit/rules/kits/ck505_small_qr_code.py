"""A QR code is too small for a phone.

## What it checks

The size the code really got: half a millimetre for each of its squares, 20 mm in the hand, and 8 mm more for each
metre on a wall. Squares of less than 0.34 mm are an error: an office printer cannot print them.

## Why it matters

A code that does not open sends people away, with the feeling that they did something wrong.

## How to fix

Choose a shorter address: the longer it is, the finer the code. Or choose a larger format.

## Sources

ISO/IEC 18004; DENSO WAVE (four printer dots for each square); safety reference 5.1
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK505", Severity.WARNING, found_in="kit/layout_codes.py")
