"""The steps of the workspace: who decides, questions, check, export."""
