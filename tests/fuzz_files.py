"""Damages every kind of file that strangers write, and sees that each is answered: `make fuzz N=100000`.

Runs unattended. What fails is kept in `build/fuzz/failed`, what found something new in `build/fuzz/corpus`, from
which the next run goes on. A failure is a traceback, a native panic, more than five seconds of processor time or more
than a gigabyte of memory.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from campaignkit.campaign.framework_files import load_framework
from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import read_logo
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.baselines import load_baseline
from campaignkit.check.settings_file import load_config
from campaignkit.kit.earlier_runs import MANIFEST, read_earlier
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.translate.po_reader import read_po
from tests import fuzz_kits
from tests.fuzz import NASTY, PHRASES, ROOT, bases, damaged, look_at, reworded

KEPT = ROOT / "build" / "fuzz"
SLOW = 5.0
MOST_MEGABYTES = 1000
RARE = frozenset(("render", "drawn", "endless"))
"""What takes much longer than the others."""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120"><defs><linearGradient id="a"><stop offset="0"/>'
    '</linearGradient><style>.b{fill:url(#a)}</style></defs><g transform="scale(2)"><path class="b" d="M0 0L9 9z"/>'
    '<use href="#a"/><rect width="5" height="5" stroke="red" stroke-dasharray="1 2"/></g></svg>'
)
PO = (
    '# A.\nmsgid ""\nmsgstr ""\n"Language: ro\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#. x\n'
    '#: plan.yaml:9\n#, fuzzy\n#| msgid "Old"\nmsgctxt "messages.tell-us.headline"\nmsgid "Tell us."\n'
    'msgstr "Spune-ne {{ help.a.phone }}."\n\n'
    '#~ msgid "x"\n#~ msgstr "y"\n'
)
CONFIG = (
    "profile: review\nfail-on: warning\nmin-confidence: low\nignore: [age-gap, CK2]\nexclude: [campaigns/old/**]\n"
    "per-file-ignores:\n  - files: campaigns/x/**\n    ignore: CK105\n    reason: Because\nbaseline: known.json\n"
)
RECIPIENTS = (
    "id;name;kind;address;postcode;city;email;language;quantity poster-teens\n"
    "s1;School No 1;school;Main Street 1;0900;Cahul;office@school.example;ro;3\n"
    's2;"Lyceum ""Sun""";school;"Side Street 2\n3900";MD-3901;Cahul;;ru;1\n'
)
BASELINE = '{"baseline_version": 1, "findings": [{"file": "a", "fingerprint": "b", "code": "CK025", "count": 2}]}\n'
KIT = (
    '{"campaign": "x", "files": [{"file": "en/a/b.pdf", "sha256": "0", "inputs": "1", "layout": [], "prints": []}], '
    '"others": {"index.html": "0"}, "kits": []}\n'
)
TEMPLATE = "<h1>{{ title }}</h1>{% for row in rows %}<p>{{ row.name | upper }}</p>{% else %}-{% endfor %}\n"
BYTES = ("\x00", "\ud800", "\ufeff", "\r", "\r\n", "\x1b[2J", "\u2028", "9" * 400, "[" * 3000, "{" * 3000, '"', "\\")


def _plan(text: str, folder: Path) -> set[str]:
    return {finding.code for finding in look_at(text, folder).findings}


def _po(text: str, folder: Path) -> set[str]:
    found = read_po(_written(folder / "ro.po", text), "ro.po")
    return {problem.message[:40] for problem in (found if isinstance(found, list) else found.diagnostics)}


def _translated(text: str, folder: Path) -> set[str]:
    (folder / "locales").mkdir(exist_ok=True)
    _written(folder / "locales" / "ro.po", text)
    plan = bases()[-1].replace("language: en", "language: en\n  translations: [ro]")
    return {finding.code for finding in look_at(plan, folder).findings}


def _config(text: str, folder: Path) -> set[str]:
    return {problem.message[:40] for problem in load_config(_written(folder / "campaignkit.yaml", text)).diagnostics}


def _baseline(text: str, folder: Path) -> set[str]:
    found = load_baseline(_written(folder / "known.json", text))
    return {"read"} if isinstance(found, list) else {found.message[-40:]}


def _manifest(text: str, folder: Path) -> set[str]:
    _written(folder / MANIFEST, text)
    return {str(len(read_earlier(folder).rows))}


def _recipients(text: str, folder: Path) -> set[str]:
    _written(folder / "recipients.csv", text)
    return {finding.code for finding in look_at(bases()[-1], folder).findings}


def _logo(text: str, folder: Path) -> set[str]:
    data = _written(folder / "logo.svg", text).read_bytes()
    try:
        read_logo(data, "logo.svg")
    except LogoError as error:
        return {error.message[:60]}
    return {"kept"}


def _framework(text: str, folder: Path) -> set[str]:
    found = load_framework(_written(folder / "own.yaml", text), "own.yaml")
    return {problem.code for problem in found.diagnostics}


def _template(text: str, folder: Path) -> set[str]:
    (folder / "t").mkdir(exist_ok=True)
    template = _written(folder / "t" / f"a{random.randrange(10**9)}.html.jinja", text)  # noqa: S311  # Jinja remembers names
    with suppress(FileNotFoundError):
        try:
            render_text(template, {"title": "x", "rows": [{"name": "y"}]})
        except RenderError as error:
            return {error.message[:40]}
        finally:
            template.unlink()
    return {"made"}


def _material(text: str, folder: Path) -> set[str]:
    (folder / "templates" / "own").mkdir(parents=True, exist_ok=True)
    _written(folder / "templates" / "own" / "material.yaml", text)
    plan = _written(folder / "plan.yaml", bases()[-1])
    return {finding.code for finding in open_campaign(plan).diagnostics}


def _written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    return path


def _shipped(pattern: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "campaignkit").glob(pattern))]


def targets() -> dict[str, tuple[Callable[[str, Path], set[str]], list[str]]]:
    """Return what each kind of file is tried with, and what it begins from; plans are tried most often."""
    return {
        "plan": (_plan, bases()),
        "text": (_plan, bases()),
        "po": (_po, [PO]),
        "translated": (_translated, [PO]),
        "config": (_config, [CONFIG]),
        "baseline": (_baseline, [BASELINE]),
        "manifest": (_manifest, [KIT]),
        "recipients": (_recipients, [RECIPIENTS]),
        "logo": (_logo, [SVG]),
        "framework": (_framework, _shipped("knowledge/frameworks/*.yaml")),
        "material": (_material, _shipped("templates/*/material.yaml")),
        "template": (_template, [TEMPLATE]),
        "render": (fuzz_kits.rendered, [fuzz_kits.small_plan()]),
        "picture": (fuzz_kits.picture, [fuzz_kits.picture_seed()]),
        "drawn": (fuzz_kits.drawn, [SVG]),
        "loose": (fuzz_kits.loose, fuzz_kits.texts()),
        "endless": (fuzz_kits.endless, fuzz_kits.texts()),
    }


def changed(kind: str, text: str, chance: random.Random) -> str:
    """Return a file with some of it changed, by lines and words or by single characters."""
    if kind == "text" or (kind == "render" and chance.random() < 0.7):
        return reworded(text, chance)
    if kind in ("plan", "config", "framework", "material", "render") or chance.random() < 0.4:
        return damaged(text, chance)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        again = text[at : at + chance.randrange(40)] * chance.randint(1, 200)
        piece = chance.choice((*NASTY, *PHRASES, *BYTES, again))
        text = text[:at] + piece + text[at + chance.choice((0, 0, 1, len(piece))) :]
    return text


def run(count: int, seed: int = 0) -> tuple[Counter[str], Counter[str], int]:
    """Try that many files; return how many of each kind were tried, what was found, and how many failed."""
    tried: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    failed = most = 0
    kinds = targets()
    weights = [0.3 if kind in RARE else 6 if kind in ("plan", "text") else 3 for kind in kinds]
    corpus = {kind: [*texts, *_kept(kind)] for kind, (_, texts) in kinds.items()}
    with tempfile.TemporaryDirectory(prefix="campaignkit-fuzz-") as name:
        for number in range(count):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311
            (kind,) = chance.choices(list(kinds), weights)
            text = changed(kind, chance.choice(corpus[kind]), chance)
            folder = Path(name, kind)
            folder.mkdir(exist_ok=True)
            before = time.process_time()
            try:
                found = kinds[kind][0](text, folder)
            except BaseException as error:
                if isinstance(error, (KeyboardInterrupt, SystemExit)):
                    raise
                failed += 1
                _keep("failed", f"{kind}-{seed}-{number}", text + "\n" + traceback.format_exc())
                continue
            tried[kind] += 1
            if kind != "endless" and time.process_time() - before > SLOW:
                failed += 1
                _keep("failed", f"slow-{kind}-{seed}-{number}", text)
            before_it, most = most, max(most, fuzz_kits.peak())
            if most > MOST_MEGABYTES >= before_it:
                failed += 1
                _keep("failed", f"large-{kind}-{seed}-{number}", text)
            new = {f"{kind} {one}" for one in found} - seen.keys()
            seen.update(f"{kind} {one}" for one in found)
            if new and len(text) < 20_000:
                corpus[kind].append(text)
                _keep("corpus", f"{kind}-{seed}-{number}", text)
            if number % 1000 == 999:
                sys.stderr.write(f"{number + 1} tried, {failed} failed, {most} MB at most\n")
    return tried, seen, failed


def _keep(where: str, name: str, text: str) -> None:
    (KEPT / where).mkdir(parents=True, exist_ok=True)
    _written(KEPT / where / name, text)


def _kept(kind: str) -> list[str]:
    paths = sorted((KEPT / "corpus").glob(f"{kind}-*")) if (KEPT / "corpus").is_dir() else []
    return [path.read_bytes().decode("utf-8", errors="surrogatepass") for path in paths[:500]]


if __name__ == "__main__":
    tried, seen, failed = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.stdout.write(
        json.dumps(
            {"tried": tried, "kinds of answers": len(seen), "failed": failed, "megabytes": fuzz_kits.peak()}, indent=1
        )
        + "\n"
    )
    sys.exit(1 if failed else 0)
