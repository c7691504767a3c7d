"""What stands for a text that is still to be written."""

from __future__ import annotations

import re

LATER = re.compile(r"(?<!\w)(?:TODO|TBC|TBD|FIXME|[Ll]orem ipsum)(?!\w)")
