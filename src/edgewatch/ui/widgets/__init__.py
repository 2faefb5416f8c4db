"""What is painted: signs, charts, tables, forms. They are given values and know no record."""
