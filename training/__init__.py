"""Training, exporting and measuring the language model; nothing here is needed to read a report."""
