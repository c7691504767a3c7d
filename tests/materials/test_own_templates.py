"""A campaign's own templates and themes: found, checked, laid over those of campaignkit, and wrong ones are findings.

Codes tested here: CK092.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import SCHEMA_FILE, ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED, shipped_themes, shipped_types
from campaignkit.materials.themes import THEME_SCHEMA
from campaignkit.materials.types import TYPE_SCHEMA
from tests.kit import stress
from tests.kit.pdf import text_of
from tests.support import CASES, ROOT, SAMPLE, Done, run

EPOCH = {"SOURCE_DATE_EPOCH": "1751328000"}


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a folder with the base plan, whose poster is of a type of its own."""
    text = (CASES / "base.yaml").read_text(encoding="utf-8").replace("type: poster,", "type: notice,")
    (tmp_path / "plan.yaml").write_text(text + "theme: {name: school}\n", encoding="utf-8")
    assert run("templates", "copy", "poster", "--as", "notice", cwd=tmp_path).exit_code == 0
    assert run("templates", "copy", "calm", "--as", "school", cwd=tmp_path).exit_code == 0
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def render(folder: Path) -> Done:
    return run("render", "plan.yaml", "-o", "kit", cwd=folder, env=EPOCH)


def test_own_type_and_theme_are_rendered_as_they_are_changed(campaign: Path) -> None:
    change(campaign / "templates" / "notice" / "poster.typ", "#(designs", "#place(hide[])\n#(designs")
    change(campaign / "templates" / "_themes" / "school.yaml", "#063a46", "#5a1f00")
    assert run("check", "plan.yaml", "--profile", "publish", cwd=campaign, env=EPOCH).exit_code == 0
    done = render(campaign)
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "Tell someone" in text_of(campaign / "kit" / "en" / "teens" / "poster-teens-a4.pdf")
    assert "3 unchanged" in render(campaign).stdout
    change(campaign / "templates" / "_themes" / "school.yaml", "#5a1f00", "#003a1f")
    assert "3 files rendered" in render(campaign).stdout


def test_a_folder_of_the_same_name_replaces_what_comes_with_campaignkit(campaign: Path) -> None:
    change(campaign / "plan.yaml", "type: notice,", "type: poster,")
    own = campaign / "templates" / "poster"
    own.mkdir()
    text = '#set document(title: "x")\n#set text(font: "Inter")\n= Our own poster\n'
    (own / "poster.typ").write_text(text, encoding="utf-8")
    assert render(campaign).exit_code == 0
    assert text_of(campaign / "kit" / "en" / "teens" / "poster-teens-a4.pdf").split() == ["Our", "own", "poster"]


def test_templates_lists_them(campaign: Path) -> None:
    shown = run("templates", "-c", ".", cwd=campaign).stdout
    assert {"notice", "school", *shipped_types(), *shipped_themes()} <= set(shown.split())
    assert "this campaign" in shown


def test_copy_says_what_is_wrong(campaign: Path) -> None:
    for arguments, told in (
        (("psoter",), "Did you mean `poster`?"),
        (("poster", "--as", "notice"), "is there already"),
        (("poster", "--as", "../x"), "small letters"),
    ):
        done = run("templates", "copy", *arguments, cwd=campaign)
        assert done.exit_code == 2
        assert told in done.stderr
    assert Counter(path.name for path in (campaign / "templates").iterdir()) == Counter(["notice", "_themes"])


def test_a_type_of_ones_own_can_be_copied_again(campaign: Path) -> None:
    change(campaign / "templates" / "notice" / "material.yaml", "name: Poster", "name: Notice")
    assert run("templates", "copy", "notice", "--as", "board", cwd=campaign).exit_code == 0
    notice, board = (
        {path.name: path.read_bytes() for path in (campaign / "templates" / name).iterdir()}
        for name in ("notice", "board")
    )
    assert board == notice


@pytest.mark.proves("CK092")
@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("notice/material.yaml", "name: Poster", "nmae: Poster", "material.yaml:1:1 error CK010 unknown-key"),
        ("notice/material.yaml", "template: poster.typ", "template: gone.typ", "material.yaml:16:15 error CK092"),
        ("notice/material.yaml", "    paper: {a-series: a4, us: letter}\n", "", "material.yaml:13:9 error CK092"),
        ("_themes/school.yaml", "id: school", "id: club", "school.yaml:1:5 error CK092"),
        ("_themes/school.yaml", '"#063a46"', '"teal"', "school.yaml:7:12 error CK013"),
        ("_themes/school.yaml", "accent: [0, 28, 75, 0]", "accent: [0, 28, 75]", "school.yaml:19:3 error CK092"),
        ("_themes/school.yaml", "radius_mm: 4", "radius_mm: 400", "school.yaml:23:34 error CK013"),
    ],
)
def test_wrong_files_are_findings_in_them(campaign: Path, file: str, old: str, new: str, found: str) -> None:
    change(campaign / "templates" / file, old, new)
    done = run("check", "plan.yaml", cwd=campaign, env=EPOCH)
    assert done.exit_code == 1
    assert f"templates/{file}".rsplit("/", 1)[0] + "/" + found in done.stdout


def test_folders_that_are_no_type_and_parts_that_cannot_be_replaced(campaign: Path) -> None:
    (campaign / "templates" / "flag").mkdir()
    (campaign / "templates" / "_shared").mkdir()
    done = run("check", "plan.yaml", cwd=campaign, env=EPOCH)
    assert "templates/flag:1:1 error CK092" in done.stdout
    assert "templates/_shared:1:1 error CK092" in done.stdout


@pytest.mark.parametrize(
    "text", ["#let x = view.nothing", "#let a = (", '#read("/etc/passwd")', '#import "@preview/cetz:0.3.0"']
)
def test_a_typst_template_that_fails_is_a_finding_in_it(campaign: Path, text: str) -> None:
    template = campaign / "templates" / "notice" / "poster.typ"
    template.write_text(f'#import "../_shared/view.typ": view\n{text}\n', encoding="utf-8")
    done = render(campaign)
    assert done.exit_code == 1
    assert "templates/notice/poster.typ:2:" in done.stdout
    assert "error CK090 template-error" in done.stdout
    assert not (campaign / "kit" / "en").exists()


@pytest.mark.parametrize(
    "text", ["{{ nothing }}", "{% if %}", "{{ 1 / 0 }}", "{{ ''.__class__.__mro__ }}", "{% include 'gone' %}"]
)
def test_a_jinja_template_that_fails_is_a_finding_in_it(campaign: Path, text: str) -> None:
    change(campaign / "templates" / "notice" / "material.yaml", "engine: typst", "engine: jinja2")
    (campaign / "templates" / "notice" / "poster.typ").write_text(f"Words\n{text}\n", encoding="utf-8")
    done = render(campaign)
    assert done.exit_code == 1
    assert "templates/notice/poster.typ:2:1 error CK090 template-error" in done.stdout, done.stdout


def test_links_are_not_followed(campaign: Path) -> None:
    (campaign / "templates" / "notice" / "secret.typ").symlink_to("/etc/hostname")
    template = campaign / "templates" / "notice" / "poster.typ"
    template.write_text('#read("secret.typ")\n', encoding="utf-8")
    assert "error CK090" in render(campaign).stdout


def test_the_schemas_accept_what_comes_with_campaignkit() -> None:
    types = [TEMPLATES / name / "material.yaml" for name in shipped_types()]
    themes = [TEMPLATES / "_themes" / f"{name}.yaml" for name in shipped_themes()]
    assert (len(types) >= 20, len(themes) >= 3) == (True, True)
    for schema_file, files in ((TYPE_SCHEMA, types), (THEME_SCHEMA, themes)):
        schema = json.loads(schema_file.read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for path in files:
            data: Any = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
            if "form" in data:
                data["form"]["tracking_em"] = str(data["form"]["tracking_em"])
            assert [f"{path.parent.name}: {error.message}" for error in validator.iter_errors(data)] == []


def test_every_view_keeps_its_contract() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
    seen = set()
    plans = [open_campaign(path).plan for path in (SAMPLE, ROOT / "tests" / "kit" / "every_template.yaml")]
    for plan in (*plans, stress.plan_of(stress.more())):
        assert plan is not None
        builder = ViewBuilder(plan, State("proof", ("help numbers not verified by a call",)), SHIPPED)
        for job in plan_jobs(plan, SHIPPED, Order(for_print=True, office=True)):
            view = json.loads(json.dumps(builder.view(job)))
            seen.add(job.material.type)
            assert [f"{job.output}: {error.message}" for error in validator.iter_errors(view)] == []
    assert set(SHIPPED.types()) - seen == set(), "a material of each in tests/kit/more_templates.yaml"
