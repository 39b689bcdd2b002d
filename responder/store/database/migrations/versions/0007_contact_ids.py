"""Contacts by an id of their own and in the order of their names, and moments by their appointment.

Databases made while these stood in the first revision have some of them or all: what is there is left alone.
"""

import unicodedata
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OUT = "opted_out_at IS NOT NULL"
_CHUNK = 1000
_contacts = sa.table("contacts", sa.column("id", _ID), sa.column("name", sa.Text), sa.column("sorted_as", sa.Text))


def upgrade() -> None:
    conn = op.get_bind()
    if not _has(conn, "id"):
        _key_by_id(conn)
    if not _has(conn, "sorted_as"):
        op.add_column("contacts", sa.Column("sorted_as", sa.Text(), nullable=False, server_default=""))
        _fill_sorted_as(conn)
    # After the rows were written: an index that is there while they are is written once more for each of them.
    _index(conn, "contacts_by_name", "contacts", ["sorted_as", "id"])
    _index(conn, "contacts_out", "contacts", ["opted_out_at", "id"], _OUT)
    _index(conn, "moments_of_appointment", "moments", ["about"])


def downgrade() -> None:
    conn = op.get_bind()
    op.drop_index("moments_of_appointment", table_name="moments")
    op.drop_index("contacts_out", table_name="contacts")
    op.drop_index("contacts_by_name", table_name="contacts")
    op.drop_column("contacts", "sorted_as")
    if conn.dialect.name == "postgresql":
        key = _quoted(conn, sa.inspect(conn).get_pk_constraint("contacts")["name"])
        uniques = sa.inspect(conn).get_unique_constraints("contacts")
        number = next(_quoted(conn, each["name"]) for each in uniques if each["column_names"] == ["number"])
        op.execute(f"ALTER TABLE contacts DROP CONSTRAINT {key}, DROP CONSTRAINT {number}, DROP COLUMN id")
        op.execute("ALTER TABLE contacts ADD PRIMARY KEY (number)")
    else:
        _rebuild(conn, [], sa.PrimaryKeyConstraint("number"), without="id")


def _key_by_id(conn: sa.Connection) -> None:
    if conn.dialect.name == "postgresql":
        key = _quoted(conn, sa.inspect(conn).get_pk_constraint("contacts")["name"])
        op.execute(  # in one statement the table is locked and written anew once
            f"ALTER TABLE contacts DROP CONSTRAINT {key}, ADD COLUMN id BIGSERIAL NOT NULL, "
            "ADD PRIMARY KEY (id), ADD UNIQUE (number)"
        )
    else:
        _rebuild(conn, [sa.Column("id", _ID, primary_key=True)], sa.UniqueConstraint("number"))


def _rebuild(conn: sa.Connection, first: list[sa.Column[Any]], constraint: sa.Constraint, without: str = "") -> None:
    """Makes SQLite's table of contacts anew, which cannot change its key; its indexes and triggers are kept."""
    kept = [each for each in sa.inspect(conn).get_columns("contacts") if each["name"] != without]
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = 'contacts' AND type != 'table' AND sql IS NOT NULL"
    others = conn.execute(sa.text(made)).scalars().all()
    op.create_table("contacts_anew", *first, *(_copied(each) for each in kept), constraint)
    names = [each["name"] for each in kept]
    before, anew = (sa.table(table, *map(sa.column, names)) for table in ("contacts", "contacts_anew"))
    conn.execute(anew.insert().from_select(names, sa.select(before).order_by(sa.literal_column("rowid"))))
    op.drop_table("contacts")
    op.rename_table("contacts_anew", "contacts")
    for each in others:
        conn.exec_driver_sql(each)


def _copied(column: Any) -> sa.Column[Any]:
    default = None if column["default"] is None else sa.text(column["default"])
    return sa.Column(column["name"], column["type"], nullable=column["nullable"], server_default=default)


def _fill_sorted_as(conn: sa.Connection) -> None:
    id_, name, last = _contacts.c.id, _contacts.c.name, 0
    change = _contacts.update().where(id_ == sa.bindparam("of")).values(sorted_as=sa.bindparam("as"))
    chunk = sa.select(id_, name).where(name != "", id_ > sa.bindparam("last")).order_by(id_).limit(_CHUNK)
    while rows := conn.execute(chunk, {"last": last}).all():
        conn.execute(change, [{"of": row.id, "as": _sorted_as(row.name)} for row in rows])
        last = rows[-1].id


def _sorted_as(name: str) -> str:
    """Returns a name as the program sorted it when this revision was made; later ones may sort otherwise."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def _index(conn: sa.Connection, name: str, table: str, columns: list[str], where: str = "") -> None:
    if name in {each["name"] for each in sa.inspect(conn).get_indexes(table)}:
        return
    condition = sa.text(where) if where else None
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def _has(conn: sa.Connection, column: str) -> bool:
    return column in {each["name"] for each in sa.inspect(conn).get_columns("contacts")}


def _quoted(conn: sa.Connection, name: str | None) -> str:
    return conn.dialect.identifier_preparer.quote(name or "")
