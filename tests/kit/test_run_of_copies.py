"""A copy for every school: what stands on it, what is made again, and what a list can never do to a page."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.batches_on_processes import Processes, Task, Workers
from campaignkit.kit.personal.copy_request import CopyRequest
from campaignkit.kit.personal.fitting import Fits
from campaignkit.kit.personal.ledger import JOURNAL, MANIFEST
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.run_of_copies import CopiesOutcome, print_copies, to_look_at
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.recipient_list import read_recipients
from campaignkit.translate.edition import translated
from tests.kit.conftest import FINAL, in_languages
from tests.kit.links import wrong_links
from tests.kit.pdf import text_of
from tests.support import overlay_document

PERSONAL = """
materials:
  - {id: poster-teens, personal: [name, contact, logo], formats: [a4]}
"""
NAMED = """
messages:
  - {id: tell-us, body: "In {{ recipient.room }} somebody of {{ recipient.name }} listens."}
materials:
  - {id: poster-teens, formats: [a4]}
"""
LIST = "id,name,contact,phone,room\n"


@cache
def campaign(text: str) -> Campaign:
    found = overlay_document(text)
    assert found.plan is not None, found.diagnostics
    return found


def recipients(rows: Sequence[str], folder: Path, of: Campaign) -> tuple[Recipient, ...]:
    path = folder / "recipients.csv"
    path.write_text(LIST + "\n".join(rows) + "\n", encoding="utf-8")
    assert of.plan is not None
    found = read_recipients(path, of, of.plan)
    assert found.errors == 0, found.diagnostics
    return found.recipients


def run(
    rows: Sequence[str],
    tmp_path: Path,
    text: str = PERSONAL,
    *,
    count: int | None = None,
    workers: Workers | None = None,
    **options: Any,
) -> CopiesOutcome:
    of, out = campaign(text), tmp_path / "out"
    out.mkdir(exist_ok=True)
    prepared = prepare(of, Order(languages=("en",), states={"en": FINAL}), TEMPLATES)
    assert not prepared.failures
    with workers or Processes(count) as hands:
        return print_copies(
            hands, of, prepared, recipients(rows, tmp_path, of), "recipients.csv", TEMPLATES, out, **options
        )


def poster(tmp_path: Path, name: str) -> Path:
    return tmp_path / "out" / "recipients" / name / "en" / "poster-teens-a4.pdf"


def sums(tmp_path: Path) -> dict[str, str]:
    out = tmp_path / "out"
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


SCHOOLS = [f"s{n},Lyceum No {n},Counsellor's office,022 123 4{n:02},{n}" for n in range(15)]


CRAWLED = """
campaign: {website: "https://example.org/help", translations: [ro]}
messages:
  - {id: tell-us, body: "{{ recipient.name }} listens. Read [more](https://example.org/more)."}
materials:
  - {id: poster-teens, personal: [name], formats: [a4]}
  - {id: page, type: web-page, audience: teens, messages: [tell-us], help: [line]}
  - {id: mail, type: email, audience: teens, messages: [tell-us], help: [line], formats: [draft]}
"""


def test_every_link_of_a_copy_leads_where_it_says(tmp_path: Path) -> None:
    """Also where a page has other languages, which lie in the kit and not in the folder of a school."""
    one = campaign(CRAWLED)
    assert one.plan is not None
    of = in_languages(one, {"en": one.plan, "ro": translated(one.plan, "ro", {})})
    prepared = prepare(of, Order(languages=("en", "ro"), states={"en": FINAL, "ro": FINAL}), TEMPLATES)
    schools, out = recipients(SCHOOLS[:1], tmp_path, of), tmp_path / "out"
    out.mkdir()
    with Processes(None) as workers:
        print_copies(workers, of, prepared, schools, "recipients.csv", TEMPLATES, out)
    wrong, counts = wrong_links(out)
    assert wrong == []
    assert set(counts) == {".html", ".eml", ".pdf"}


def test_each_school_has_its_own_name_and_contact(tmp_path: Path) -> None:
    done = run(SCHOOLS[:3], tmp_path)
    assert (done.made, done.unchanged, done.failed) == (3, 0, [])
    for n in range(3):
        text = text_of(poster(tmp_path, f"s{n}"))
        assert f"Lyceum No {n}" in text
        assert f"022 123 4{n:02}" in text.replace("\N{NO-BREAK SPACE}", " ")
        assert "116 111" in text.replace("\N{NO-BREAK SPACE}", " ")
        assert f"Lyceum No {(n + 1) % 3}" not in text


def test_texts_of_the_plan_name_the_recipient(tmp_path: Path) -> None:
    run(["a,The Mill,,,Room 7", "b,The Oak,,,Room 9"], tmp_path, NAMED)
    assert "In Room 7 somebody of The Mill listens." in " ".join(text_of(poster(tmp_path, "a")).split())
    assert "In Room 9 somebody of The Oak listens." in " ".join(text_of(poster(tmp_path, "b")).split())


@pytest.mark.parametrize("text", [PERSONAL, NAMED])
def test_whatever_the_list_says_is_a_text(text: str, tmp_path: Path) -> None:
    name = '#panic() $x$ *a* _b_ \\"c\\" {{ campaign.title }} <b> https://x.y @ref `r` = H'
    run([f'a,"{name.replace(chr(34), chr(34) * 2)}",,,"#read(""/x"")"'], tmp_path, text)
    shown = "".join(text_of(poster(tmp_path, "a")).split())
    assert "".join(name.split()) in shown.replace("\N{SOFT HYPHEN}", "")


def test_bytes_are_the_same_however_they_were_made(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    for start in range(0, 15, 5):
        run(SCHOOLS[: start + 5], one)
    done = run(SCHOOLS, two, count=2)
    assert done.made == 15
    assert sums(one) == sums(two)
    assert len(sums(one)) == 16, "a file each, and the manifest"


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    run(SCHOOLS[:4], tmp_path)
    before = sums(tmp_path)
    done = run([*SCHOOLS[:3], SCHOOLS[3].replace("Lyceum", "Gymnasium")], tmp_path)
    assert (done.made, done.unchanged, done.changed) == (1, 3, {"s3"})
    after = sums(tmp_path)
    assert {name for name in after if before[name] != after[name]} == {
        "copies.jsonl",
        "recipients/s3/en/poster-teens-a4.pdf",
    }


class Idle:
    """Workers with whom nobody may want anything done."""

    def __enter__(self) -> Idle:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def done(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, list[Any] | None]]:
        assert list(tasks) == []
        return iter(())


def test_what_is_there_is_neither_measured_nor_printed_again(tmp_path: Path) -> None:
    run(SCHOOLS, tmp_path)
    before = sums(tmp_path)
    done = run(SCHOOLS, tmp_path, workers=Idle())
    assert (done.made, done.unchanged) == (0, 15)
    assert done.fits is not None
    assert done.fits.worst is not None
    assert done.fits.worst[0].id == "s10", "the longest name that comes first"
    assert sums(tmp_path) == before


def test_a_school_more_at_the_top_of_the_list_changes_no_other(tmp_path: Path) -> None:
    run(SCHOOLS[1:4], tmp_path)
    done = run(SCHOOLS[:4], tmp_path)
    assert (done.made, done.unchanged, done.changed) == (1, 3, {"s0"})


def test_a_copy_that_was_taken_away_is_made_again_as_it_was(tmp_path: Path) -> None:
    run(SCHOOLS[:3], tmp_path)
    before = sums(tmp_path)
    poster(tmp_path, "s1").unlink()
    done = run(SCHOOLS[:3], tmp_path)
    assert (done.made, done.unchanged) == (1, 2)
    assert sums(tmp_path) == before


def test_a_folder_that_does_not_say_how_its_copies_fit_is_only_measured(tmp_path: Path) -> None:
    run(SCHOOLS[:3], tmp_path)
    before, manifest = sums(tmp_path), tmp_path / "out" / MANIFEST
    manifest.write_text(re.sub(', "step": [0-9]+', "", manifest.read_text()))
    assert sums(tmp_path) != before
    done = run(SCHOOLS[:3], tmp_path)
    assert (done.made, done.unchanged) == (0, 3)
    assert sums(tmp_path) == before


def test_an_ended_run_is_gone_on_with(tmp_path: Path) -> None:
    ended = False

    def stop(what: str, count: int, total: int) -> None:
        nonlocal ended
        if what == "Printing":
            ended = True
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(SCHOOLS[:4], tmp_path, progress=stop)
    assert ended
    assert not (tmp_path / "out" / MANIFEST).exists()
    assert len((tmp_path / "out" / JOURNAL).read_text().splitlines()) == 4
    done = run(SCHOOLS[:5], tmp_path)
    assert (done.made, done.unchanged) == (1, 4)
    rows = [json.loads(line) for line in (tmp_path / "out" / MANIFEST).read_text().splitlines()]
    assert rows[0]["campaign"] == "base"
    assert [row["recipient"] for row in rows[1:]] == ["s0", "s1", "s2", "s3", "s4"]
    assert not (tmp_path / "out" / JOURNAL).exists()


def test_what_an_ended_run_wrote_and_had_no_time_to_note_is_ours(tmp_path: Path) -> None:
    run(SCHOOLS[:2], tmp_path)
    out = tmp_path / "out"
    older = (out / MANIFEST).read_text()
    changed = [row.replace("Lyceum", "Gymnasium") for row in SCHOOLS[:2]]

    def die(what: str, count: int, total: int) -> None:
        if what == "Printing":
            (out / JOURNAL).write_text("")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(changed, tmp_path, progress=die)
    assert (out / MANIFEST).read_text() == older
    done = run([row.replace("Lyceum", "Academy") for row in SCHOOLS[:2]], tmp_path)
    assert (done.made, done.kept) == (2, [])
    assert sorted(path.name for path in out.iterdir()) == ["copies.jsonl", "recipients"]


def test_what_somebody_changed_is_kept_and_what_nobody_gets_goes(tmp_path: Path) -> None:
    run(SCHOOLS[:3], tmp_path)
    poster(tmp_path, "s0").write_bytes(b"mine")
    done = run(SCHOOLS[:2], tmp_path)
    assert done.kept == ["recipients/s0/en/poster-teens-a4.pdf"]
    assert poster(tmp_path, "s0").read_bytes() == b"mine"
    assert done.gone == 1
    assert not (tmp_path / "out" / "recipients" / "s2").exists()


def test_what_a_run_is_not_asked_for_stays_until_the_list_changes(tmp_path: Path) -> None:
    run(SCHOOLS[:2], tmp_path, extras=CopyRequest(slips=True))
    slips = {name for name in sums(tmp_path) if "/" not in name and name != MANIFEST}
    assert slips
    done = run(SCHOOLS[:2], tmp_path)
    assert (done.gone, done.outdated) == (0, 0)
    assert slips <= sums(tmp_path).keys()
    done = run(SCHOOLS[:3], tmp_path)
    assert (done.gone, done.outdated) == (0, len(slips)), "the slips know nothing of the third school"
    assert slips.isdisjoint(sums(tmp_path))


def test_a_file_that_got_lost_is_made_again(tmp_path: Path) -> None:
    run(SCHOOLS[:2], tmp_path)
    poster(tmp_path, "s1").unlink()
    assert run(SCHOOLS[:2], tmp_path).made == 1


def test_only_one_of_them(tmp_path: Path) -> None:
    run(SCHOOLS[:3], tmp_path)
    done = run([row.replace("Lyceum", "Gymnasium") for row in SCHOOLS[:3]], tmp_path, only=("s1",))
    assert (done.made, done.gone) == (1, 0)
    assert "Gymnasium" in text_of(poster(tmp_path, "s1"))
    assert "Lyceum" in text_of(poster(tmp_path, "s2"))


@pytest.mark.proves("CK627")
def test_all_are_measured_before_the_first_is_printed(tmp_path: Path) -> None:
    long = "Donaudampfschifffahrtsgesellschaft " * 5
    done = run(
        [SCHOOLS[0], SCHOOLS[1].replace("Lyceum", "A rather long name of a school"), f"c,{long},{long},,"], tmp_path
    )
    assert done.fits is not None
    (found,) = done.fits.findings("recipients.csv")
    assert (found.code, found.span.start.line) == ("CK627", 4)
    assert "poster-teens" in found.message
    assert done.fits.worst is not None
    assert done.fits.worst[0].row == 3
    assert done.made == 2, "it costs one file"
    assert not poster(tmp_path, "c").exists()


def test_an_older_copy_of_who_does_not_fit_any_more_goes(tmp_path: Path) -> None:
    run([SCHOOLS[0], "c,Lyceum,Office,,"], tmp_path)
    assert poster(tmp_path, "c").exists()
    long = "Donaudampfschifffahrtsgesellschaft " * 5
    assert run([SCHOOLS[0], f"c,{long},{long},,"], tmp_path).unchanged == 1
    assert not poster(tmp_path, "c").exists()


def test_a_sample_is_of_those_to_look_at_first(tmp_path: Path) -> None:
    long = "y,Lyceum of the Three Rivers and the Seven Hills beyond the Old Mill,Office,,"
    done = run([*SCHOOLS[:3], long], tmp_path, sample=True)
    assert done.changed == {"s0", "y"}, "the longest name fits worst here"
    assert (done.made, run(SCHOOLS[:3], tmp_path).gone) == (2, 1)


def test_a_sample_shows_each_language_once(tmp_path: Path) -> None:
    of = recipients(SCHOOLS[:3], tmp_path, campaign(PERSONAL))
    first, second, third = (
        replace(one, languages=said) for one, said in zip(of, (("ka",), ("hy", "ka"), ("hy",)), strict=True)
    )
    chosen = to_look_at([first, second, third], Fits({}, (), None), "ka")
    assert chosen == [first, second]


def test_a_link_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "recipients").mkdir(parents=True)
    (tmp_path / "out" / "recipients" / "s0").symlink_to(tmp_path / "elsewhere")
    done = run(SCHOOLS[:1], tmp_path)
    assert [f.code for f in done.failed] == ["CK091"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def dies_at_seven(folder: str, items: list[int]) -> list[int]:
    """Stand for a batch of which one item always, and another once, brings down the process."""
    if 7 in items:
        os._exit(1)
    once = Path(folder, "once")
    if 11 in items and not once.exists():
        once.touch()
        os._exit(1)
    return [item * 2 for item in items]


def test_a_process_that_dies_takes_nothing_with_it(tmp_path: Path) -> None:
    """And who has a process only asks for as many batches as there is room for."""
    tasks = [Task(dies_at_seven, (str(tmp_path),), tuple(range(n, n + 5))) for n in range(0, 60, 5)]
    left = iter(tasks)
    answers: list[tuple[Task, list[Any] | None]] = []
    with Processes(2) as workers:
        for answer in workers.done(left):
            if not answers:
                assert len(list(itertools.islice(left, 3))) == 3, "all were taken before the first was done"
            answers.append(answer)
    lost = [task.items for task, found in answers if found is None]
    made = sorted(item for _, found in answers if found is not None for item in found)
    assert lost == [(7,)]
    assert len(made) == 60 - 3 * 5 - 1
    assert set(made) < {2 * n for n in range(60) if n != 7}
