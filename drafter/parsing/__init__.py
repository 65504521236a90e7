"""Reading motions that others wrote: Word files, text, Markdown, web pages."""
