"""`python -m tests.recall [PATHS]` prints the figures; `--first-look NAME` records them once, before any tuning."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

import typer
import yaml

from campaignkit.knowledge.kinds_read import FIRST_LOOKS
from tests.recall.page import first_looks, page, record
from tests.recall.score import Score, interval, score
from tests.recall.texts import MARKED, read_all

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "recall.md"


def main() -> None:
    """Score files or folders."""
    parser = argparse.ArgumentParser(prog="python -m tests.recall")
    parser.add_argument("paths", nargs="*", type=Path, default=sorted(HERE.glob("round-*")))
    parser.add_argument("--first-look", metavar="NAME", help="record the figures as a first look; never twice")
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was a false alarm")
    parser.add_argument("--language", help="only this language")
    options = parser.parse_args()
    texts = [text for text in read_all(options.paths) if options.language in (None, text.language)]
    found = score(texts)
    show(found, misses=options.misses)
    if options.first_look:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        looks = first_looks()
        if options.first_look in looks:
            raise SystemExit(f"{options.first_look} has had its first look; it is never overwritten")
        looks[options.first_look] = record(found, commit)
        FIRST_LOOKS.write_text(yaml.safe_dump(looks, sort_keys=False, allow_unicode=True), encoding="utf-8")
    PAGE.write_text(page(first_looks()), encoding="utf-8")


def show(found: Score, *, misses: bool) -> None:
    """Print the rates by language and kind."""
    for language, whole in sorted(found.by_language.items()):
        low, high = interval(whole.found, whole.faults)
        rate = whole.found / whole.faults if whole.faults else 0
        per = 2000 * whole.alarms / whole.words if whole.words else 0
        typer.echo(f"{language}: {whole.found}/{whole.faults} = {rate:.0%} ({low:.0%}-{high:.0%}); ", nl=False)
        typer.echo(f"{whole.alarms} false alarms in {whole.words} good words ({per:.1f} in 2,000)")
        for kind in (*MARKED, "text"):
            tally = found.by_kind.get((language, kind))
            if tally is None:
                continue
            typer.echo(f"    {kind:16} {tally.found:3}/{tally.faults:3}   alarms {tally.alarms} in {tally.good} good")
            if misses:
                for words in tally.missed:
                    typer.echo(f"        - {words}")
                for words in tally.wrong:
                    typer.echo(f"        ! {words}")
    for text in found.silent:
        typer.echo(f"no error or warning at all: {text}")


if __name__ == "__main__":
    main()
