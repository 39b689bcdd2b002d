"""Lists what was asked of the gateway besides messages: contacts to save, calls to make."""

from sqlalchemy import Connection

from responder.store.outbound import gateway_tasks
from responder.store.outbound.gateway_tasks import GatewayTask, GatewayTaskKind
from responder.store.outbound.gateway_tasks import GatewayTaskStatus as ErrandStatus

__all__ = ["GatewayTask", "GatewayTaskKind", "ErrandStatus", "listed"]


def listed(conn: Connection, *, failed: bool = False) -> list[GatewayTask]:
    """Newest first, without those of rehearsals; only those that failed, if asked."""
    return gateway_tasks.listed(conn, failed=failed)
