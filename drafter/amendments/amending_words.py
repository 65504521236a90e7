"""The verbs and joints of amendments, as patterns."""

from __future__ import annotations

import re

ANY_CASE = re.IGNORECASE
DELETE = re.compile(
    r"(?:delete|leave\s+out|omit|remove|strike\s+out|strike|take\s+out|deleting)\b:?",
    ANY_CASE,
)
REPLACE = re.compile(r"(?:replace|substitute|change|replacing)\b:?", ANY_CASE)
INSERT = re.compile(r"(?:insert|add|inserting|adding)\b:?", ANY_CASE)
JOINT = re.compile(
    r"\s*(?:[,;:.–-]\s*)*(?:and\s+)?(?:then\s+|also\s+)?(?:to\s+(?=add|ins))?", ANY_CASE
)
BESIDE = re.compile(
    r"(?:immediately\s+|directly\s+)?(?P<side>after|before|following|below)\b", ANY_CASE
)
BETWEEN = re.compile(r"between\b", ANY_CASE)
EDGE = re.compile(
    r"(?:(?:at|to)\s+)?(?:the\s+)?(?:very\s+)?(?P<side>end|start|beginning)"
    r"(?:\s+of\b)?",
    ANY_CASE,
)
FOR = re.compile(r"\s*(?:for|in\s+place\s+of|instead\s+of)\b", ANY_CASE)
HUNG = re.compile(
    r",?\s*(?:at\s+(?:the\s+)?(?:end|start)|as\s+(?:a\s+)?(?:new\s+)?(?:paragraph|point))",
    ANY_CASE,
)
SPACES = re.compile(r"\s*")
