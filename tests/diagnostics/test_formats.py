"""Formats for programs: valid by their schema, whatever a message or a file name holds."""

from __future__ import annotations

import io
import json
import re
import urllib.parse
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from campaignkit.cli.findings_output import FindingsFormat
from campaignkit.diagnostics.finding import Confidence, Diagnostic, Position, Related, Severity, Span
from campaignkit.diagnostics.formats.addresses import uri
from campaignkit.diagnostics.formats.github_format import render as github
from campaignkit.diagnostics.formats.gitlab_format import render as gitlab
from campaignkit.diagnostics.formats.junit_format import render as junit
from campaignkit.diagnostics.formats.markdown_format import render as markdown
from campaignkit.diagnostics.formats.sarif_format import render as sarif
from campaignkit.diagnostics.report import Examined, Report, SetAside
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import visible
from campaignkit.rules.registry import registry
from campaignkit.rules.rule_pages import described
from campaignkit.terminal.findings_shown import print_report
from campaignkit.terminal.paper import PlainPaper
from tests.support import ROOT

HERE = Path(__file__).parent
ODD = "a, b:c %20|ü\n::error::x.yaml"
NASTY = "100 % | *of* <b>all</b> @here, `a|b`\r\nnew: line\x00\x1b[0m ]]> \ud800 &amp; \ufffe"


def finding(message: str = "Broken.", file: str = "plan.yaml", **more: Any) -> Diagnostic:
    span = Span(file, Position(2, 3), Position(2, 7))
    return Diagnostic("CK025", message, span, "audiences.x", Severity.WARNING, **more)


def report(*findings: Diagnostic, aside: tuple[SetAside, ...] = (), **more: Any) -> Report:
    sources = {"plan.yaml": SourceText("plan.yaml", "a: 1\nb: call me\n")}
    files = tuple(sources)
    return Report(findings, Examined(1, 2, 3, 1), "review", sources, aside, ("CK020", "CK025"), files=files, **more)


NASTY_REPORT = report(
    finding(NASTY, ODD, hint=NASTY, related=(Related(Span("other.yaml", Position(1, 1), Position(1, 1)), NASTY),)),
    finding(replacement="write to us"),
    finding(replacement="it's: #odd"),
    finding("A note.", confidence=Confidence.LOW),
    aside=(SetAside(finding("Known."), "known in b.json", False), SetAside(finding("Fine."), "it is a title", True)),
)


PROGRAMS = [form for form in FindingsFormat if form is not FindingsFormat.TEXT]


@pytest.mark.parametrize("form", PROGRAMS)
def test_every_format_says_each_finding_and_hands_on_no_control_character(form: FindingsFormat) -> None:
    module = import_module(f"campaignkit.diagnostics.formats.{form.value}_format")
    said = str(module.render(NASTY_REPORT, *([described()] if form is FindingsFormat.SARIF else [])))
    assert said.count("CK025") >= len(NASTY_REPORT.findings)
    assert re.findall(r"[\x00-\x08\x0b-\x1f]", said) == []


@pytest.mark.parametrize("place", ["action.yml", "docs/ci.md"])
def test_whoever_sets_up_ci_reads_of_every_format(place: str) -> None:
    said = (ROOT / place).read_text(encoding="utf-8")
    assert [form.value for form in PROGRAMS if not re.search(rf"\b{form.value}\b", said)] == []


def sarif_run(of: Report) -> dict[str, Any]:
    log = json.loads(sarif(of, described()))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_lists_every_rule_that_ran_with_what_it_is_about() -> None:
    run = sarif_run(report())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CK020", "CK025"]
    for rule in rules:
        assert rule["name"].isalpha()
        for text in (rule["shortDescription"], rule["fullDescription"], rule["help"]):
            assert text["text"].strip()
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]


def test_sarif_rules_do_not_change_with_what_is_found() -> None:
    described_once = sarif_run(report())["tool"]["driver"]["rules"]
    assert sarif_run(NASTY_REPORT)["tool"]["driver"]["rules"] == described_once


def test_sarif_results_refer_to_rules_and_artifacts_that_are_there() -> None:
    run = sarif_run(NASTY_REPORT)
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == [
        "plan.yaml",
        "a,%20b%3Ac%20%2520%7C%C3%BC%0A%3A%3Aerror%3A%3Ax.yaml",
        "other.yaml",
    ]
    assert len(run["results"]) == 6
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["campaignkit/v1"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            place = location["physicalLocation"]["artifactLocation"]
            assert artifacts[place["index"]]["location"]["uri"] == place["uri"]
            region = location["physicalLocation"]["region"]
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def test_sarif_names_what_was_set_aside_and_why() -> None:
    results = sarif_run(NASTY_REPORT)["results"]
    assert [result["suppressions"] for result in results] == [
        [],
        [],
        [],
        [],
        [{"kind": "external", "justification": "known in b.json"}],
        [{"kind": "inSource", "justification": "it is a title"}],
    ]


def test_sarif_offers_only_fixes_that_need_no_quoting() -> None:
    results = sarif_run(NASTY_REPORT)["results"]
    (change,) = results[1]["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7},
            "insertedContent": {"text": "write to us"},
        }
    ]
    assert all("fixes" not in result for result in (*results[:1], *results[2:]))


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("campaigns/a b/plan.yaml", "campaigns/a%20b/plan.yaml"),
        ("../x.yaml", "../x.yaml"),
        ("c:x#y?.yaml", "c%3Ax%23y%3F.yaml"),
        ("/no/such/ü.yaml", "file:///no/such/%C3%BC.yaml"),
        (str(Path.cwd() / "plan.yaml"), "plan.yaml"),
    ],
)
def test_addresses(file: str, expected: str) -> None:
    assert uri(file) == expected
    assert urllib.parse.urlsplit(expected).scheme in ("", "file")


def junit_tree(of: Report) -> Any:
    schema = etree.XMLSchema(etree.parse(HERE / "junit.xsd"))
    tree = etree.fromstring(junit(of).encode())
    schema.assertValid(tree)
    return tree


@pytest.mark.parametrize("of", [report(), NASTY_REPORT, report(finding(NASTY, "\x01\ufffe"))], ids=["0", "n", "1"])
def test_junit_is_valid_and_counts_what_it_holds(of: Report) -> None:
    tree = junit_tree(of)
    assert int(tree.get("tests")) == len(tree.findall(".//testcase")) >= 1
    assert int(tree.get("failures")) == len(tree.findall(".//failure"))
    for suite in tree.findall("testsuite"):
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("failures")) == len(suite.findall(".//failure"))


def test_junit_counts_what_was_left_out_as_skipped() -> None:
    tree = junit_tree(report(finding(), limits=(NASTY, "No plan in old.")))
    assert tree.get("tests") == "3"
    assert [suite.get("skipped") for suite in tree] == ["0", "2"]


def test_junit_has_one_passing_case_for_a_clean_file() -> None:
    (case,) = junit_tree(report()).findall(".//testcase")
    assert (case.get("name"), case.get("classname"), len(case)) == ("no findings", "plan.yaml", 0)


def test_junit_fails_what_fails_the_run() -> None:
    assert len(junit_tree(report(finding())).findall(".//failure")) == 1
    passed = junit_tree(report(finding(), fail_on=Severity.ERROR))
    assert passed.findall(".//failure") == []
    assert "Broken." in passed.find(".//system-out").text


def test_gitlab_fingerprints_are_unique_and_stay_when_lines_move() -> None:
    same = [finding(), finding(), finding("Other."), finding(file="b.yaml")]
    issues = json.loads(gitlab(report(*same)))
    assert len({issue["fingerprint"] for issue in issues}) == 4
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] == 2
    moved = Diagnostic("CK025", "Broken.", Span("plan.yaml", Position(9, 1), Position(9, 2)), "audiences.x")
    assert json.loads(gitlab(report(moved)))[0]["fingerprint"] == issues[0]["fingerprint"]


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def unescaped(text: str) -> str:
    for escape, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def test_github_commands_say_what_they_should_when_they_are_read_back() -> None:
    lines = github(report(finding(NASTY, ODD, hint="10,5 %\nof: it"))).split("\n")
    assert len(lines) == 2
    assert lines[1] == ""
    command = COMMAND.fullmatch(lines[0])
    assert command is not None
    properties = dict(part.split("=", 1) for part in command[2].split(","))
    assert unescaped(properties["file"]) == ODD
    assert (properties["line"], properties["col"], properties["endColumn"]) == ("2", "3", "7")
    assert unescaped(properties["title"]) == "CK025 unused-item"
    assert unescaped(command[3]) == f"{visible(NASTY)}\n10,5 %\nof: it"


def test_markdown_stays_one_table_and_shows_the_text_as_it_is() -> None:
    text = markdown(report(finding(NASTY, ODD, hint="One | two\n`three|four`"), finding("An ` odd one")))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert html.count("<tr>") == 3
    assert html.count("<td>") == 8
    assert "<b>" not in html
    assert "<em>" not in html
    assert "&lt;b&gt;all&lt;/b&gt;" in html
    assert "<code>a|b</code>" in html
    assert "One | two<br><code>three|four</code>" in html
    assert "An ` odd one" in html
    assert "\x1b" not in text


def test_every_rule_can_be_described() -> None:
    assert set(described()) == set(registry())


def test_yaml_to_paste_keeps_its_place() -> None:
    name = "A name that is longer than the line of a terminal"
    hint = f"To begin with, under `activities`:\n  - id: week\n    name: {name}"
    out = io.StringIO()
    print_report(report(finding(hint=hint)), PlainPaper(out.write, 40))
    printed = out.getvalue()
    assert f"\n  - id: week\n    name: {name}\n  more:" in printed
    assert "<br>`  - id: week`<br>`    name: A name" in markdown(report(finding(hint=hint)))
