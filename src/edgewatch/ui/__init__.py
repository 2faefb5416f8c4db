"""The window: what a person sees of a site, and where a person acts.

It reads the record and the state page and nothing else, so it shows the same live as in
hindsight, and closing it never stops the watching. ``models`` turn the record into what a page
says and know no Qt; ``widgets`` paint it; ``pages`` put both together; ``shell`` holds the pages.
What a person does goes through the spool and is shown as done once the agent has committed it.
"""
