"""The disk and the database, and nothing else."""
