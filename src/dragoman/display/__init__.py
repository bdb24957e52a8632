"""A reading, a record or rows as a notebook or a terminal shows them; texts cut where their records stand."""
