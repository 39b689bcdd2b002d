"""Writes the first revision of the database's layout anew from the tables as they are.

    python tools/write_baseline.py

For as long as nothing was released: from then on a change is a revision of its own
(`alembic` finds what differs: see CONTRIBUTING.md) and this tool is to go.
"""

import re
import subprocess
import sys
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext

from responder.store.database import layout  # noqa: F401 - its tables are part of the metadata
from responder.store.database.migrations import FOLDER
from responder.store.tables import Moment, metadata

HEAD = '''"""The tables as they were first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
'''


def main() -> None:
    engine = sa.create_engine("sqlite://")
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"target_metadata": metadata})
        found = produce_migrations(context, metadata)
        up, down = (
            _tidied(render_python_code(ops, render_item=_render, migration_context=context))
            for ops in (found.upgrade_ops, found.downgrade_ops)
        )
    file = FOLDER / "versions" / "0001_first_tables.py"
    file.write_text(f"{HEAD}{up}\n\ndef downgrade() -> None:\n{down}")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(file)], check=True)


def _render(kind: str, thing: Any, _context: object) -> Any:
    if kind == "type" and isinstance(thing, Moment):
        return "sa.BigInteger()"
    if kind == "type" and isinstance(thing, sa.BigInteger) and thing._variant_mapping:
        return "ID"
    return False


def _tidied(code: str) -> str:
    lines = [line for line in code.splitlines() if not line.strip().startswith("#")]
    text = "\n".join(lines).replace("sa.text('0')", "sa.false()").replace("sa.text('1')", "sa.true()")
    text = text.replace("postgresql_where=sa.text('automatic = 0')", "postgresql_where=sa.text('NOT automatic')")
    text = re.sub(r"op\.f\(('[^']*')\)", r"\1", text)
    return "    " + text.strip() + "\n"


if __name__ == "__main__":
    main()
