"""PO files: every character has its place, what gettext refuses is CK009 with a place, and no bytes make it fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import read_po, scan
from campaignkit.translate.po_writer import po_bytes
from tests.support import place

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def read(text: str) -> PoFile:
    return scan(SourceText("ro.po", text))


def problems(text: str) -> list[str]:
    found = read(text).diagnostics
    assert all(d.code == "CK009" and d.hint for d in found)
    return [f"{place(d.span)} {d.message}" for d in found]


def test_an_entry_with_everything() -> None:
    file = read(
        HEADER + "# from the translator\n#. for the translator\n#: plan.yaml:3\n#, fuzzy, no-wrap\n"
        '#| msgid "Old"\nmsgctxt "a.b"\nmsgid "New"\nmsgstr "Nou"\n\n'
        '#~ msgctxt "gone"\n#~ msgid "Gone"\n#~ msgstr "Dus"\n'
    )
    assert file.diagnostics == []
    header, entry, gone = file.entries
    assert header.is_header
    assert file.header_fields() == {"Content-Type": "text/plain; charset=UTF-8"}
    assert (entry.context, entry.get("msgid"), entry.get("msgstr")) == ("a.b", "New", "Nou")
    assert entry.comments == ["from the translator"]
    assert entry.extracted == ["for the translator"]
    assert entry.references == ["plan.yaml:3"]
    assert entry.previous == ['msgid "Old"']
    assert entry.flags == ["fuzzy", "no-wrap"]
    assert entry.fuzzy
    assert gone.obsolete
    assert (gone.context, gone.get("msgstr")) == ("gone", "Dus")


def test_every_character_has_its_place() -> None:
    file = read(HEADER + 'msgctxt "a"\nmsgid "x"\nmsgstr ""\n"Ș\\"i \\n"\n  "do\\\\i"\n')
    text = file.entries[1].texts["msgstr"]
    assert text.value == 'Ș"i \ndo\\i'
    places = [place(text.span_of(index, index + 1)) for index in range(len(text.value))]
    assert places == [
        "7:2-7:3",
        "7:3-7:5",
        "7:5-7:6",
        "7:6-7:7",
        "7:7-7:9",
        "8:4-8:5",
        "8:5-8:6",
        "8:6-8:8",
        "8:8-8:9",
    ]
    assert place(text.span) == "7:1-8:10"
    assert place(text.span_of(2, 6)) == "7:5-8:5"
    assert place(text.span_of(50, 60)) == place(text.span)


def test_windows_lines_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "ro.po"
    path.write_bytes(("\ufeff" + HEADER + 'msgctxt "a"\nmsgid "x"\nmsgstr "ș"\n').replace("\n", "\r\n").encode())
    file = read_po(path, "ro.po")
    assert isinstance(file, PoFile)
    assert file.diagnostics == []
    assert place(file.entries[1].texts["msgstr"].span_of(0, 1)) == "6:9-6:10"


def test_plural_forms_are_read() -> None:
    file = read(HEADER + 'msgid "{n} file"\nmsgid_plural "{n} files"\nmsgstr[0] "fișier"\nmsgstr[1] "fișiere"\n')
    assert file.diagnostics == []
    assert file.entries[1].get("msgid_plural") == "{n} files"
    assert file.entries[1].get("msgstr[1]") == "fișiere"


GOOD = 'msgctxt "a"\nmsgid "x"\nmsgstr "y"\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEADER + 'msgid "x\nmsgstr "y"\n', "4:7-4:9 The text here cannot be read: a quote is missing."),
        (HEADER + "msgid x\n", "4:7-4:8 The text here cannot be read: a text in double quotes is missing."),
        (HEADER + 'msgid "x"\nmsgstr "\\q"\n', "5:9-5:11 `\\q` is not an escape gettext knows."),
        (HEADER + "hello\n", "4:1-4:6 This line is not one a PO file may have."),
        (HEADER + '"hello"\n', "4:1-4:8 This text in quotes belongs to nothing."),
        (HEADER + '# new\nmsgstr "y"\n', "5:1-5:7 `msgstr` stands here without a `msgid` before it."),
        (HEADER + 'msgid "x"\n\nmsgid "y"\nmsgstr "z"\n', "4:1-4:6 This entry has no `msgstr`."),
        (HEADER + 'msgctxt "a"\nmsgid "x"\nmsgstr "y"\nmsgstr "z"\n', "7:1-7:7 `msgstr` stands twice in this entry."),
        (HEADER + GOOD + GOOD, "7:1-7:8 `a` is translated twice in this file."),
        (
            HEADER + 'msgid "x"\nmsgstr "y"\nmsgid_plural "z"\n',
            "6:1-6:13 `msgid_plural` belongs right",
        ),
        (GOOD, "1:1-1:1 The file does not begin with a header (an empty `msgid`)."),
        (
            'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-2\\n"\n',
            "2:43-2:53 The header says `ISO-8859-2`",
        ),
    ],
)
def test_what_gettext_refuses(text: str, expected: str) -> None:
    found = problems(text)
    assert found
    assert found[0].startswith(expected)


@pytest.mark.proves("CK009")
def test_what_is_sound_beside_it_is_still_read() -> None:
    file = read(HEADER + "hello\n\n" + GOOD)
    assert [d.code for d in file.diagnostics] == ["CK009"]
    assert [entry.context for entry in file.entries] == [None, "a"]


def test_a_file_full_of_mistakes_is_reported_up_to_a_limit() -> None:
    assert len(read(HEADER + "hello\n\n" * 500).diagnostics) == 20


def test_a_mark_that_reorders_text_is_refused() -> None:
    found = read(HEADER + 'msgctxt "a"\nmsgid "x"\nmsgstr "116 \u202e111"\n').diagnostics
    assert [d.code for d in found] == ["CK007"]


@pytest.mark.parametrize("data", [b"\xff\xfem\x00", b'msgid "\xe9"\n', b"\x00" * 100])
def test_files_that_are_not_utf_8(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ro.po"
    path.write_bytes(data)
    found = read_po(path, "ro.po")
    assert not isinstance(found, PoFile)
    assert [d.code for d in found] == ["CK002"]


PIECES = st.sampled_from(
    [
        'msgid "a"', 'msgstr "b"', 'msgctxt "c"', 'msgid_plural "d"', 'msgstr[0] "e"', "msgstr[", "msgid", "msgstr",
        '"more\\n"', '"', '"bad', "\\", "\\q", '"\\x4', '"\\777"', "#, fuzzy", "#| msgid", "#~ ", "#~| x", "#", "#.",
        "\n", "\r\n", "\r", " ", "é", "\u2028", "\ufeff", "\U0001f600",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_no_text_makes_it_fail(text: str) -> None:
    file = read(text)
    for entry in file.entries:
        for string in entry.texts.values():
            for index in range(len(string.value)):
                span = string.span_of(index, index + 1)
                assert span.start < span.end
    if not file.diagnostics:
        again = scan(SourceText("ro.po", po_bytes(file.entries).decode()))
        assert [e.texts.keys() for e in again.entries] == [e.texts.keys() for e in file.entries]
        assert [[t.value for t in e.texts.values()] for e in again.entries] == [
            [t.value for t in e.texts.values()] for e in file.entries
        ]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    text = data.decode("utf-8", errors="replace")
    assert isinstance(read(text), PoFile)
