"""From any statement to a template: split it, sort it, rewrite it, say where from."""
