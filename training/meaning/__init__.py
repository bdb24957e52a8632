"""The heads of meaning: who says what by which cue, what happens, and how sure it is; grown on the parser's encoder."""
