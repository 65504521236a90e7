"""Widgets that show people's words as they are and lose none of their typing."""
