"""What stands for a text that is still to be written."""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern

LATER = late_pattern(r"(?<!\w)(?:TODO|TBC|TBD|FIXME|[Ll]orem ipsum)(?!\w)")
