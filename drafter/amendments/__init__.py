"""Amendments: read, worded, compared, carried out; several of them; composites."""
