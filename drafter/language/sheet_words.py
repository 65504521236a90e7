"""The sentences of an amendment sheet that are not the amendment itself."""

from __future__ import annotations

AS_PRINTED = "All places are those of the motion as printed on the agenda."
BY_MOVER = "Accepted / not accepted by the mover of the motion"
OUTCOME = "Carried / lost"
MOVED_BY = "Moved by"
SECONDED_BY = "Seconded by"
ADDED = "Words added"
REASON = "Reason"
