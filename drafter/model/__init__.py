"""Frozen values that the whole house shares; the standard library only."""
