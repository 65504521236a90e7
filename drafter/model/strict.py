"""How the values of the model are loaded from data files: strictly."""

FILE_KEYS = {
    "clauses": "clause",
    "derives_from": "from",
    "fields": "field",
    "objections": "objection",
    "paragraphs": "paragraph",
    "questions": "question",
    "sources": "source",
}
"""Attribute names whose key in a data file is another word."""


def file_key(attribute: str) -> str:
    """Return the key under which `attribute` stands in a data file."""
    return FILE_KEYS.get(attribute, attribute)


STRICT: dict[str, object] = {
    "extra": "forbid",
    "alias_generator": file_key,
    "validate_by_name": False,
    "validate_by_alias": True,
}
"""For `__pydantic_config__`: unknown keys are problems, keys are as in the files."""
