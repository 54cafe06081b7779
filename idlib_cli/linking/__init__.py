"""What only the whole corpus can tell: copies of one story, one incident's claims, one person.

Works from facts and article heads only and is redone after each update, so that the answer
never depends on the order in which articles came in.
"""
