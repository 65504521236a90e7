"""The screen: a door to the workflows. The only package that knows Textual."""
