"""Schema changes, oldest first, run by Alembic when a library of an older version is opened for writing."""
