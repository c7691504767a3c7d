"""A picture says where it was taken.

## What it checks

Whether the file of a picture that is printed holds the place where it was taken (GPS in EXIF). The kit leaves it out,
with all else that nobody sees in a picture: the day, the camera, words. The file in `assets` still holds it.

## Why it matters

Whoever has the file finds the school, the home or the shelter on a map. Files in a repository are copied.

## How to fix

Remove the place from the file itself: in the properties of the picture on Windows, in Preview or Photos on a Mac, or
with any program for photos.

## Sources

CIPA DC-008 (EXIF); design of campaignkit, section 7.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK246", Severity.NOTE, found_in="kit/layout_pictures.py")
