#!/bin/bash
# reset.sh configured : puts the saved copy back, in about two seconds (stops the server; start.sh starts it again).
# reset.sh save NAME  : saves the database as it is under this name.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
"$HERE/stop.sh"
pg_up
quietly="set client_min_messages = warning"
if [ "$1" = save ]; then
  sql -d postgres -c "$quietly" -c "drop database if exists ${ERP_DB}_$2 with (force)"
  sql -d postgres -c "create database ${ERP_DB}_$2 template $ERP_DB owner tryton"
else
  sql -d postgres -c "$quietly" -c "drop database if exists $ERP_DB with (force)"
  sql -d postgres -c "create database $ERP_DB template ${ERP_DB}_$1 owner tryton"
fi
