"""Rules: what must be true of the records, one module for each kind of matter.

In: a `Collection`. Out: findings, each where it is and in a curator's words; `check` names the rules and runs them all.
"""
