"""`campaignkit.yaml`: where it is found, which files its patterns name, and CK032 for whatever is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from campaignkit.check.globs import is_named
from campaignkit.check.settings_file import SCHEMA_FILE, find_config, load_config
from campaignkit.cli.app import asked
from campaignkit.cli.findings_output import FindingsFormat
from tests.support import run


@pytest.mark.parametrize(
    ("pattern", "path", "named"),
    [
        ("old", "old/plan.yaml", True),
        ("old", "campaigns/old/plan.yaml", True),
        ("old/", "campaigns/old/plan.yaml", True),
        ("old", "campaigns/older/plan.yaml", False),
        ("campaigns/old", "campaigns/old/plan.yaml", True),
        ("campaigns/old", "x/campaigns/old/plan.yaml", False),
        ("./campaigns/old", "campaigns/old/plan.yaml", True),
        ("campaigns/**", "campaigns/a/b/plan.yaml", True),
        ("campaigns/**/plan.yaml", "campaigns/plan.yaml", True),
        ("campaigns/**/plan.yaml", "campaigns/a/b/plan.yaml", True),
        ("campaigns/*/plan.yaml", "campaigns/a/b/plan.yaml", False),
        ("**/draft-*", "campaigns/a/draft-1.yaml", True),
        ("*.yml", "campaigns/a/plan.yml", True),
        ("*.yml", "campaigns/a/plan.yaml", False),
        ("plan.yam?", "plan.yaml", True),
        ("[ab].yaml", "c.yaml", False),
        ("", "plan.yaml", False),
        ("/", "plan.yaml", False),
        ("../other", "../other/plan.yaml", True),
    ],
)
def test_patterns(pattern: str, path: str, named: bool) -> None:
    assert is_named([pattern], PurePosixPath(path)) is named


@pytest.mark.parametrize(
    ("patterns", "named"),
    [
        (["old", "!old/live"], False),
        (["!old/live", "old"], True),
        (["old", "!old/live", "old/live/plan.yaml"], True),
        (["!old"], False),
        (["\\!old"], False),
        (["/old"], True),
        (["/live"], False),
    ],
)
def test_a_later_pattern_counts_more(patterns: list[str], named: bool) -> None:
    assert is_named(patterns, PurePosixPath("old/live/plan.yaml")) is named


@given(st.text(st.sampled_from("a*?[]!/\\.-"), max_size=30), st.text(st.sampled_from("ab/."), max_size=30))
def test_no_pattern_is_too_odd(pattern: str, path: str) -> None:
    assert is_named([pattern], PurePosixPath(path)) in (True, False)


def test_stars_do_not_take_forever() -> None:
    assert not is_named(["/".join(["**", "*a*a*a"] * 50) + "/b"], PurePosixPath("/".join(["a" * 100] * 100)))


def test_it_is_found_upwards_up_to_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "campaignkit.yaml").write_text("profile: draft\n")
    deep = tmp_path / "repository" / "campaigns" / "a"
    deep.mkdir(parents=True)
    assert find_config([deep]) == Path("campaignkit.yaml")
    assert find_config([deep / "plan.yaml", deep.parent / "b.yaml"]) == Path("campaignkit.yaml")
    (tmp_path / "repository" / ".git").mkdir()
    assert find_config([deep]) is None
    assert find_config([deep, tmp_path]) == Path("campaignkit.yaml")
    (tmp_path / "repository" / "campaignkit.yaml").write_text("profile: draft\n")
    assert find_config([deep]) == Path("repository", "campaignkit.yaml")
    (deep / "campaignkit.yaml").write_text("profile: draft\n")
    assert find_config([deep / "plan.yaml"]) == Path("repository", "campaigns", "a", "campaignkit.yaml")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_an_empty_one_says_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "campaignkit.yaml"
    path.write_text(text)
    loaded = load_config(path)
    assert (loaded.diagnostics, loaded.config.profile) == ((), None)


@pytest.mark.proves("CK032")
@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"profle: draft\n", "1:1"),
        (b"profile: strict\n", "1:10"),
        (b"ignore:\n  - CK025\n  - CK999\n", "3:5"),
        (b"select: {CK025: true}\n", "1:9"),
        (b"- draft\n", "1:1"),
        (b"profile: [\n", "1:10"),
        (b"profile: draft\nprofile: draft\n", "2:1"),
        (b"baseline: \xff\n", "1:11"),
        (b"exclude: &a [x]\nignore: *b\n", "2:9"),
    ],
)
def test_what_is_wrong_has_a_place(tmp_path: Path, text: bytes, place: str) -> None:
    path = tmp_path / "campaignkit.yaml"
    path.write_bytes(text)
    found = load_config(path).diagnostics
    assert [f.code for f in found] == ["CK032"] * len(found)
    assert place in [f"{f.span.start.line}:{f.span.start.column}" for f in found]
    assert all(f.hint for f in found)


def test_one_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    done = run("check", "plan.yaml", "--config", "no.yaml", cwd=tmp_path)
    assert (done.exit_code, "CK032" in done.stdout) == (2, True)


def test_it_is_never_taken_for_a_plan(tmp_path: Path) -> None:
    (tmp_path / "campaignkit.yaml").write_text("profile: draft\n")
    done = run("check", ".", cwd=tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No plan found" in done.stderr


def test_the_schema_accepts_what_is_read_and_refuses_what_is_not(tmp_path: Path) -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = {
        "profile": "draft",
        "select": "CK0",
        "ignore": ["CK025"],
        "fail-on": "never",
        "min-confidence": "high",
        "exclude": ["old"],
        "per-file-ignores": [{"files": "a", "ignore": "CK025", "reason": "moved"}],
        "baseline": "known.json",
    }
    path = tmp_path / "campaignkit.yaml"
    path.write_text(json.dumps(whole))
    assert load_config(path).diagnostics == ()
    validator = jsonschema.Draft202012Validator(schema)
    assert list(validator.iter_errors(whole)) == []
    assert set(schema["properties"]) == set(whole)
    assert list(validator.iter_errors({"fail_on": "never"})) != []


@pytest.mark.parametrize("name", list(FindingsFormat))
def test_the_exit_code_does_not_depend_on_the_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: FindingsFormat
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text("campaign: {}\n")
    Path("campaignkit.yaml").write_text("profle: draft\n")
    for arguments, code in (["--no-config"], 1), (["--no-config", "--fail-on", "never"], 0), ([], 2):
        done = CliRunner().invoke(asked(["check"]), ["check", "plan.yaml", "--format", name.value, *arguments])
        assert done.exit_code == code
