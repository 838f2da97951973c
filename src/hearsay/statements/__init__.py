"""Statements: who says what, by which act, passed on by whom."""

from hearsay.statements.find import find_statements

__all__ = ["find_statements"]
