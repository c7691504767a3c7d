"""The cluster that copies are to be printed on cannot be used.

## What it checks

That a scheduler answers behind `--cluster`, that it has workers, that each of them has the same campaignkit, Python
and Typst as this machine, down to the files of the program, and that it stays there until the last copy.

## Why it matters

Two versions print two posters. With the same version everywhere a copy is the same whoever printed it.

## How to fix

Install the same version of `campaignkit[cluster]` on every machine, start `dask scheduler` on one and
`dask worker tcp://ADDRESS:8786 --nthreads 1 --nworkers 8` on the others, and try `--cluster local` first.

## Sources

Design of campaignkit, section 8; https://distributed.dask.org
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK093", Severity.ERROR, suppressible=False, found_in="kit/personal/batches_on_cluster.py")
