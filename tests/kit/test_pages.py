"""Pages and mails as browsers and screen readers get them: whole, without anything from outside."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.kit.conftest import Kit

VOID = {"meta", "br", "img", "input", "link", "hr"}
PAGES = ["index.html", "en/whole-campaign/campaign-page-page.html", "en/parents/email-parents-mail.html"]


class Page(HTMLParser):
    """Reads a page and refuses what a validator would: tags that do not match, ids that come twice."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(sample_kit: Kit, name: str) -> None:
    text = sample_kit.path(name).read_text(encoding="utf-8")
    page = Page(text)
    assert text.startswith("<!doctype html>")
    assert len(page.ids) == len(set(page.ids))
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(page.headings)), page.headings
    assert ("html", "lang", "en") in page.attributes
    assert ("html", "dir", "ltr") in page.attributes
    for tag, attribute, value in page.attributes:
        assert not attribute.startswith("on"), "no code in attributes"
        if attribute in ("aria-labelledby", "aria-describedby"):
            assert value in page.ids
        if tag == "a" and attribute == "href" and value.startswith("#"):
            assert value[1:] in page.ids


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_for_anything(sample_kit: Kit, name: str) -> None:
    text = sample_kit.path(name).read_text(encoding="utf-8")
    page = Page(text)
    loaded = [value for tag, attribute, value in page.attributes if attribute in ("src", "srcset") or tag == "link"]
    assert all(not value.startswith(("http", "//")) for value in loaded)
    assert "url(" not in text
    assert "@import" not in text
    assert "fetch(" not in text


def test_the_campaign_page_has_help_first_and_a_way_out(sample_kit: Kit) -> None:
    text = sample_kit.path(PAGES[1]).read_text(encoding="utf-8")
    page = Page(text)
    links = [value for tag, name, value in page.attributes if (tag, name) == ("a", "href")]
    assert links[:3] == ["#content", "https://www.wikipedia.org/", "tel:116111"]
    assert text.index("tel:116111") < text.index("What you can do")
    assert "It does not delete the history" in text
    assert "@media print" in text


def test_the_mail_has_no_table_that_a_screen_reader_would_read_as_one(sample_kit: Kit) -> None:
    page = Page(sample_kit.path(PAGES[2]).read_text(encoding="utf-8"))
    text = sample_kit.path(PAGES[2]).read_text(encoding="utf-8")
    roles = [value for tag, name, value in page.attributes if (tag, name) == ("table", "role")]
    assert roles == ["presentation"] * text.count("<table")
    assert "<style" not in text, "mail programs throw it away: every look stands where it is used"


def test_the_page_leads_to_the_same_page_in_other_languages(tmp_path: Path) -> None:
    from dataclasses import replace

    from campaignkit.kit.jobs import plan_jobs
    from campaignkit.kit.view import ViewBuilder
    from campaignkit.materials.library import SHIPPED
    from campaignkit.translate.edition import translated
    from tests.kit.conftest import FINAL
    from tests.support import overlay_document

    page = "{id: page, type: web-page, messages: [tell-us]}"
    some = "{id: some, type: web-page, messages: [tell-us], languages: [en, ar]}"
    plan = overlay_document(f"materials:\n  - {page}\n  - {some}\n").plan
    assert plan is not None
    jobs = {job.material.id: job for job in plan_jobs(plan, SHIPPED)}
    builder = ViewBuilder(plan, FINAL, SHIPPED, ("en", "ro", "ar"))
    # A page that is not made in a language is not linked to.
    assert [x["id"] for x in builder.view(jobs["some"])["plan"]["languages"]] == ["en", "ar"]
    arabic = ViewBuilder(translated(plan, "ar", {}), FINAL, SHIPPED, ("en", "ro", "ar"))
    assert [x["id"] for x in arabic.view(replace(jobs["some"], language="ar"))["plan"]["languages"]] == ["en", "ar"]
    shown = builder.view(jobs["page"])["plan"]["languages"]
    assert [(x["id"], x["direction"], x["href"]) for x in shown] == [
        ("en", "ltr", "../../en/whole-campaign/page-page.html"),
        ("ro", "ltr", "../../ro/whole-campaign/page-page.html"),
        ("ar", "rtl", "../../ar/whole-campaign/page-page.html"),
    ]


def test_who_uses_keys_comes_to_the_way_out_before_anything_else(sample_kit: Kit) -> None:
    page = Page(sample_kit.path("en/whole-campaign/campaign-page-page.html").read_text(encoding="utf-8"))
    led = [value for tag, name, value in page.attributes if (tag, name) == ("a", "class")]
    assert led[:2] == ["skip", "exit"]
    links = [value for tag, name, value in page.attributes if (tag, name) == ("a", "href")]
    assert links[:2] == ["#content", "https://www.wikipedia.org/"]
