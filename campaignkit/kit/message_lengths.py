"""How long a text is where length is counted in other ways: text messages (SMS) and social networks.

Nothing is ever shortened here. A text that is too long is refused, because only a person knows what may be left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from campaignkit.kit.contract.text_keys import Body, Line
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.remedies import is_official
from campaignkit.knowledge.networks import Network
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.kit.contract.material_keys import ServiceView

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("\f^{}\\[~]|€")
"""Characters of the extension table of GSM 03.38, each sent with an escape character before it."""
_PLAINER = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‘’‚‛‹›", "'")
    | dict.fromkeys("\u2010\u2011\u2012–—\u2212", "-")
    | {"…": "...", "•": "-", "\u00ad": None}
)
"""What has a form in GSM-7 that says the same."""
_ADDRESS = late_pattern(r"https?://\S+")
_X_SINGLE = ((0x0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
"""Code points X counts once; all others count twice (configuration 3 of its own text library)."""


Text = Line | Body


@dataclass(frozen=True, slots=True)
class Sms:
    """A text message as it is sent: in which encoding, how long, in how many parts."""

    text: str
    encoding: str
    length: int
    parts: int
    letters: tuple[tuple[str, str], ...] = ()
    """The letters that GSM-7 lacks, each with the one that may stand for it, where only a few halve the room."""


def sms(text: str) -> Sms:
    """Return a text as a text message: 160 characters of GSM-7, or 70 of UCS-2 where one character needs it.

    Longer ones go in parts of 153 or 67. Curved quotation marks and dashes become straight ones where that keeps the
    message in GSM-7. National tables of GSM are not counted on, because not all telephones know them.
    """
    text = text.strip()
    plainer = text.translate(_PLAINER)
    if all(c in _GSM or c in _GSM_DOUBLE for c in plainer):
        units = [2 if c in _GSM_DOUBLE else 1 for c in plainer]
        return Sms(plainer, "GSM-7", sum(units), _parts(units, 160, 153))
    units = [2 if ord(c) > 0xFFFF else 1 for c in text]
    return Sms(text, "UCS-2", sum(units), _parts(units, 70, 67), _odd_letters(plainer))


def _parts(units: list[int], whole: int, part: int) -> int:
    """Count the parts; a character of two units is never split between two of them."""
    if sum(units) <= whole:
        return 1
    parts, room = 1, part
    for size in units:
        if size > room:
            parts, room = parts + 1, part
        room -= size
    return parts


def post_length(text: str, network: Network) -> int:
    """Return the length of a text as a network counts it."""
    text = text.strip()
    links = 0
    if network["link"]:
        text, count = _ADDRESS.subn("", text)
        links = count * network["link"]
    if network["id"] == "x":
        return links + sum(1 if any(low <= ord(c) <= high for low, high in _X_SINGLE) else 2 for c in text)
    return links + len(text)


def checked_sms(text: str, most: int, texts: list[Text | None], services: Sequence[ServiceView] = ()) -> Sms:
    """Return a text message.

    Raises:
        RenderError: it takes more than `most` parts. The longest of its `texts` and `services` is named.

    """
    result = sms(text)
    if result.parts > most:
        room = {"GSM-7": (160, 153), "UCS-2": (70, 67)}[result.encoding]
        most_letters = room[0] if most == 1 else room[1] * most
        message = f"As a text message this takes {result.parts} parts of at most {most}: {result.length} characters"
        why = _why_ucs(result)
        message = f"{message} in {result.encoding}, {most_letters} are allowed."
        path = _longest(texts, services)
        raise RenderError("CK510", message, shorter(path) + why, path=path)
    return result


def checked_post(text: str, network: Network, texts: list[Text | None], services: Sequence[ServiceView] = ()) -> int:
    """Return the length of a post.

    Raises:
        RenderError: it is longer than the network allows. Of the `texts` and `services` it is made of, the longest is
            named.

    """
    length = post_length(text, network)
    if length > network["limit"]:
        message = f"As a post for {network['name']} this is {length} characters long; {network['limit']} are allowed."
        path = _longest(texts, services)
        raise RenderError("CK510", message, shorter(path), path=path)
    return length


def _longest(texts: Sequence[Text | None], services: Sequence[ServiceView]) -> str:
    by_path = {text["path"]: text["plain"] for text in texts if text}
    return to_shorten(by_path, {f"help.{service['id']}.name": service["name"] for service in services})


def to_shorten(texts: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return the key of the longest text; of the longest name only where the names are longer than all texts."""
    longer = names if sum(map(len, names.values())) > sum(map(len, texts.values())) else texts
    return max(longer, key=lambda path: len(longer[path]))


def shorter(path: str) -> str:
    """Return what to do about a text for which a channel has no room."""
    if is_official(path):
        return "Name fewer services here, or leave this format out under `formats:`."
    return "Shorten it, or leave this format out under `formats:`. campaignkit never shortens a text by itself."


def _odd_letters(plainer: str) -> tuple[tuple[str, str], ...]:
    """Return what forces a message in Latin letters into UCS-2. Other scripts have no choice, so nothing is named."""
    odd = dict.fromkeys(c for c in plainer if c not in _GSM and c not in _GSM_DOUBLE)
    if any(c.isalpha() and ord(c) >= _NO_LATIN for c in odd):
        return ()
    return tuple((c, _stands_for(c)) for c in odd)


def _stands_for(letter: str) -> str:
    """Return the letter of GSM-7 without the marks of another; nothing where there is none."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    bare = _BARE.get(bare, bare)
    return bare if all(c in _GSM for c in bare) else ""


_NO_LATIN = 0x370
_BARE = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "œ": "oe", "Œ": "OE", "ħ": "h", "ð": "d", "þ": "th"}
"""Letters of Europe that Unicode does not take apart."""


def _why_ucs(message: Sms) -> str:
    if not message.letters:
        return ""
    names = ", ".join(
        f"“{c}”" + (f" (“{instead}” would fit)" if instead else "") for c, instead in message.letters[:5]
    )
    what = "The letter" if len(message.letters) == 1 else "The letters"
    return f" {what} {names} {'is' if len(message.letters) == 1 else 'are'} what halves the room: not in GSM-7."
