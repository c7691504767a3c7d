"""What goes with the copies: print runs, labels, slips, mails and zips, opened as those who get them open them."""

from __future__ import annotations

import csv
import email
import email.policy
import hashlib
import io
import zipfile
from pathlib import Path
from types import SimpleNamespace

import numpy
import openpyxl
import pikepdf
import pypdfium2
import pytest

from campaignkit.kit.fixed_words import words
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.batches_on_processes import Processes
from campaignkit.kit.personal.copy_request import CopyRequest
from campaignkit.kit.personal.csv_lists import heads
from campaignkit.kit.personal.label_sheets import label_sheets
from campaignkit.kit.personal.mail_drafts import mail_draft
from campaignkit.kit.personal.parcels import parcel_rows
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.print_order_of_copies import marks
from campaignkit.kit.personal.recipient_view import printed_values
from campaignkit.kit.personal.run_of_copies import print_copies
from campaignkit.kit.print_order import WORDS
from campaignkit.knowledge.papers import sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.report_words import report_texts
from campaignkit.knowledge.right_to_left import MARK
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.recipient_list import read_recipients
from tests.kit.conftest import FINAL
from tests.kit.pdf import MM, boxes_mm, codes_on, text_of
from tests.support import overlay_document

PLAN = """
campaign: {id: base, website: "https://example.org/help"}
materials:
  - id: poster-teens
    personal: [name, contact]
    formats: [a3, roll-up]
    quantity: 9
    printing: {paper: 170 gsm silk, reserve: 10, by: 2025-03-01}
  - {id: card-teens, type: wallet-card, audience: teens, messages: [tell-us], personal: [name]}
"""
LIST = """\
id,name,address,contact,email,poster-teens,card-teens
oak,Lyceum Oak,"1 Oak Road\nOrhei",Office,oak@example.org,20,100
elm,=Elm,2 Elm Road,Office,,5,
fir,מדרסת Fir مدرسة,3 Fir Road,Office,fir@example.org,1,10
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parcels")
    of = overlay_document(PLAN)
    assert of.plan is not None, of.diagnostics
    listed = folder / "recipients.csv"
    listed.write_text(LIST, encoding="utf-8")
    found = read_recipients(listed, of, of.plan)
    assert not found.errors, found.diagnostics
    out = folder / "out"
    out.mkdir()
    prepared = prepare(of, Order(languages=("en",), states={"en": FINAL}, for_print=True), TEMPLATES)
    assert [f.message for _, f in prepared.layout if f.severity == "error"] == []
    asked = CopyRequest(zips=True, runs=True, labels="L7160", slips=True, mails=True, order=True)
    with Processes() as workers:
        for _ in range(2):
            done = print_copies(workers, of, prepared, found.recipients, "r.csv", TEMPLATES, out, extras=asked)
            assert not done.failed
    assert done.made == 0, "the second run finds all of it"
    return out


def pixels(path: Path, page: int) -> numpy.ndarray:
    with pypdfium2.PdfDocument(path) as document:
        return numpy.asarray(document[page].render(scale=1).to_pil().convert("L")).astype(int)


@pytest.mark.parametrize(("stem", "sides"), [("poster-teens-a3-print", 1), ("card-teens-card-print", 2)])
def test_a_page_of_a_run_looks_like_the_file_of_its_recipient(out: Path, stem: str, sides: int) -> None:
    run = out / "print-runs" / "en" / f"{stem}-001.pdf"
    rows = list(csv.DictReader(io.StringIO((run.parent / f"{stem}.csv").read_text("utf-8-sig")), delimiter=";"))
    for row in rows:
        own = out / "recipients" / row["id"] / "en" / f"{stem}.pdf"
        for side in range(sides):
            one, other = pixels(own, side), pixels(run, int(row["Page"]) - 1 + side)
            assert one.shape == other.shape
            assert (abs(one - other) > 60).mean() < 0.001
    assert boxes_mm(run)[0] == boxes_mm(out / "recipients" / rows[0]["id"] / "en" / f"{stem}.pdf")[0]
    with pikepdf.open(run) as pdf:
        assert len(pdf.pages) == sides * len(rows)


def test_a_run_holds_its_pictures_and_fonts_once(out: Path) -> None:
    run = out / "print-runs" / "en" / "poster-teens-a3-print-001.pdf"
    alone = out / "recipients" / "oak" / "en" / "poster-teens-a3-print.pdf"
    assert run.stat().st_size < 1.6 * alone.stat().st_size
    for page in range(3):
        assert codes_on(run, page, 60) == ["https://example.org/help"]


def test_the_list_of_a_run_says_how_often_each_page_is_printed(out: Path) -> None:
    table = (out / "print-runs" / "en" / "poster-teens-a3-print.csv").read_text("utf-8-sig").splitlines()
    assert table == [
        "File;Page;#;id;Name;Copies",
        "poster-teens-a3-print-001.pdf;1;2;oak;Lyceum Oak;20",
        "poster-teens-a3-print-001.pdf;2;4;elm;'=Elm;5",
        "poster-teens-a3-print-001.pdf;3;5;fir;מדרסת Fir مدرسة;1",
    ]
    cards = (out / "print-runs" / "en" / "card-teens-card-print.csv").read_text("utf-8-sig").splitlines()
    assert [row.split(";")[1] for row in cards[1:]] == ["1", "3"], "who wants none is left out"
    assert (out / "parcels.csv").read_text("utf-8-sig").splitlines()[
        0
    ] == "#;id;Name;Delivery address;Copies;Materials"


def test_lists_have_heads_in_the_language_of_the_plan() -> None:
    campaign = SimpleNamespace(path=Path("plan.yaml"), plan=None)
    assert heads(campaign, "ro", "File", "page", "name", "delivery_address") == [  # type: ignore[arg-type]
        "Fișier",
        "Pagina",
        "Nume",
        "Adresa de livrare",
    ]


def test_labels_lie_within_their_boxes(out: Path) -> None:
    size = {key: float(value) for key, value in label_sheets()["L7160"].items()}
    width, height, gap = size["width_mm"], size["height_mm"], size["gap_mm"]
    left = (210 - 3 * width - 2 * gap) / 2
    top = (297 - 7 * height) / 2
    with pypdfium2.PdfDocument(out / "labels-L7160.pdf") as document:
        page = document[0]
        assert [round(side / MM) for side in page.get_size()] == [210, 297]
        words = page.get_textpage()
        for n, first in enumerate(("Lyceum Oak", "=Elm")):
            searcher = words.search(first)
            index, count = searcher.get_next() or (0, 0)
            boxes = [words.get_charbox(at) for at in range(index, index + count)]
            x0, x1 = min(b[0] for b in boxes) / MM, max(b[2] for b in boxes) / MM
            y0, y1 = 297 - max(b[3] for b in boxes) / MM, 297 - min(b[1] for b in boxes) / MM
            assert left + n * (width + gap) + 1 < x0 < x1 < left + n * (width + gap) + width - 1
            assert top + 1 < y0 < y1 < top + height - 1


def test_an_address_in_letters_from_the_right_stands_on_the_right_of_its_label(out: Path) -> None:
    size = {key: float(value) for key, value in label_sheets()["L7160"].items()}
    dots = pixels(out / "labels-L7160.pdf", 0)
    left = (210 - 3 * size["width_mm"] - 2 * size["gap_mm"]) / 2
    top = (297 - 7 * size["height_mm"]) / 2
    for at, reads_from_the_left in ((0, True), (2, False)):
        x = (left + at * (size["width_mm"] + size["gap_mm"])) * MM
        label = dots[int(top * MM) : int((top + size["height_mm"]) * MM), int(x) : int(x + size["width_mm"] * MM)]
        inked = numpy.flatnonzero((label < 128).any(axis=0))
        free_left, free_right = inked[0], label.shape[1] - 1 - inked[-1]
        assert bool(free_left < free_right) is reads_from_the_left


@pytest.mark.parametrize("number", label_sheets())
def test_every_sheet_of_labels_fits_its_paper(number: str) -> None:
    row = dict(label_sheets()[number])
    paper = sheet(row.pop("sheet", "a4"))
    size = {key: float(value) for key, value in row.items()}
    assert size["columns"] * size["width_mm"] + (size["columns"] - 1) * size["gap_mm"] <= paper.width_mm
    assert size["rows"] * size["height_mm"] <= paper.height_mm


def test_a_slip_counts_what_is_in_the_parcel(out: Path) -> None:
    text = text_of(out / "packing-slips.pdf")
    assert "Lyceum Oak 1 Oak Road Orhei" in text
    assert "20 Poster · A3" in text
    assert "120 Total" in text


@pytest.mark.parametrize(
    ("languages", "quantities", "unread", "is_sent"),
    [
        ((), {}, (), True),
        (("en",), {"poster-teens": 0, "leaflet": 20}, (), True),
        (("en",), {"poster-teens": 0}, (), False),
        (("en",), {"poster-teens": 0}, ("poster-teens",), True),
        (("ro",), {"poster-teens": 6}, (), False),
    ],
)
def test_who_gets_nothing_gets_no_label(
    languages: tuple[str, ...], quantities: dict[str, int], unread: tuple[str, ...], is_sent: bool
) -> None:
    of = overlay_document(PLAN)
    one = Recipient(row=2, id="oak", name="Oak", languages=languages, quantities=quantities, unread=frozenset(unread))
    plates = list(prepare(of, Order(languages=("en",), states={"en": FINAL}), TEMPLATES).plates)
    assert bool(parcel_rows(of, plates, [one], "en")) is is_sent


def test_a_draft_of_a_mail_holds_the_files_for_the_screen(out: Path) -> None:
    assert sorted(path.name for path in (out / "mails").iterdir()) == ["fir.eml", "oak.eml"]
    mail = email.message_from_bytes((out / "mails" / "oak.eml").read_bytes(), policy=email.policy.default)
    assert (mail["To"], mail["Subject"], mail["X-Unsent"]) == ("oak@example.org", "Safe and kind online", "1")
    assert [part.get_filename() for part in mail.iter_attachments()] == ["poster-teens-a3.pdf", "card-teens-card.pdf"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_number_in_a_draft_of_a_mail_can_be_copied_and_dialled(language: str) -> None:
    """A page has a hyphen that holds its line together; telephones do not know it."""
    of = overlay_document(f'campaign: {{id: base, language: {language}, summary: "Call {{{{ recipient.phone }}}}."}}')
    assert of.plan is not None, of.diagnostics
    one = Recipient(row=2, id="oak", name="Oak", country="MD", phone="+373 22 24-06-24")
    assert (
        printed_values(one, language, "page")["recipient.phone"]
        .strip(MARK)
        .endswith("24\N{NON-BREAKING HYPHEN}06\N{NON-BREAKING HYPHEN}24")
    )
    mail = email.message_from_bytes(mail_draft(of.plan, one, []), policy=email.policy.default)
    assert "24-06-24" in mail.get_content()


def test_a_zip_for_each_opens_to_its_files(out: Path) -> None:
    with zipfile.ZipFile(out / "recipients" / "elm.zip") as archive:
        assert sorted(archive.namelist()) == ["en/poster-teens-a3-print.pdf", "en/poster-teens-a3.pdf"]
        assert archive.testzip() is None


def test_the_order_counts_recipients_and_reserve_and_leaves_own_copies_to_the_kit(out: Path) -> None:
    book = openpyxl.load_workbook(out / "print-order.xlsx")
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    poster = dict(zip(rows[0], rows[1], strict=True))
    assert [poster[name] for name in ("Recipients", "Reserve", "Copies")] == [26, 3, 29]
    assert "Own copies" not in poster, "none are ordered here"
    assert (poster["Paper"], poster["Colours"], poster["Pages"]) == ("170 gsm silk", "4/0", "1")
    assert poster["Finished size"] == "297\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}420\N{NO-BREAK SPACE}mm, 3 mm bleed"
    assert poster["Deliver by"] == "1 March 2025"
    run = out / "print-runs" / "en" / "poster-teens-a3-print-001.pdf"
    digest = hashlib.sha256(run.read_bytes()).hexdigest()
    assert str(poster["File"]) == f"en/poster-teens-a3-print-001.pdf\nSHA-256 {digest[:12]}"
    assert len(rows) == 3, "nobody gets a roll-up, so there is no file of it to order here"
    card = dict(zip(rows[0], rows[2], strict=True))
    assert (card["Copies"], card["Colours"]) == (110, "4/4")
    addresses = [[cell.value for cell in row] for row in book.worksheets[1].iter_rows()]
    assert addresses[1:] == [
        ["oak", "Lyceum Oak", "1 Oak Road, Orhei", 120],
        ["elm", "=Elm", "2 Elm Road", 5],
        ["fir", "מדרסת Fir مدرسة", "3 Fir Road", 11],
    ]
    assert book.worksheets[1]["B3"].data_type == "s", "a name is never a formula"
    asked = openpyxl.load_workbook(out / "print-request.xlsx").worksheets
    assert [[row[0].value, row[3].value, row[4].value] for row in asked[0].iter_rows()] == [
        ["#", "Copies", "Price without tax"],
        ["1", 29, None],
        ["2", 110, None],
    ]
    assert len(asked) == 1, "nobody who only asks gives addresses away"
    text = text_of(out / "print-order.pdf")
    assert "Print order" in text
    assert "Proof" not in text
    assert "Paper: 170 gsm silk" in text
    assert digest[:12] in text


def test_an_order_says_that_it_is_of_a_sample_and_of_proofs() -> None:
    assert marks(["final", "final"], 200, 200, "Recipients", "en") == []
    proof = marks(["final", "proof"], 3, 200, "Recipients", "en")
    assert proof == ["Recipients: 3 / 200", "Proof: not yet for print"]
    assert marks(["proof", "draft"], 200, 200, "Empfänger", "de") == [words("de")["state_draft"]]


def test_an_order_says_everything_in_its_language() -> None:
    assert set(WORDS.values()) <= set(report_texts())
