"""`campaignkit new` as a person meets it: asked, going back, stopping, going on, and where nobody can be asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaignkit.cli.new import READY, SECTORS
from campaignkit.knowledge.starters import starter_languages
from campaignkit.knowledge.vocabularies import terms
from tests.support import run

ENGLISH = {"LC_ALL": "en_MT.UTF-8"}


def enters(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def test_enter_takes_what_is_proposed_and_a_plan_comes_of_it(tmp_path: Path) -> None:
    done = run("new", "--ask", cwd=tmp_path, stdin="\n" * 11, env=ENGLISH)
    assert done.exit_code == 0
    plan = tmp_path / "campaigns" / "campaign-mt-2027" / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    assert "  country: MT\n" in text
    assert "  language: mt\n" in text
    assert "Made campaigns/campaign-mt-2027/plan.yaml." in done.stdout
    assert "other errors: 0" in done.stdout
    assert not (tmp_path / ".new-campaign.yaml").exists()
    assert list(tmp_path.glob(".*")) == []


def test_a_wrong_answer_is_explained_and_asked_again(tmp_path: Path) -> None:
    done = run("new", "--ask", cwd=tmp_path, stdin=enters("Moldva", "?", "Moldova"), env=ENGLISH)
    assert "There is no country `Moldva`. Did you mean Moldova (MD)?" in done.stdout
    assert "Write its two capital letters or its name" in done.stdout
    assert "  = MD" in done.stdout


def test_back_opens_the_question_before_again(tmp_path: Path) -> None:
    done = run("new", "--ask", cwd=tmp_path, stdin=enters("MD", "back", "RO", *[""] * 13), env=ENGLISH)
    assert done.exit_code == 0
    assert "country: RO" in next(tmp_path.rglob("plan.yaml")).read_text(encoding="utf-8")


def test_answers_are_kept_when_somebody_stops_and_the_next_run_goes_on(tmp_path: Path) -> None:
    stopped = run("new", "--ask", cwd=tmp_path, stdin=enters("MD", "ro ru", "national"), env=ENGLISH)
    assert stopped.exit_code == 2
    assert "Your answers are in .new-campaign.yaml; `campaignkit new` goes on with them." in stopped.stderr
    kept = (tmp_path / ".new-campaign.yaml").read_text(encoding="utf-8")
    assert "country: MD\nlanguage:\n  - ro\n  - ru\nscope: national\n" in kept.replace("\n\n", "\n")
    going_on = run("new", "mine", "--ask", cwd=tmp_path, stdin="\n" * 12, env=ENGLISH)
    assert going_on.exit_code == 0
    assert "Answers of an earlier run are in .new-campaign.yaml: 3." in going_on.stdout
    assert "In which country" not in going_on.stdout
    text = (tmp_path / "mine" / "plan.yaml").read_text(encoding="utf-8")
    assert "translations: [ru]" in text


def test_the_kept_answers_can_be_given_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("country: DE\ntitle: Gemeinsam sicher\nhelp: [child-line]\n", "utf-8")
    done = run("new", "--answers", "answers.yaml", "--yes", cwd=tmp_path)
    assert done.exit_code == 0
    text = (tmp_path / "campaigns" / "gemeinsam-sicher" / "plan.yaml").read_text(encoding="utf-8")
    assert "title: Gemeinsam sicher" in text
    assert "kind: emergency" not in text


def test_without_a_terminal_the_missing_options_are_named(tmp_path: Path) -> None:
    done = run("new", "--country", "MD", "--scope", "school", cwd=tmp_path)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Missing: --language, --topic, --title, --lead, --lead-sector, --audience" in done.stderr
    assert "--country" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_has_no_proposal_is_missing_even_with_yes(tmp_path: Path) -> None:
    done = run("new", "--yes", cwd=tmp_path, env={"LC_ALL": "C", "LANG": "C", "LC_MESSAGES": "C"})
    assert done.exit_code == 2
    assert "Missing: --country." in done.stderr


WRONG = (
    (("--country", "Atlantis"), "--country: There is no country `Atlantis`."),
    (("--country", "MD", "--scope", "galaxy"), "--scope: `galaxy` is none of them."),
    (("--days", "tomorrow"), "--days: Write two days, year first"),
    (("--days", "2027-02-30 to 2027-03-01"), "--days: There is no day `2027-02-30`."),
    (("--country", "MD", "--budget", "a lot"), "--budget: Write `none`, an amount"),
    (("--title", "bad\x1b[2Jtitle"), "--title: It holds a character that nobody can see (U+001B)."),
    (("--partner", "helth=Family doctor"), "--partner: `helth` is no part of society that is listed. Did you mean"),
    (("--audience", "parnts"), "--audience: `parnts` is no audience that is listed. Did you mean `parents"),
    (("--starts", "2027-02-01"), "--from PLAN and --starts DAY belong together"),
)


@pytest.mark.parametrize(("options", "told"), WRONG, ids=lambda value: value[-1] if isinstance(value, tuple) else "")
def test_an_option_that_cannot_be_taken_is_named(options: tuple[str, ...], told: str, tmp_path: Path) -> None:
    topic = () if "--starts" in options else ("--topic", "general")
    done = run("new", *options, *topic, "--yes", cwd=tmp_path, env=ENGLISH)
    assert done.exit_code == 2
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_plan_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("mine", encoding="utf-8")
    done = run("new", ".", "--country", "MD", "--yes", cwd=tmp_path)
    assert done.exit_code == 2
    assert "is there already" in done.stderr
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("country: MD\ncolour: red\n", "answers.yaml:2: there is no question `colour`."),
        ("- MD\n", "holds no answers"),
        ("country: {a: b}\n", "answers.yaml:1: write one answer here"),
        ("country: [\n", "answers.yaml:"),
    ],
)
def test_a_file_of_answers_that_is_none_is_refused_at_its_line(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    done = run("new", "--answers", "answers.yaml", "--yes", cwd=tmp_path)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_topic_of_the_country_can_be_chosen(tmp_path: Path) -> None:
    topic = tmp_path / "topics" / "road-safety"
    topic.mkdir(parents=True)
    (topic / "topic.yaml").write_text(
        "id: road-safety\nname: Road safety\nsource: Ministry\napplies: [CK0, CK1, CK3]\n", encoding="utf-8"
    )
    done = run("new", "--country", "MT", "--language", "en", "--topic", "road-safety", "--yes", cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    assert "topic: road-safety" in next(tmp_path.rglob("plan.yaml")).read_text(encoding="utf-8")


def test_a_kit_is_made_of_the_new_plan_at_once(tmp_path: Path) -> None:
    made = run("new", "mine", "--country", "US", "--language", "es", "--kit", "few", "--yes", cwd=tmp_path)
    assert made.exit_code == 0
    done = run("render", "mine", "--draft", "-o", "kit", cwd=tmp_path)
    assert done.exit_code == 0, done.stdout + done.stderr
    assert (tmp_path / "kit" / "es" / "children" / "poster-children-letter.pdf").is_file()


def test_partners_can_have_their_names_at_once(tmp_path: Path) -> None:
    asked = run(
        "new", "a", "--ask", cwd=tmp_path, stdin=enters("MD", *[""] * 6, "5=Dr. Ana's practice, 22", *[""] * 5)
    )
    assert asked.exit_code == 0, asked.stderr
    text = (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")
    assert """{id: health, name: Dr. Ana's practice, sector: health, role: partner}""" in text
    given = ("--partner", "health=Family doctor", "--partner", "children-and-youth=Pupils' council")
    done = run(
        "new",
        "b",
        "-c",
        "MD",
        "-l",
        "en",
        "--lead",
        "School",
        "--lead-sector",
        "education",
        *given,
        "--yes",
        cwd=tmp_path,
    )
    assert "texts to be written (TODO): 0," in done.stdout


def test_back_reaches_answers_of_an_earlier_run_and_proposes_them(tmp_path: Path) -> None:
    run("new", "--ask", cwd=tmp_path, stdin=enters("MD", "ro ru", "national"))
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=enters("", "back", "back", "back", "RO", *[""] * 13))
    assert done.exit_code == 0, done.stderr
    text = (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")
    assert "country: RO" in text
    assert "scope: national" in text
    assert "translations: [ru]" in text


def test_services_of_another_country_are_not_kept(tmp_path: Path) -> None:
    first = ("MD", *[""] * 9, "more", *["back"] * 14, "DE", *[""] * 14)
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=enters(*first))
    assert done.exit_code == 0, done.stdout + done.stderr
    text = (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")
    assert "country: DE" in text
    assert "Telefonul Copilului" not in text
    assert "Nummer gegen Kummer" in text


ANSWERED = ("new", "b", "-c", "SI", "-l", "sl", "--title", "Varni", "--yes")


def test_days_are_understood_as_people_write_them(tmp_path: Path) -> None:
    done = run(*ANSWERED, "--days", "9. 2. 2027 do 12. 3. 2027", cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    text = (tmp_path / "b" / "plan.yaml").read_text(encoding="utf-8")
    assert "  starts: 2027-02-09\n  ends: 2027-03-12\n" in text


def test_days_that_may_be_two_are_refused_with_both(tmp_path: Path) -> None:
    done = run("new", "b", "-c", "US", "-l", "en", "--yes", "--days", "2/3/2027 to 4/30/2027", cwd=tmp_path)
    assert done.exit_code == 2
    assert "`2/3/2027` may be two days. Write which: 2027-02-03 or 2027-03-02." in done.stderr


def test_sectors_are_known_by_what_people_call_them_and_are_listed(tmp_path: Path) -> None:
    done = run(*ANSWERED, "--partner", "police=Policijska uprava", cwd=tmp_path)
    assert "sector: law-enforcement" in (tmp_path / "b" / "plan.yaml").read_text(encoding="utf-8"), done.stderr
    refused = run(*ANSWERED, "--partner", "gardeners=Vrt", cwd=tmp_path / "b")
    assert refused.exit_code == 2
    assert "law-enforcement" in refused.stderr


def test_nobody_guesses_the_sector_of_an_organisation_that_has_a_name(tmp_path: Path) -> None:
    done = run(*ANSWERED, "--lead", "Društvo Varni", cwd=tmp_path)
    assert (done.exit_code, "Missing: --lead-sector." in done.stderr) == (2, True)
    done = run(*ANSWERED, "--lead", "Društvo Varni", "--lead-sector", "NGO", cwd=tmp_path)
    assert "sector: civil-society" in (tmp_path / "b" / "plan.yaml").read_text(encoding="utf-8"), done.stderr


def test_as_many_texts_are_to_be_written_as_the_list_of_things_to_do_says(tmp_path: Path) -> None:
    made = run(*ANSWERED, cwd=tmp_path)
    assert (
        "In Slovenian there are no first texts yet; there are some in: ar, de, en, es, fr, pl, pt, ro, ru, tr, uk."
        in made.stdout
    )
    rows = json.loads(run("todo", "b", "--format", "json", cwd=tmp_path).stdout)["todos"]
    count = sum(row["count"] for row in rows if row["kind"] == "write")
    assert f"It holds texts to be written (TODO): {count}," in made.stdout


def test_the_help_lists_what_there_is() -> None:
    assert f"Sectors: {', '.join(terms()['sectors'])}." == SECTORS
    assert f"First texts are ready in {', '.join(starter_languages())}." == READY


def test_ten_questions_are_asked_and_the_rest_is_shown_with_its_sources(tmp_path: Path) -> None:
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=enters("MD", *[""] * 10), env=ENGLISH)
    assert done.exit_code == 0, done.stderr
    assert "10 questions." in done.stdout
    assert "Question 10 of 10. How much money is there?" in done.stdout
    shown = done.stdout.partition("The rest is proposed:")[2].partition("> ")[0]
    assert "Telefonul Copilului" in shown
    assert "(https://" in shown
    assert "NOT CALLED BY ANYBODY" in shown
    assert "Question 11" not in done.stdout


def test_more_asks_about_what_is_proposed(tmp_path: Path) -> None:
    given = enters("MD", *[""] * 4, "education=Village School", *[""] * 4, "more", "", "few", "1 2", "none")
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=given, env=ENGLISH)
    assert done.exit_code == 0, done.stdout + done.stderr
    text = (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")
    assert "{id: lead, name: Village School, sector: education, role: lead}" in text
    assert "\nhelp:" not in text


def test_a_name_without_its_part_of_society_is_asked_for_it(tmp_path: Path) -> None:
    given = enters("MD", *[""] * 4, "Village School", "Education", *[""] * 5)
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=given, env=ENGLISH)
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "Which part of society does it belong to?" in done.stdout
    assert "name: Village School, sector: education" in (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")


SPOKEN = (
    ({"LC_ALL": "de_DE.UTF-8"}, (), "In welchem Land läuft die Kampagne?"),
    ({"LC_ALL": "C.UTF-8"}, ("-l", "uk"), "У якій країні проходить кампанія?"),
    ({"LC_ALL": "en_GB.UTF-8"}, ("-l", "uk"), "In which country does the campaign run?"),
    ({"LC_ALL": "sl_SI.UTF-8"}, (), "In which country does the campaign run?"),
)


@pytest.mark.parametrize(("env", "options", "told"), SPOKEN)
def test_the_wizard_speaks_the_language_of_the_computer(
    env: dict[str, str], options: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    done = run("new", "--ask", *options, cwd=tmp_path, stdin=enters("Atlantis"), env=env)
    assert told in done.stdout


def test_a_name_of_an_option_is_understood_in_the_language_of_the_wizard(tmp_path: Path) -> None:
    given = enters("Republik Moldau", "de", "das ganze Land", "back", "", *[""] * 8)
    done = run("new", "a", "--ask", cwd=tmp_path, stdin=given, env={"LC_ALL": "de_DE.UTF-8"})
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "scope: national" in (tmp_path / "a" / "plan.yaml").read_text(encoding="utf-8")
    assert "NIEMANDEM" in done.stdout
