"""Jinja2: HTML, Markdown and plain text. The only place that knows the `jinja2` package.

HTML is autoescaped. Plain text and Markdown are written for people to copy, so there text is kept as it is; what
Markdown would take for markup is escaped by the `markdown` filter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from campaignkit.kit.contract.look_keys import LogoView
from campaignkit.kit.contract.text_keys import Run
from campaignkit.kit.dates_and_numbers import listed
from campaignkit.kit.engines.failure import TEMPLATE_HINT, RenderError
from campaignkit.kit.engines.photo_in_flow import photo_address
from campaignkit.kit.engines.scene_in_flow import still_address
from campaignkit.kit.engines.typed_text import typed
from campaignkit.kit.markup import ZERO_WIDTH_SPACE, address_pieces, longest_word, unbroken
from campaignkit.kit.message_lengths import checked_post, checked_sms
from campaignkit.kit.typographic_marks import quoted

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup


def render_text(template: Path, view: Mapping[str, Any]) -> bytes:
    """Return a text file for a view.

    Raises:
        RenderError: the template is wrong.
    """
    from jinja2 import TemplateError

    name = f"{template.parent.name}/{template.name}"
    try:
        text = _environment(template.parent.parent).get_template(name).render(view)
    except TemplateError as error:
        raise _failure(error, name, template.parent.parent) from error
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RuntimeError, MemoryError) as error:
        # what a template computes is as wrong as what it names; one that calls itself ends as RecursionError
        raise _failure(error, name, template.parent.parent) from error
    try:
        return (unbroken(re.sub(r"\n{3,}", "\n\n", text)).strip() + "\n").encode()
    except UnicodeEncodeError as error:
        message = f"The template {name} makes half a character (U+{ord(text[error.start]):04X})."
        raise RenderError("CK090", message, TEMPLATE_HINT, template=name, position=(1, 1)) from error


def _failure(error: Exception, name: str, root: Path) -> RenderError:
    """Return what is wrong with a template, at the line in which it went wrong."""
    import traceback

    line: int | None = getattr(error, "lineno", None)
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).is_relative_to(root):
            name, line = Path(frame.filename).relative_to(root).as_posix(), frame.lineno
    where = f", line {line}" if line else ""
    text = " ".join(str(getattr(error, "message", None) or error).split())
    position = (line, 1) if line else None
    message = f"The template {name}{where} failed: {text}."
    return RenderError("CK090", message, TEMPLATE_HINT, template=name, position=position)


@lru_cache(maxsize=4)
def _environment(root: Path) -> Environment:
    """Return the environment for a folder of templates. It is sandboxed: a campaign's own come with pull requests."""
    from jinja2 import FileSystemLoader, StrictUndefined, pass_context, select_autoescape
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(root),
        autoescape=select_autoescape(("html", "html.jinja", "docx.jinja")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = markdown_runs
    environment.filters["markdown_text"] = escape_markdown
    environment.filters["html"] = html_runs
    environment.filters["typed"] = typed
    environment.filters["longest_word"] = longest_word
    environment.filters["address"] = pass_context(html_address)
    environment.filters["logo_image"] = logo_image
    environment.filters["photo"] = photo_address
    environment.filters["still"] = pass_context(_still)
    environment.filters["word_of"] = _word_of_part
    environment.filters["listed"] = listed
    environment.filters["quoted"] = quoted
    environment.filters["sms"] = checked_sms
    environment.filters["post_for"] = checked_post
    return environment


def html_address(context: Context, address: str) -> Markup:
    """Return an address with the places where it may break, which are no characters of it, as it is typed.

    On a page from right to left `112.is` would be shown as `is.112`, and a closing slash would come first.
    """
    from markupsafe import Markup

    pieces = Markup("<wbr>").join(address_pieces(address))
    return Markup('<span dir="ltr">{}</span>').format(pieces) if context.get("direction") == "rtl" else pieces


def _still(context: Context, _scene: object, width: int, height: int) -> str:
    return still_address(context.get_all(), width, height)


def html_runs(runs: list[Run]) -> Markup:
    """Return runs as HTML with their emphasis and links; text stays text."""
    from markupsafe import Markup

    parts = []
    for run in runs:
        # A place to break an address is no character: who copies it gets what is typed.
        html = Markup("<wbr>").join(run["text"].split(ZERO_WIDTH_SPACE))
        if run["emphasis"]:
            html = Markup("<em>{}</em>").format(html)
        if run["strong"]:
            html = Markup("<strong>{}</strong>").format(html)
        if run["link"]:
            html = Markup('<a href="{}">{}</a>').format(run["link"], html)
        parts.append(html)
    return Markup("").join(parts)


def logo_image(logo: LogoView) -> Markup:
    """Return a logo as a picture inside the page. All cover the same area, so that none is louder than the rest."""
    from base64 import b64encode

    from markupsafe import Markup

    ratio = logo["width"] / logo["height"]
    height = min(62.0, 48.0 * (1.8 / ratio) ** 0.5, 210.0 / ratio)
    source = "data:image/svg+xml;base64," + b64encode(logo["svg"].encode()).decode()
    return Markup('<img src="{}" alt="{}" width="{}" height="{}">').format(
        source, logo["alt"], round(height * ratio), round(height)
    )


def _word_of_part(part: str, words: dict[str, str]) -> str:
    """Return how a language calls a part in an activity, such as `accountable`."""
    return words[f"raci_{part}"]


def escape_markdown(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    safe = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", text)
    return re.sub(r"^(\s*\d*)([-+.)])(\s)", r"\1\\\2\3", safe)


def markdown_runs(runs: list[Run]) -> str:
    """Return runs as Markdown with their emphasis and links."""
    parts = []
    for run in runs:
        text = escape_markdown(run["text"])
        mark = (
            "***" if run["strong"] and run["emphasis"] else "**" if run["strong"] else "*" if run["emphasis"] else ""
        )
        core = text.strip()
        if core and mark:
            lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            text = f"{lead}{mark}{core}{mark}{tail}"
        parts.append(f"[{text}](<{run['link']}>)" if run["link"] else text)
    return "".join(parts)
