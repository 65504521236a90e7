# ruff: noqa: INP001  beside the command that uses it
"""Where the program for people without Python begins."""

from multiprocessing import freeze_support

from drafter.__main__ import main

freeze_support()  # a pack is made in several processes, which begin here too
main()
