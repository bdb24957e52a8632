"""What keeps the documentation true: its snippets are run, its reference pages are made from the program itself."""
