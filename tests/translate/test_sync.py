"""`translate sync` never loses a translation, says what changed, and writes the same bytes twice."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po as babel_read_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.po_for_translators import context_of
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.locales import languages
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_files import folder_of
from campaignkit.translate.po_reader import read_po, scan
from campaignkit.translate.sync import Synced, plural_forms, sync
from tests.support import CASES, SAMPLE

CALENDAR = "  - {id: days, type: calendar}\n"
BASE = (CASES / "base.yaml").read_text(encoding="utf-8").replace(
    "  language: en\n", "  language: en\n  translations: [ro]\n"
) + CALENDAR


def synced(folder: Path, text: str = BASE) -> Synced:
    """Bring the PO file of a folder up to date and return what was done."""
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    document = open_campaign(path, "plan.yaml")
    assert document.plan is not None, [d.message for d in document.diagnostics]
    assert document.root is not None
    own = folder_of(path, "plan.yaml")
    result = sync(
        document.plan, document.root, own, document.translations["ro"], "ro", {}, context_of(document, document.plan)
    )
    if result.data:
        result.path.parent.mkdir(exist_ok=True)
        result.path.write_bytes(result.data)
    return result


def po(folder: Path) -> str:
    return (folder / "locales" / "ro.po").read_text(encoding="utf-8")


def translate(folder: Path, key: str, text: str, before: str = "") -> None:
    """Do what a translator does: write a translation, with comments or flags before it."""
    head, mark, rest = po(folder).partition(f'msgctxt "{key}"\n')
    assert mark
    rest = rest.replace('msgstr ""', f'msgstr "{text}"', 1)
    block = head.rsplit("\n\n", 1)
    written = f"{block[0]}\n\n{before}{block[1]}{mark}{rest}"
    (folder / "locales" / "ro.po").write_text(written, encoding="utf-8")


def entry(folder: Path, key: str) -> str:
    """Return one entry as it stands in the file."""
    (found,) = [block for block in po(folder).split("\n\n") if f'msgctxt "{key}"' in block]
    return found.rstrip("\n")


def test_a_new_file_tells_the_translator_what_to_know(tmp_path: Path) -> None:
    result = synced(tmp_path, BASE.replace("headline: Tell someone", "headline: 'Call {{ help.line.phone }}'"))
    assert result.created
    assert result.changed
    assert entry(tmp_path, "messages.tell-us.headline") == (
        "#. Headline.\n"
        "#. For: Young people (Adolescents).\n"
        "#. Printed on: poster-teens (poster).\n"
        "#. Keep it short: about 36 characters at most.\n"
        "#. {{ help.line.phone }} becomes: 116 111. Copy it as it stands.\n"
        "#: plan.yaml:52\n"
        'msgctxt "messages.tell-us.headline"\n'
        'msgid "Call {{ help.line.phone }}"\n'
        'msgstr ""'
    )
    assert '"Language: ro\\n"' in po(tmp_path)
    assert '"X-Generator: campaignkit\\n"' in po(tmp_path)
    assert "charset=UTF-8" in po(tmp_path)
    assert "nplurals=3" in po(tmp_path)


def test_it_is_idempotent(tmp_path: Path) -> None:
    first = synced(tmp_path)
    again = synced(tmp_path)
    assert not again.changed
    assert again.data == first.data


def test_the_order_is_that_of_the_plan(tmp_path: Path) -> None:
    synced(tmp_path)
    text = po(tmp_path)
    keys = [
        "campaign.title",
        "audiences.teens.name",
        "messages.tell-us.headline",
        "messages.ask.headline",
        "help.line.name",
    ]
    assert sorted(keys, key=lambda key: text.index(f'msgctxt "{key}"')) == keys


def test_a_changed_source_makes_its_translation_fuzzy_and_shows_the_old_text(tmp_path: Path) -> None:
    synced(tmp_path)
    translate(tmp_path, "messages.tell-us.headline", "Povestește cuiva", "# nice and short\n")
    result = synced(tmp_path, BASE.replace("headline: Tell someone", "headline: Tell an adult"))
    assert result.fuzzy == 1
    found = entry(tmp_path, "messages.tell-us.headline")
    assert found.startswith("# nice and short\n#. Headline.\n")
    assert found.endswith(
        '#, fuzzy\n#| msgid "Tell someone"\nmsgctxt "messages.tell-us.headline"\nmsgid "Tell an adult"\n'
        'msgstr "Povestește cuiva"'
    )
    third = synced(tmp_path, BASE.replace("headline: Tell someone", "headline: Tell an adult you trust"))
    assert '#| msgid "Tell someone"\n' in entry(tmp_path, "messages.tell-us.headline")
    assert third.fuzzy == 1


def test_a_source_that_comes_back_stays_fuzzy_until_a_person_says_so(tmp_path: Path) -> None:
    synced(tmp_path)
    translate(tmp_path, "messages.tell-us.headline", "Povestește cuiva")
    synced(tmp_path, BASE.replace("headline: Tell someone", "headline: Tell an adult"))
    synced(tmp_path)
    assert "#, fuzzy\n" in entry(tmp_path, "messages.tell-us.headline")


def test_what_is_removed_becomes_obsolete_and_comes_back_with_it(tmp_path: Path) -> None:
    synced(tmp_path)
    translate(tmp_path, "messages.listen.headline", "Ascultă", "# for youth workers\n")
    without = BASE.replace("  - {id: listen, audience: village, headline: Listen}\n", "").replace("listen, ", "")
    result = synced(tmp_path, without)
    assert result.obsolete == 1
    assert po(tmp_path).endswith(
        '# for youth workers\n#~ msgctxt "messages.listen.headline"\n#~ msgid "Listen"\n#~ msgstr "Ascultă"\n'
    )
    assert not synced(tmp_path, without).changed
    synced(tmp_path)
    assert entry(tmp_path, "messages.listen.headline").endswith('msgid "Listen"\nmsgstr "Ascultă"')
    assert "#~" not in po(tmp_path)


def test_what_nothing_prints_any_more_becomes_obsolete_and_comes_back_when_it_is_printed(tmp_path: Path) -> None:
    synced(tmp_path)
    translate(tmp_path, "channels.lessons.name", "Lecții")
    english = BASE.replace("type: calendar", "type: calendar, languages: [en]")
    assert synced(tmp_path, english).obsolete == 1
    assert '#~ msgctxt "channels.lessons.name"\n#~ msgid "Lessons"\n#~ msgstr "Lecții"\n' in po(tmp_path)
    synced(tmp_path)
    assert entry(tmp_path, "channels.lessons.name").endswith('msgid "Lessons"\nmsgstr "Lecții"')
    assert "#~" not in po(tmp_path)


SECTIONS = """\
  - id: letter
    type: leaflet
    audience: parents
    messages: [ask]
    sections:
      - {title: One, body: First text}
      - {title: Two, body: Second text}
"""


def test_a_new_section_in_front_does_not_shift_the_translations(tmp_path: Path) -> None:
    synced(tmp_path, BASE + SECTIONS)
    for index, (title, body) in enumerate([("Unu", "Primul text"), ("Doi", "Al doilea text")]):
        translate(tmp_path, f"materials.letter.sections.{index}.title", title)
        translate(tmp_path, f"materials.letter.sections.{index}.body", body)
    longer = SECTIONS.replace("    sections:\n", "    sections:\n      - {title: Zero, body: Text before}\n")
    result = synced(tmp_path, BASE + longer)
    assert result.fuzzy == 0
    assert entry(tmp_path, "materials.letter.sections.0.title").endswith('msgstr ""')
    assert entry(tmp_path, "materials.letter.sections.1.title").endswith('msgstr "Unu"')
    assert entry(tmp_path, "materials.letter.sections.2.body").endswith('msgstr "Al doilea text"')


def test_header_fields_and_comments_of_translators_stay(tmp_path: Path) -> None:
    synced(tmp_path)
    text = po(tmp_path).replace(
        '"Last-Translator:\\n"',
        '"Last-Translator: Office\\n"\n"X-Reviewed-By: Nurse\\n"\n"X-Reviewed-On: 2027-01-01\\n"',
    )
    (tmp_path / "locales" / "ro.po").write_text("# our own file\n" + text, encoding="utf-8")
    synced(tmp_path)
    for line in ("# our own file\n", "Last-Translator: Office", "X-Reviewed-By: Nurse", "X-Reviewed-On: 2027-01-01"):
        assert line in po(tmp_path)


def test_lines_end_as_their_owner_ends_them_and_the_byte_order_mark_goes(tmp_path: Path) -> None:
    """Gettext refuses a byte order mark; another line end would change every line in a repository."""
    synced(tmp_path)
    path = tmp_path / "locales" / "ro.po"
    whole = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n"))
    assert synced(tmp_path).changed
    assert path.read_bytes() == whole.replace(b"\n", b"\r\n")
    assert not synced(tmp_path).changed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '#-#-#-#-#  a.po  #-#-#-#-#\\n"\n"Una\\n"\n"#-#-#-#-#  b.po  #-#-#-#-#\\n"\n"Alta',
            "a merge has left two translations",
        ),
        ('Una"\n<<<<<<< HEAD\n"', "Two versions of this file meet here."),
    ],
)
def test_what_a_merge_leaves_behind_is_named(tmp_path: Path, text: str, said: str) -> None:
    synced(tmp_path)
    translate(tmp_path, "messages.tell-us.headline", text)
    problems = synced(tmp_path).problems
    assert {d.code for d in problems} == {"CK009"}
    assert said in problems[0].message


def test_a_broken_file_is_never_touched(tmp_path: Path) -> None:
    synced(tmp_path)
    translate(tmp_path, "messages.tell-us.headline", "Povestește cuiva")
    broken = po(tmp_path).replace('msgstr "Povestește cuiva"', 'msgstr "Povestește cuiva')
    (tmp_path / "locales" / "ro.po").write_text(broken, encoding="utf-8")
    result = synced(tmp_path)
    assert [d.code for d in result.problems] == ["CK009"]
    assert result.data == b""
    assert po(tmp_path) == broken


def test_an_overlay_only_asks_for_what_its_base_has_not(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "over").mkdir()
    synced(tmp_path / "base")
    translate(tmp_path / "base", "messages.tell-us.headline", "Povestește cuiva")
    over = "extends: ../base/plan.yaml\ncampaign: {id: over}\nmessages:\n  - {id: ask, headline: Ask now}\n"
    synced(tmp_path / "over", over)
    assert 'msgctxt "messages.tell-us.headline"' not in po(tmp_path / "over")
    assert 'msgid "Ask now"' in entry(tmp_path / "over", "messages.ask.headline")


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not on this machine")
@pytest.mark.parametrize("path", sorted((SAMPLE.parent / "locales").glob("*.po")), ids=lambda path: path.stem)
def test_gettext_accepts_the_files_of_the_sample(path: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["msgfmt", "-c", "-o", str(tmp_path / "x.mo"), str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("path", sorted((SAMPLE.parent / "locales").glob("*.po")), ids=lambda path: path.stem)
def test_babel_reads_the_same_as_we_do(path: Path) -> None:
    ours = read_po(path, path.name)
    assert isinstance(ours, PoFile)
    with path.open("rb") as stream:
        theirs = babel_read_po(stream)
    found = {(message.context, message.id): message.string for message in theirs if message.id}
    assert len(found) > 100
    in_use = [entry for entry in ours.entries if entry.context is not None and not entry.obsolete]
    assert found == {(entry.context, entry.get("msgid")): entry.get("msgstr") for entry in in_use}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_a_plural_rule(language: str) -> None:
    assert plural_forms(language).startswith("nplurals=")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Cf")), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(TEXTS)
def test_no_translation_is_changed_on_its_way(tmp_path: Path, text: str) -> None:
    from campaignkit.translate.po_writer import text_lines

    file = scan(SourceText("x.po", "\n".join(['msgid "a"', *text_lines("msgstr", text)]) + "\n"))
    assert [entry.get("msgstr") for entry in file.entries] == [text]
