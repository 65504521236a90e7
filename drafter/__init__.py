"""From a campaign's statement to a motion your own branch can vote on."""

__version__ = "26.11"
