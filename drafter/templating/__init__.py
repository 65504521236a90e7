"""Answers in, text out; the only package that knows Jinja."""
