"""In which language the runs of slides are."""

from __future__ import annotations

from typing import Any


def tell_language(deck: Any, language: str) -> None:
    """Say of every run in which language it is: a run that does not say is read out in that of the program."""
    from pptx.oxml.ns import qn

    parts = [deck.slide_master, *deck.slide_master.slide_layouts, *deck.slides]
    parts += [slide.notes_slide for slide in deck.slides if slide.has_notes_slide]
    for part in parts:
        for run in part._element.iter(qn("a:r"), qn("a:fld")):
            run.get_or_add_rPr().set("lang", language)
        for ending in part._element.iter(qn("a:endParaRPr")):
            ending.set("lang", language)
