"""A site: one installed workstation, its folder, and what ought to be there.

``site.toml`` names the models, the slots and what feeds what. Everything a person does at a
site goes through the spool as an action and is done once the agent has committed it.
"""
