"""The HTML side: a page's bytes in, its article out. Only `parse` needs lxml, and so `extract`; the rest loads without."""
