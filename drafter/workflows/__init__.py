"""What a person does; the only way in for the front ends."""
