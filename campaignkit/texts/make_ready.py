"""Makes ready, when the program is built, what is worked out from data files."""

from __future__ import annotations

from pathlib import Path

from campaignkit.knowledge.frames import frame_languages, frame_words
from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.prebuilt import PREBUILT, prebuild
from campaignkit.texts.frames.language import table_key, table_of
from campaignkit.translate.number_forms import key_of, looked_up


def make_ready(target: Path = PREBUILT) -> None:
    """Write data files, tables of the frames and words for numbers into the one file that is read quickly."""
    tables = {table_key(words): table_of(words) for words in filter(None, map(frame_words, frame_languages()))}
    prebuild(target, tables | {key_of(language): looked_up(language) for language in languages()})


if __name__ == "__main__":
    make_ready()
