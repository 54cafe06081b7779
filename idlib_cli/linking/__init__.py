"""What only the whole corpus can tell: copies of one story, one incident's claims, one person.

Works from facts and article heads only. After an update copies and incidents are linked again
where a change shows (`copies.relink`, `incidents.relink`); the answer never depends on the order
in which articles came in.
"""
