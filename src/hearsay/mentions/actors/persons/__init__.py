"""Persons: where they are named, what they are, and which names mean the same one."""
