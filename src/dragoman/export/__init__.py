"""What goes out: one file a format; none decides what is selected."""
