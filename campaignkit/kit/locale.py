"""What depends on the language of a kit: fixed words, fonts, direction, the names of languages and countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from campaignkit.kit.contract.look_keys import FontChains
from campaignkit.kit.contract.text_keys import Direction
from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.locales import DEFAULT, candidates, colon, locale, quotation_marks, script
from campaignkit.knowledge.reader import rows
from campaignkit.materials.types import MaterialType

LATIN_AND_CYRILLIC = "Noto Sans"
_LOCAL_CYRILLIC = frozenset({"sr", "mk"})
_SCRIPT_FONTS = {
    "Armn": "Noto Sans Armenian",
    "Geor": "Noto Sans Georgian",
    "Arab": "Noto Sans Arabic",
    "Hebr": "Noto Sans Hebrew",
    "Ethi": "Noto Sans Ethiopic",
}


YOUNG = frozenset({"child-young", "child", "youth"})
"""Who is spoken to as children and young people are; everybody else is spoken to politely."""
_POLITE = "_adult"


def words(language: str, audience_class: str = "child") -> dict[str, str]:
    """Return the fixed words of templates; English ones in a draft, the only kit that may be made without them.

    A word that speaks to its reader has a polite form under the same name with `_adult` behind it: a letter to
    parents does not say “Sprich mit jemandem”.
    """
    found = locale(language) or locale(DEFAULT)
    if found is None:
        raise FileNotFoundError(f"{DEFAULT}.yaml is missing from the package")
    joined = {"colon": colon(language)}
    if audience_class in YOUNG:
        return found.words | joined
    polite = {key.removesuffix(_POLITE): word for key, word in found.words.items() if key.endswith(_POLITE)}
    return found.words | polite | joined


def type_name(kind: MaterialType, language: str, fixed: Mapping[str, str] | None = None) -> str:
    """Return what a type of material is called: `Afiș` for a poster.

    A name the file gives itself comes first, then the fixed word. With neither it is called as in its own language,
    and CK324 says so. `fixed` are the words of the campaign, where it has some of its own.
    """
    named = next((kind.names[name] for name in candidates(language) if name in kind.names), None)
    return named or (fixed or words(language)).get(kind.word) or kind.name


def direction(language: str) -> Direction:
    """Return `ltr` or `rtl`."""
    return "rtl" if rows("languages")[language.split("-")[0]]["direction"] == "rtl" else "ltr"


def fonts(
    language: str, own_families: Sequence[str] = (), display: str | None = None, text: str | None = None
) -> FontChains:
    """Return font chains for titles and for text: Inter first, then the faces of every other script.

    The script of the language comes right after Inter; the others follow because a page may quote another language.
    Serbian and Macedonian draw some Cyrillic letters in their own way, which Inter does not know and Noto Sans does;
    for the others it comes last, for rare letters. Behind all come the families a campaign brings along;
    those its brand names for `display` and `text` come before all.
    """
    own = _SCRIPT_FONTS.get(script(language))
    others = [font for font in _SCRIPT_FONTS.values() if font != own]
    chain = [*([own] if own else []), *others]
    local = script(language) == "Cyrl" and language.split("-")[0] in _LOCAL_CYRILLIC
    latin = [LATIN_AND_CYRILLIC, "Inter"] if local else ["Inter"]
    chain = [*latin, *chain, *([] if local else [LATIN_AND_CYRILLIC]), *own_families]
    titles = chain if local else ["Inter Display", *chain]
    known = {*titles, *own_families}
    missing: list[Literal["display", "text"]] = []
    if display is not None and display not in known:
        missing.append("display")
    if text is not None and text not in known:
        missing.append("text")
    return {
        "display": titles if display is None else [display, *titles],
        "text": chain if text is None else [text, *chain],
        "missing": missing,
    }


def language_name(language: str) -> str:
    """Return what speakers call their language, with a capital where their script has them: `Română`."""
    from campaignkit.knowledge.cldr import Locale

    own = Locale.parse(cldr_name(language))
    name = None
    if _known(language) and language.split("-")[0] != "cnr":
        name = (own if "-" in language else Locale(own.language)).get_display_name(own)
    if not name:
        return rows("languages")[language.split("-")[0]]["label"]
    return large_first(name, language)


def language_in(language: str, reader: str) -> str:
    """Return what a language is called in another one: `Rumänisch`."""
    from campaignkit.knowledge.cldr import Locale

    names = Locale.parse(cldr_name(reader)).languages
    first, *rest = language.split("-")
    name = names.get(language.replace("-", "_")) or names.get(first) or rows("languages")[first]["label"]
    return f"{name} ({', '.join(rest)})" if rest and language.replace("-", "_") not in names else str(name)


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of a language."""
    marks = quotation_marks(language) or "“”"
    return f"{marks[0]}{text}{marks[1]}"


def country_name(country: str, language: str) -> str:
    """Return the name of a country in a language, or in English where CLDR has none."""
    from campaignkit.knowledge.cldr import Locale

    name = Locale.parse(cldr_name(language)).territories.get(country)
    return str(name or rows("countries")[country]["label"])


def _known(language: str) -> bool:
    return cldr_name(language).split("_")[0] != DEFAULT or language.split("-")[0] == DEFAULT


def cldr_name(language: str) -> str:
    """Return the locale CLDR knows a language by.

    Bare English and Portuguese would be American and Brazilian; here they are European. Montenegrin has no locale of
    its own and is written like Serbian in Latin letters; a language CLDR does not know gets English dates.
    """
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    ours = {"en": "en_150", "pt": "pt_PT", "cnr": "sr_Latn_ME", "cnr-Cyrl": "sr_Cyrl_ME", "no": "nb"}
    for name in (language, *candidates(language)):
        try:
            return str(Locale.parse(ours.get(name, name.replace("-", "_"))))
        except (UnknownLocaleError, ValueError):
            continue
    return ours[DEFAULT]
