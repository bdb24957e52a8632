"""A lake: readings of any number of reports as Parquet, asked in place, made on any number of machines."""
