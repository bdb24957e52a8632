"""What is drawn: geometry as plain dataclasses, which the macros of templates/drawing put into SVG."""
