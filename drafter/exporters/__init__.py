"""From a motion to a page, and from a page to Word, text, Markdown and HTML.

Values in, bytes or text out; the disk is somebody else's.
"""
