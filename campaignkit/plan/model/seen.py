"""What has to be known of whoever and whatever is seen, in a picture as in a film that others make."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import Vocabulary

YesNo = Literal["yes", "no"]
PeopleSeen = Literal["none", "illustration", "model"]
Depicted = tuple[Annotated[str, Vocabulary("depicted")], ...]
