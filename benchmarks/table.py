"""Every budget of the design as a pair: ours against its anchor, in turn, so that a busy machine slows down both.

`make bench` runs it; it takes half an hour on a quiet machine, most of it for thousands of plans and copies. Name
parts (startup, check, many, poster, kit, preview, flat, copies) and another number of plans to run less:
`benchmarks/table.py poster many 100`. Five times as many plans are checked to see that each costs the same, and ten
times as many copies are printed. The ratios are what counts. A line goes into benchmarks/history.jsonl, to see a
trend; not with `--quiet`. It never judges.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PROGRAM: list[str | Path] = [sys.executable, "-m", "campaignkit"]
ANCHORS = Path(os.environ.get("BENCH_PYTHON", sys.executable))
"""The Python that has yamllint and pydantic, which campaignkit needs not."""
SCHOOL = ROOT / "campaigns" / "village-school" / "plan.yaml"
MOLDOVA = ROOT / "campaigns" / "digital-safety-moldova" / "plan.yaml"


@dataclass(frozen=True)
class Row:
    """A budget: what, against what, the ratio measured and the one wanted."""

    what: str
    anchor: str
    ours: float
    theirs: float
    ratio: float
    wanted: float
    unit: str = "s"


def used(command: Sequence[str | Path], folder: Path = ROOT) -> float:
    """Return the processor time of a command and its children, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(command: Sequence[str | Path]) -> float:
    """Return the most memory that a command, or one of its children, takes, in megabytes."""
    ask = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    done = subprocess.run(
        [sys.executable, "-c", ask, *(str(part) for part in command)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def pair(
    what: str,
    anchor: str,
    ours: Callable[[], float],
    theirs: Callable[[], float],
    wanted: float,
    runs: int = 7,
    unit: str = "s",
) -> Row:
    """Measure both in turn; the ratio is the median of those of neighbours."""
    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(runs)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Row(what, anchor, mine, other, statistics.median(a / b for a, b in pairs), wanted, unit)


def require_anchors() -> None:
    """End where an anchor lacks a package: it would end at once, and look quick."""
    done = subprocess.run([ANCHORS, "-c", "import pydantic, typer, yaml, yamllint"], capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{ANCHORS} lacks a package of the anchors; `make bench` installs them.")


def compile_both() -> None:
    """Write byte code of both sides, which Python may be told not to do: compiled at each start they are no floor."""
    packages = "import compileall, sysconfig; compileall.compile_dir(sysconfig.get_path('purelib'), quiet=2)"
    for python in (ANCHORS, sys.executable):
        subprocess.run([python, "-c", packages], check=True)
    subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "campaignkit"], check=True)


def startup() -> Iterator[Row]:
    """Yield what starting costs."""
    lint: list[str | Path] = [ANCHORS, "-m", "yamllint", "--version"]
    small: list[str | Path] = [ANCHORS, HERE / "anchors" / "small_program.py", "--help"]
    version = lambda: used([*PROGRAM, "--version"])  # noqa: E731
    yield pair("`--version`", "`yamllint --version`", version, lambda: used(lint), 0.2)
    yield pair("`--help`", "a Typer program", lambda: used([*PROGRAM, "--help"]), lambda: used(small), 1.2)


def one_plan() -> Iterator[Row]:
    """Yield what a check of one plan costs."""
    floor = HERE / "anchors" / "floor.py"
    for what, plan, wanted in (("check, one plan", SCHOOL, 1.5), ("check, three languages", MOLDOVA, 2.0)):
        yield pair(
            what,
            "Typer, PyYAML, pydantic",
            lambda plan=plan: used([*PROGRAM, "check", "--no-cache", plan]),  # type: ignore[misc]
            lambda plan=plan: used([ANCHORS, floor, plan]),  # type: ignore[misc]
            wanted,
        )


def many_plans(count: int) -> Iterator[Row]:
    """Yield what checking many plans costs, anew and unchanged, and its memory.

    Processes share the work, so half of their processor time is what two free cores take; yamllint has one process.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = _plans(Path(name), count)
        check: list[str | Path] = [*PROGRAM, "check", "-q", folder]
        lint: list[str | Path] = [ANCHORS, "-m", "yamllint", folder]
        fresh = lambda: used([*check, "--no-cache"]) / 2  # noqa: E731
        yield pair(f"check, {count} plans, on two cores", "yamllint", fresh, lambda: used(lint), 0.3, 1)
        again = [*check, "--cache"]
        used(again)
        yield pair(f"check, {count} unchanged", "yamllint", lambda: used(again), lambda: used(lint), 0.05, 1)
        counted = lambda: used([*PROGRAM, "coverage", folder]) / 2  # noqa: E731
        yield pair(f"coverage, {count} plans, on two cores", "yamllint", counted, lambda: used(lint), 0.3, 1)
        for what in ("check", "coverage"):
            few, all_ = (peak([*PROGRAM, what, folder / name]) for name in ("c0", ""))
            yield Row(f"{what}, {count} plans, memory", "120 MB", all_, 120, all_ / 120, 1.0, "MB")
            yield Row(f"{what}, {count} plans, memory", "that of one", all_, few, all_ / few, 2.0, "MB")


def _plans(folder: Path, count: int) -> Path:
    """Write so many campaigns into a folder, and return it."""
    text = SCHOOL.read_text(encoding="utf-8")
    for n in range(count):
        (folder / f"c{n}").mkdir()
        (folder / f"c{n}" / "plan.yaml").write_text(text.replace("village-school", f"village-{n}"), "utf-8")
    return folder


def flat(count: int) -> Iterator[Row]:
    """Yield what five times as many plans cost beside as many: no more each, in time and in memory."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as five:
        few, many = _plans(Path(one), count), _plans(Path(five), 5 * count)
        check: list[str | Path] = [*PROGRAM, "check", "-q", "--no-cache"]

        def each(folder: Path, number: int) -> float:
            return used([*check, folder]) / number * 1000

        what = f"check, each of {5 * count} plans"
        yield pair(what, f"of {count}", lambda: each(many, 5 * count), lambda: each(few, count), 1.1, 1, "ms")
        most = peak([*check, many])
        yield Row(f"check, {5 * count} plans, memory", "120 MB", most, 120, most / 120, 1.0, "MB")


def many_copies(count: int) -> Iterator[Row]:
    """Yield what a poster for each of many recipients costs by the command, in processes, beside a tenth of them.

    Another run finds them all there. The memory is that of the largest process.
    """
    from benchmarks.copies import PLAN, write_list

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(MOLDOVA.parent, folder / "base")
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        for number in (count // 10, count):
            write_list(folder / f"{number}.csv", number)

        def render(number: int) -> list[str | Path]:
            asked = [*PROGRAM, "render", folder / "plan.yaml", "--draft", "-l", "en"]
            return [*asked, "--recipients", folder / f"{number}.csv", "-o", folder / f"out-{number}"]

        few = used(render(count // 10)) / (count // 10) * 1000
        all_ = used(render(count)) / count * 1000
        yield Row(f"each of {count} copies", f"of {count // 10}", all_, few, all_ / few, 1.1, "ms")
        again = used(render(count)) / count * 1000
        yield Row(f"{count} copies, nothing changed, each", "printed", again, all_, again / all_, 0.05, "ms")
        shutil.rmtree(folder / f"out-{count}")
        least, most = (peak(render(number)) for number in (count // 10, count))
        yield Row(f"{count} copies, memory", f"of {count // 10}", most, least, most / least, 1.1, "MB")


def kit() -> Iterator[Row]:
    """Yield what a kit costs: cold against the bare compiles of the same pages, then with nothing changed."""
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "kit"

        def cold() -> float:
            shutil.rmtree(target, ignore_errors=True)
            return used([*PROGRAM, "render", MOLDOVA, "-o", target, "--draft"])

        def bare() -> float:
            return used([sys.executable, HERE / "bare_compiles.py", MOLDOVA])

        row = pair("whole kit, cold", "its bare compiles", cold, bare, 1.3, 2)
        yield row
        render = [*PROGRAM, "render", MOLDOVA, "-o", target, "--draft"]
        unseen = statistics.median(used(render) for _ in range(3))
        yield Row("kit, nothing changed, in CI", "the first run", unseen, row.ours, unseen / row.ours, 0.05)
        used([*render, "--cache"])
        again = statistics.median(used([*render, "--cache"]) for _ in range(3))
        yield Row("kit, nothing changed", "the first run", again, row.ours, again / row.ours, 0.05)


def one_poster() -> Iterator[Row]:
    """Yield what a poster costs in a running process, the first time and for the next recipient."""
    from benchmarks.posters import first_and_next, minimal

    with tempfile.TemporaryDirectory() as name:
        first, following, least = *first_and_next(Path(name)), minimal(Path(name))
        yield pair("a poster", "a minimal Typst poster", first, least, 12.5, 15, "ms")
        early = pair("the next recipient's", "a minimal Typst poster", following, least, 3.0, 25, "ms")
        yield early
        for _ in range(500):
            following()
        late = pair("the 500th recipient's", "a minimal Typst poster", following, least, 3.0, 25, "ms")
        yield late
        yield Row("the same", "the first", late.ratio, early.ratio, late.ratio / early.ratio, 1.1, "x minimal")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        for _ in range(2000):
            following()
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield Row("memory after 2,500 copies", "that after 500", after, before, after / before, 1.1, "MB")


def preview() -> Iterator[Row]:
    """Yield the processor time from a save to the picture that is looked at, with one, three and eight languages."""
    for languages in (1, 3, 8):
        with tempfile.TemporaryDirectory() as name:
            plan = _translated(Path(name) / "campaign", languages)
            seconds = statistics.median(_save_to_picture(plan))
        what = f"preview, save to picture, languages: {languages}"
        yield Row(what, "half a second", seconds, 0.5, seconds / 0.5, 1.0)


def _translated(folder: Path, languages: int) -> Path:
    """Return the sample with so many languages; those it has not are copies of its Romanian."""
    shutil.copytree(MOLDOVA.parent, folder)
    plan, locales = folder / "plan.yaml", folder / "locales"
    romanian = (locales / "ro.po").read_text(encoding="utf-8")
    names = ("ro", "ru", "de", "fr", "es", "pl", "uk", "tr", "it", "pt")[: languages - 1]
    for name in names[2:]:
        (locales / f"{name}.po").write_text(romanian.replace("Language: ro", f"Language: {name}"), encoding="utf-8")
    for path in [path for path in locales.iterdir() if path.stem not in names]:
        path.unlink()
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("translations: [ro, ru]", f"translations: [{', '.join(names)}]"), encoding="utf-8")
    return plan


_SAVES = itertools.count()


def _save_to_picture(plan: Path) -> list[float]:
    """Return the seconds from a save to the new picture of a poster that is looked at.

    To see that something was saved takes 0.1 seconds at most. No text is used twice in this process: Typst would
    remember its page.
    """
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.preview.shown_first import Glance

    glance = Glance(plan.parent / "shown")
    looked_at = "previews/en/poster-adolescents-a4.png"
    (plan.parent / "shown" / looked_at).parent.mkdir(parents=True)
    glance.seen(open_campaign(plan))
    glance.asked(looked_at)
    found, text = [], plan.read_text(encoding="utf-8")
    for n in itertools.islice(_SAVES, 6):
        plan.write_text(text.replace("Pressured online?", f"Pressured online {n}?"), encoding="utf-8")
        began = time.process_time()
        campaign = open_campaign(plan, earlier=glance.before)
        if [*glance.again(campaign, {})] != [looked_at]:
            raise SystemExit("the picture was not made")
        found.append(time.process_time() - began)
        glance.seen(campaign)
    return found[1:]


def shown(rows: Sequence[Row]) -> str:
    """Return the rows as a table."""
    lines = ["| what | ours | anchor | | ratio | wanted |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {r.what} | {r.ours:.3g} {r.unit} | {r.anchor} | {r.theirs:.3g} {r.unit} | {r.ratio:.2f} | {r.wanted} |"
        for r in rows
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure all rows, or those named, and show the table."""
    os.environ["CI"] = "1"  # no cache but where it is asked for
    plans = next((int(name) for name in sys.argv[1:] if name.isdecimal()), 1000)
    names = [name for name in sys.argv[1:] if not name.startswith("-") and not name.isdecimal()]
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "startup": startup,
        "check": one_plan,
        "many": lambda: many_plans(plans),
        "poster": one_poster,
        "kit": kit,
        "preview": preview,
        "flat": lambda: flat(plans),
        "copies": lambda: many_copies(10 * plans),
    }
    require_anchors()
    compile_both()
    rows: list[Row] = []
    for name in names or parts:
        for row in parts[name]():
            rows.append(row)
            print(f"{row.what}: {row.ratio:.2f} (wanted {row.wanted})", file=sys.stderr, flush=True)
    print(shown(rows))
    if "--quiet" not in sys.argv:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        line = {
            "day": datetime.now(UTC).date().isoformat(),
            "commit": commit.stdout.strip(),
            "load": round(os.getloadavg()[0], 1),
            "ratios": {f"{row.what} / {row.anchor}": round(row.ratio, 3) for row in rows},
        }
        with (HERE / "history.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
