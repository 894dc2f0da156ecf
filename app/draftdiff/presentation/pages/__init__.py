"""What each page shows, as frozen values: templates print them, tests read them.

A page is built from the model by a pure function. Of Flask and HTML it knows nothing but the name
of the template that prints it. The exports that look like pages are built from the same values and
printed by the same templates.
"""
