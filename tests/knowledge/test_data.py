"""The data that comes with campaignkit: complete, sourced, and used."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest
import yaml
from PIL import Image

from campaignkit.kit.fixed_words import words as locale_words
from campaignkit.kit.material_names import type_name
from campaignkit.knowledge.locales import languages, locale, script
from campaignkit.knowledge.networks import network
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import LOCALES, TEMPLATES, VOCABULARIES, read_yaml, rows
from campaignkit.knowledge.report_words import report_languages, report_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.library import SHIPPED
from campaignkit.materials.themes import CALM
from campaignkit.materials.types import MadeFor
from campaignkit.rules.language.ck322_wrong_script import LETTERS

VOCABULARY_NAMES = sorted(path.stem for path in VOCABULARIES.glob("*.yaml"))
ROW_KEYS = {"label", "short", "meaning", "source", "level", "class", "ages", "script", "direction"}
ROW_KEYS |= {"asked", "office", "countries", "width_mm", "height_mm", "names", "regions", "font"}
TYPES = terms()["material-types"]


def test_everything_is_found() -> None:
    assert len(VOCABULARY_NAMES) >= 11
    assert len(TYPES) >= 5
    assert len(terms()["themes"]) >= 3
    assert terms()["frameworks"] == ("lanzarote", "sem4", "sem5", "weprotect")
    assert len(languages()) >= 60


@pytest.mark.parametrize("name", VOCABULARY_NAMES)
def test_a_vocabulary_says_what_it_is_and_where_it_is_from(name: str) -> None:
    data = read_yaml(VOCABULARIES / f"{name}.yaml")
    assert set(data) == {"about", "source", "reviewed_by", "rows"}
    assert data["about"]
    assert data["source"]
    for term, row in rows(name).items():
        assert re.fullmatch(r"[a-z0-9-]+|[A-Z]{2,3}|[A-Z][a-z]{3}", term)
        assert row["label"]
        assert set(row) <= ROW_KEYS
    labels = [row["label"] for row in rows(name).values()]
    assert len(set(labels)) == len(labels)


def test_audiences_have_a_level_and_a_class() -> None:
    assert len(rows("audiences")) >= 25
    for row in rows("audiences").values():
        assert row["level"] in terms()["levels"]
        assert row["class"]


@pytest.mark.parametrize("language", report_languages())
def test_children_are_not_called_by_what_only_some_of_them_are(language: str) -> None:
    words = report_words(language)
    called = words("Children")
    for some in ("Children with disabilities", "Children in vulnerable situations"):
        assert len(called) < len(words(some)) or any(map(str.isdigit, called))


def test_labels_lead_to_ids() -> None:
    assert terms().labelled("countries", "moldova") == "MD"
    assert terms().labelled("countries", "Atlantis") is None


@pytest.mark.parametrize("type_id", TYPES)
def test_a_material_type_is_whole(type_id: str) -> None:
    folder = TEMPLATES / type_id
    kind = SHIPPED.type(type_id)
    raw = read_yaml(folder / "material.yaml")
    said = {"name", "word", "description", "seen_by", "read_as", "needs", "uses", "requires", "formats"}
    assert said - set(raw) == set()
    assert kind.plan or kind.for_ == MadeFor(audience="required")
    assert set(kind.requires) <= set(kind.uses)
    assert kind.description.endswith(".")
    for fmt in kind.formats:
        assert (fmt.template == "") == (fmt.engine in ("ics", "xlsx", "pptx"))
        assert (folder / fmt.template).is_file() or not fmt.template
        assert all(network(name)["limit"] >= 280 for name in fmt.networks)
        assert all((fmt.on(paper).width is not None) == (fmt.engine == "typst") for paper in rows("papers"))


def all_templates() -> str:
    files = [path for path in TEMPLATES.rglob("*") if path.suffix in (".typ", ".jinja")]
    assert len(files) >= 15
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_fixed_word_is_used_and_every_used_one_is_there() -> None:
    text = all_templates()
    english = locale("en")
    assert english is not None
    asked = set(re.findall(r'word\("([a-z_]+)"\)', text))
    asked |= {
        name
        for name in re.findall(r"words\.([a-z_]+)", text)
        if name
        not in {"any", "at", "enumerate", "first", "join", "last", "len", "map", "push", "slice", "typ", "values"}
    }
    asked |= set(re.findall(r'\("([a-z_]+)", view\.partners', text))
    kit = [
        path for path in (PACKAGE / "kit").rglob("*.py") if path.parent.name != "personal"
    ]  # it has words of its own
    code = "\n".join(path.read_text(encoding="utf-8") for path in kit)
    asked |= set(re.findall(r'(?:words|fixed)\["([a-z_]+)"\]', code))
    asked |= {"organisation", "name", "role", "email", "phone", "website"}  # the columns of contacts
    asked |= {"draft", "proof", "final", "state_draft", "state_proof", "state_final"}
    asked |= {"help_heading_adult"}  # stands for `help_heading` where adults are spoken to
    asked |= {"slip_return"} | set(re.findall(r'"(reason_[a-z]+)"', code))
    asked |= {"text_to", "text_word_to"}  # the view puts number and word into them
    asked |= {"minutes"}  # where CLDR has no long form
    asked |= {f"level_{level}" for level in rows("levels")}
    asked |= {f"kind_{kind.replace('-', '_')}" for kind in rows("indicator-kinds")}
    asked |= {SHIPPED.type(name).word for name in TYPES}
    asked -= {"colon", "comma"}  # each language has its own, in code
    assert asked == set(english.words)


@pytest.mark.parametrize("type_id", TYPES)
def test_every_type_has_a_name_in_every_language(type_id: str) -> None:
    kind = SHIPPED.type(type_id)
    lacking = [name for name in languages() if kind.word not in read_yaml(LOCALES / f"{name}.yaml")["words"]]
    assert lacking == [], f"add `{kind.word}` to these files of {LOCALES}"
    assert all(type_name(kind, name) == locale_words(name)[kind.word] for name in languages())


@pytest.mark.parametrize("language", languages())
def test_a_language_has_all_fixed_words(language: str) -> None:
    english, other = locale("en"), locale(language)
    assert english is not None
    assert other is not None
    data = yaml.load((LOCALES / f"{language}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert set(data) - {"regions"} == {"language", "source", "reviewed_by", "words"}
    for region, words in data.get("regions", {}).items():
        assert region in rows("countries")
        assert all(words[key] != data["words"][key] for key in words), "a region has only what it says otherwise"
    assert data["language"] == language
    assert list(data["words"]) == list(english.words), "each word once, none more, in the order of en.yaml"
    assert other.missing == ()
    assert all(str(word).strip() for word in data["words"].values())
    for key in english.words:
        places = [sorted(re.findall(r"{[a-z_]*}", words[key])) for words in (data["words"], english.words)]
        assert places[0] == places[1], key
    if language not in ("en", "ro"):
        assert data["reviewed_by"] is None
        assert "no native speaker has read" in data["source"]


SPELLED_LIKE_ENGLISH = {
    "final": "ca es fr gl pt rm ro",
    "page": "fr",
    "minutes": "fr",
    "source": "fr",
    "status_open": "nl",
    "type_sticker": "nl",
    "contact": "fr nl rm ro",
    "contacts": "rm",
    "parts": "ca",
    "status": "da nb nl nn",
    "budget": "da fr it",
    "total": "ca es fr gl pt ro",
    "organisation": "da de fr sv",
    "name": "de",
    "email": "da de lb pl rm ro",
    "website": "de nl",
    "filter_all": "lb",
    "lesson_time": "de fr",
    "signature": "fr",
    "slip_date": "fr",
    "type_film": "az bs cs da de et fr hr hu id it lb mt nb nl nn pl rm ro sk sl sq sr-Latn sv tr",
}
"""The languages in which a word is rightly spelled as in English, looked at one by one."""


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_no_english_is_left_over(language: str) -> None:
    english, other = locale("en"), locale(language)
    assert english is not None
    assert other is not None
    same = {key for key, word in other.words.items() if word.casefold() == english.words[key].casefold()}
    assert same == {key for key, names in SPELLED_LIKE_ENGLISH.items() if language in names.split()}


def test_apostrophes_are_typographic() -> None:
    for language in languages():
        found = locale(language)
        assert found is not None
        assert not [word for word in found.words.values() if "'" in word or '"' in word], language


@pytest.mark.parametrize("language", languages())
def test_fixed_words_are_in_the_script_of_the_language(language: str) -> None:
    found = locale(language)
    assert found is not None
    own = re.compile(f"[{LETTERS[script(language)]}]")
    for key, word in found.words.items():
        if key in found.missing:
            continue
        letters = [letter for letter in re.sub(r"{[a-z_]+}|zip|SMS|RACI|PDF|A4", "", word) if letter.isalpha()]
        assert all(own.match(letter) for letter in letters), (key, word)


MEMBER_STATES = (
    "sq ca hy de az nl fr bs hr sr sr-Latn bg el tr cs da et fi sv ka hu is en ga it lv lt lb mt ro ru cnr nb nn mk"
    " pl pt sk sl es gl eu rm uk cy ar he"
)


@pytest.mark.parametrize("language", MEMBER_STATES.split())
def test_every_language_of_the_member_states_has_fixed_words(language: str) -> None:
    assert locale(language) is not None


def test_a_region_falls_back_and_a_script_never_does() -> None:
    def used(language: str) -> str | None:
        found = locale(language)
        return None if found is None else found.language

    assert used("pt-PT") == "pt"
    assert used("de-AT") == "de"
    assert used("sr-Cyrl") == "sr"
    assert used("sr-Latn") == used("sr-Latn-ME") == used("cnr") == "sr-Latn"
    assert used("cnr-Cyrl") == "sr"
    assert used("ro-Cyrl") is None
    assert used("az-Cyrl") is None
    assert used("so") is None


def test_contrast_is_computed_as_in_the_literature() -> None:
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert round(contrast("#0072b2", "#ffffff"), 2) == 5.19


PAIRS = {
    ("ink", "paper"): 7,
    ("on_primary", "primary"): 7,
    ("accent", "primary"): 4.5,
    ("ink", "soft"): 7,
    ("primary", "paper"): 7,
    ("primary", "soft"): 4.5,
    ("on_accent", "accent"): 4.5,
}


@pytest.mark.parametrize("theme", terms()["themes"])
def test_a_theme_can_be_read(theme: str) -> None:
    data = read_yaml(TEMPLATES / "_themes" / f"{theme}.yaml")
    assert set(data) == {"id", "name", "description", "colours", "cmyk", "form"}
    colours = data["colours"]
    assert set(colours) == {"ink", "paper", "primary", "on_primary", "accent", "on_accent", "soft", "spark"}
    for (text, ground), least in PAIRS.items():
        assert contrast(colours[text], colours[ground]) >= least, (text, ground)


def test_a_theme_without_a_form_has_that_of_calm() -> None:
    assert SHIPPED.theme("calm").form == CALM


def test_every_motif_is_drawn_and_every_drawing_can_be_chosen() -> None:
    text = (TEMPLATES / "_shared" / "motifs.typ").read_text(encoding="utf-8")
    drawn = re.search(r"#let motifs = \((.*?)\n\)", text, re.DOTALL)
    assert drawn is not None
    names = set(re.findall(r"^\s*([a-z]+):", drawn[1], re.MULTILINE))
    assert names == set(rows("motifs"))


def test_no_two_languages_or_countries_share_a_code() -> None:
    for one, other in combinations(("languages", "countries", "currencies"), 2):
        assert not set(rows(one)) & set(rows(other))


def test_templates_define_nothing_they_do_not_use() -> None:
    files = sorted(TEMPLATES.rglob("*.typ"))
    assert len(files) >= 20
    code = "\n".join(re.sub(r"^\s*//.*$", "", p.read_text(encoding="utf-8"), flags=re.MULTILINE) for p in files)
    names = set(re.findall(r"^#let ([a-z_][a-z_-]*)", code, re.MULTILINE))
    assert len(names) > 60
    said = Counter(re.findall(r"(?<![\w-])[a-z_][\w-]*", code))
    unused = [n for n in names if said[n] < 2]
    assert unused == []


def test_every_laid_out_type_has_a_picture() -> None:
    shown = 0
    for type_id in terms()["material-types"]:
        picture = TEMPLATES / type_id / "preview.png"
        if any(fmt.engine == "typst" for fmt in SHIPPED.type(type_id).formats):
            with Image.open(picture) as image:
                assert image.width == 360, "run `python -m tests.previews`"
            assert picture.stat().st_size < 80_000
            shown += 1
        else:
            assert not picture.exists()
    assert shown >= 14
