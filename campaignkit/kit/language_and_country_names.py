"""What languages and countries are called, by their own speakers and in another language, as CLDR has it."""

from __future__ import annotations

from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.locales import DEFAULT, candidates
from campaignkit.knowledge.reader import rows


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


def country_name(country: str, language: str) -> str:
    """Return the name of a country in a language, or in English where CLDR has none."""
    from campaignkit.knowledge.cldr import Locale

    name = Locale.parse(cldr_name(language)).territories.get(country)
    return str(name or rows("countries")[country]["label"])


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


def _known(language: str) -> bool:
    return cldr_name(language).split("_")[0] != DEFAULT or language.split("-")[0] == DEFAULT
