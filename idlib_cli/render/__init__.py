"""Records to text: plain and machine formats here and beside; tables in `render.table`."""
