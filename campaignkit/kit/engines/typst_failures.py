"""What Typst says when a page cannot be made, in words of campaignkit and with what to do."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.kit.engines.failure import TEMPLATE_HINT, RenderError
from campaignkit.knowledge.font_scripts import instead_of_letter

if TYPE_CHECKING:
    import typst


@contextlib.contextmanager
def explained(template: Path) -> Iterator[None]:
    """Turn whatever Typst says, and its giving up, into what a user can act on."""
    import typst

    try:
        yield
    except typst.TypstError as error:
        raise failure_of(error, template) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        message = f"What sets pages gave up on {template.parent.name}/{template.name}: {error}."
        raise RenderError("CK090", message, TEMPLATE_HINT) from error


def failure_of(error: typst.TypstError, template: Path) -> RenderError:
    """Return what a user can do about an error of Typst in a template."""
    name = f"{template.parent.name}/{template.name}"
    does_not_fit = re.search(r"does-not-fit\|([A-Za-z0-9_.-]+)", error.message)
    if does_not_fit:
        return RenderError(
            "CK502",
            "This text does not fit its place, even in the smallest type allowed.",
            "Shorten it. On paper a few words more are a line more.",
            path=does_not_fit[1],
            template=name,
        )
    glyph = re.search(r'the text `"(.+?)"` could not be displayed', error.message, re.DOTALL)
    if glyph:
        # what nobody sees is written with its number
        match = re.match(r"\\u\{([0-9a-f]+)\}", glyph[1])
        character = chr(int(match[1], 16)) if match else glyph[1][0]
        return RenderError(
            "CK501",
            f"No font of campaignkit has the character {_name(character)}.",
            instead_of_letter(character),
            character=character,
            template=name,
        )
    if "missing alt text" in error.message:
        return RenderError(
            "CK506",
            "A picture of this material has no description, so who cannot see it learns nothing from it.",
            "Give the picture an `alt` in the template, or mark it as decoration (`pdf.artifact`).",
            template=name,
        )
    hint = " ".join(error.hints) or TEMPLATE_HINT
    place = re.search(r"─ (?:[^\n]*?)([^/\n]+/[^/\n]+):(\d+):(\d+)", error.diagnostic or "")
    if place is None:
        return RenderError("CK090", f"The template {name} failed: {error.message}.", hint, template=name)
    file, line, column = place[1].strip(), int(place[2]), int(place[3]) + 1
    message = f"The template {name} failed: {error.message} ({file}:{line}:{column})."
    return RenderError("CK090", message, hint, template=file, position=(line, column))


def _name(character: str) -> str:
    import unicodedata

    return f"“{character}” (U+{ord(character):04X} {unicodedata.name(character, 'without a name')})"
