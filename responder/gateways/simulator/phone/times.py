"""Moments as gateways write them, and as they are asked of one."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo


def iso(at: datetime) -> str:
    """2025-01-15T14:30:00.000Z"""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def moment(value: Any, zone: ZoneInfo) -> datetime | None:
    """Reads a `date_to_send`: "2026-03-01 18:30:00" or ISO, in the account's zone unless it names one. What cannot be
    read counts as now; the documentation does not say what else it would be."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=zone)
