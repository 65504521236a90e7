"""Checks: each looks for one fault in a motion and says how to mend it."""
