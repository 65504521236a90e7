"""Everything a person does, line by line: for a screen reader, Braille, or a pipe."""
