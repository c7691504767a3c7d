"""`python -m tests.word_forms LANGUAGE WORD …` prints the forms of words in the short way of docs/frames.md.

A speaker strikes what nobody says before it goes into a file; the dictionary behind it is not shipped.
"""

from __future__ import annotations

import sys

import simplemma
import typer
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory


def forms(language: str, word: str) -> str:
    """Return the forms of a word, endings put together."""
    known = DefaultDictionaryFactory().get_dictionary(language)
    found = {_text(form) for form, lemma in known.items() if _text(lemma) == word} | {word}
    groups: list[list[str]] = []
    for form in sorted(found, key=lambda form: (len(form), form)):
        group = next((group for group in groups if form.startswith(group[0])), None)
        if group is None:
            groups.append([form])
        else:
            group.append(form[len(group[0]) :])
    return "|".join("/".join(group) for group in groups)


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


if __name__ == "__main__":
    for wanted in sys.argv[2:]:
        typer.echo(f"{forms(sys.argv[1], wanted)}  ({simplemma.lemmatize(wanted, lang=sys.argv[1])})")
