#!/bin/bash
# From a bare Debian 12 machine to a running, configured ERP on loopback: install, restore, start. Again and again.
#   FRESH=1 builds the database from nothing instead (about two minutes) and writes configured.dump anew.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
"$HERE/install.sh"
. "$HERE/env.sh"   # PGBIN is there only now on a bare machine
if [ "${FRESH:-}" ]; then
  MODULES=1 "$HERE/create-db.sh"
  "$HERE/configure.sh"
  as_pg "$PGBIN/pg_dump" -h 127.0.0.1 -p "$ERP_PGPORT" -U postgres -Fc -Z 9 "$ERP_DB" > "$HERE/configured.dump"
else
  "$HERE/create-db.sh"
  as_pg "$PGBIN/pg_restore" -h 127.0.0.1 -p "$ERP_PGPORT" -U postgres -d "$ERP_DB" < "$HERE/configured.dump"
fi
"$HERE/reset.sh" save configured
"$HERE/start.sh"
