"""Damages real plans at random and sees that campaignkit answers with findings, never with a traceback.

`python -m tests.fuzz 5000` tries as many damaged plans; the test suite tries a few. A plan that fails is kept.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.many_plans import check_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.report import Report

ROOT = Path(__file__).resolve().parent.parent
NASTY = (
    "no",
    "~",
    "''",
    '""',
    "[]",
    "{}",
    "- x",
    "0116",
    "116:11",
    "2025-02-30",
    "9" * 40,
    "-1",
    "1e999",
    "{{ help.line.phone }}",
    "{{",
    "}} {%",
    "<script>alert(1)</script>",
    "#import",
    "$x$",
    "=1+1",
    "a\u0301e\u0308",
    "هاتف ١١٦١١١",
    "Կանգ։ Լսի՞ր",
    "ⴰⵣⵓⵍ",
    "😀👨‍👩‍👧",
    "İıſß",
    "|",
    ">-",
    "&a [*a]",
    "*b",
    "!!python/object x",
    "<<: {}",
    "? x",
    "\t",
    "\u2028",
    "\u202e",
    "\x00",
    "x" * 5000,
    "word " * 400,
    "CSAM OCSEA! " * 50,
    "https://example.org/" + "a/" * 200,
    "116 112, 0800-1111, +373 22 000 000",
    "**bold *x [a](javascript:alert(1))",
)
"""Values that have broken programs: YAML's own traps, markup of every engine, scripts, signs nobody sees, length."""


PHRASES = (
    "Call 116 111 today!!! It is FREE and open 24/7.",
    "9 of 10 children in 2024; classes 5 to 9, room 112.",
    "Don't share pictures. It is illegal. Tell nobody!",
    "child pornography, pornographie infantile, детская порнография, pornografie infantilă",
    "Nu este vina ta. Nie jesteś winny. Це не твоя провина. Δεν φταις εσύ.",
    "He said: “Put themselves at risk”. She was 14, from Cahul, school no. 5.",
    "**Stop**, [block](https://example.org) and *tell*.\n\n- one\n- two",
)
"""Words that rules look at."""


def damaged(text: str, chance: random.Random) -> str:
    """Return a plan with one to three random changes."""
    for _ in range(chance.randint(1, 3)):
        lines = text.split("\n")
        number = chance.randrange(len(lines))
        kind = chance.randrange(9)
        if kind == 0:
            del lines[number]
        elif kind == 1:
            lines.insert(number, lines[chance.randrange(len(lines))])
        elif kind == 2 and ":" in lines[number]:
            lines[number] = lines[number].partition(":")[0] + ": " + chance.choice(NASTY)
        elif kind == 3:
            lines[number] = " " * chance.randrange(9) + lines[number].lstrip()
        elif kind == 4 and lines[number]:
            at = chance.randrange(len(lines[number]))
            lines[number] = lines[number][:at] + chance.choice(NASTY) + lines[number][at:]
        elif kind == 5 and lines[number]:
            at = chance.randrange(len(lines[number]))
            lines[number] = lines[number][:at] + lines[number][at + 1 :]
        elif kind == 6:
            other = chance.randrange(len(lines))
            lines[number], lines[other] = lines[other], lines[number]
        elif kind == 7:
            words = lines[number].split(" ")
            words[chance.randrange(len(words))] = chance.choice(NASTY)
            lines[number] = " ".join(words)
        else:
            start = chance.randrange(len(lines))
            del lines[start : start + chance.randrange(12)]
        text = "\n".join(lines) or "x"
    return text


_TEXT = re.compile(
    r"(?m)^( *(?:- )?(?:headline|body|call_to_action|title|tagline|summary|lead|notes|text|aim|measure|target|name"
    r"|hours|cost|for_whom|reason|change): )(?![>|&*{\[]).*$"
)


def reworded(text: str, chance: random.Random) -> str:
    """Return a plan that stays well-formed, with some of its texts replaced: this one reaches the rules."""

    def value(match: re.Match[str]) -> str:
        if chance.random() < 0.7:
            return match[0]
        parts = chance.sample(NASTY + PHRASES, chance.randint(1, 4))
        printable = "".join(
            c for part in parts for c in part + " " if c.isprintable() or (c == "\n" and "body" in match[1])
        )
        return match[1] + json.dumps(printable.replace("{{", "").replace("}}", "").strip() or "x", ensure_ascii=False)

    return _TEXT.sub(value, text)


def bases() -> list[str]:
    """Return the plans that are damaged: the samples and the base plan of the cases."""
    paths = [*sorted((ROOT / "campaigns").glob("*/plan.yaml")), ROOT / "tests" / "cases" / "base.yaml"]
    return [path.read_text(encoding="utf-8") for path in paths]


def look_at(text: str, folder: Path) -> Report:
    """Check a plan strictly, and see that every finding can be used by a person."""
    plan = folder / "plan.yaml"
    plan.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    report = check_campaign(open_campaign(plan), Settings(profile="publish"))
    for finding in report.findings:
        assert finding.message, finding
        assert finding.hint, finding
        assert finding.span.start <= finding.span.end, finding
        lines = text.count("\n") + text.count("\r") + 1
        assert finding.span.end.line <= lines + 1 or not finding.span.file.endswith("plan.yaml"), finding
    return report


def run(count: int, seed: int = 0) -> Counter[str]:
    """Look at that many damaged plans; return how often each code was found."""
    texts = bases()
    codes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        for number in range(count):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311
            text = (damaged if number % 3 else reworded)(texts[number % len(texts)], chance)
            try:
                codes.update({finding.code for finding in look_at(text, Path(name)).findings})
            except Exception:
                kept = Path(tempfile.gettempdir(), f"campaignkit-fuzz-{seed}-{number}.yaml")
                kept.write_bytes(text.encode("utf-8", errors="surrogatepass"))
                sys.stderr.write(f"failed: {kept}\n")
                raise
    return codes


if __name__ == "__main__":
    found = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.stdout.write("\n".join(f"{code} {times}" for code, times in sorted(found.items())) + "\n")
