"""What an engine says when it cannot make a file."""

from __future__ import annotations

TEMPLATE_HINT = "Repair the template; if it comes with campaignkit, please report it with the plan."


class RenderError(Exception):
    """A file could not be made.

    `code` is the diagnostic, `path` the plan text that caused it where that is known, `character` the one that no
    font has, `template` the template file in which a template failed (`poster/poster.typ`), `position` the line and
    column in it.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str,
        *,
        path: str = "",
        character: str = "",
        template: str = "",
        position: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.path = path
        self.character = character
        self.template = template
        self.position = position
