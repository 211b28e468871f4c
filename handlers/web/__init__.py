"""HTTP for programs: the desk behind bearer tokens, with the same messages and the same replies."""
