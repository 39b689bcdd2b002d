"""Marks columns whose index SQLite is not to take."""

from typing import TypeVar

from sqlalchemy import ColumnElement
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

T = TypeVar("T")


def unindexed(number: ColumnElement[T]) -> ColumnElement[T]:
    """Writes the number with a plus before it, which both databases read; times are numbers too. No search begins with
    what is computed."""
    return UnaryExpression(number, operator=custom_op("+"), type_=number.type)
