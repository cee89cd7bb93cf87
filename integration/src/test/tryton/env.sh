# Sourced by every script. All settings can be given in the environment; state lives under ERP_HOME and nowhere else.
ERP_HOME=${ERP_HOME:-${TMPDIR:-/tmp}/bryggen-test-erp}
ERP_PGPORT=${ERP_PGPORT:-5644}
ERP_DB=${ERP_DB:-erp}
ERP_PORT=${ERP_PORT:-8169}
ERP_ADMIN_PASSWORD=${ERP_ADMIN_PASSWORD:-admin-Kf83kd92}
ERP_API_USER=${ERP_API_USER:-portal}
ERP_API_PASSWORD=${ERP_API_PASSWORD:-portal-Zq71mx05}
PGBIN=${PGBIN:-$({ ls -d /usr/lib/postgresql/*/bin || true; } 2>/dev/null | sort -V | tail -1)}
PGDATA=$ERP_HOME/pg
CONF=$ERP_HOME/trytond.conf
export ERP_HOME ERP_PGPORT ERP_DB ERP_PORT ERP_ADMIN_PASSWORD ERP_API_USER ERP_API_PASSWORD PGBIN PGDATA CONF

as_pg() { ( cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@" ); }
as_tryton() { ( cd / && HOME=$ERP_HOME/run setpriv --reuid=tryton --regid=tryton --init-groups "$@" ); }
sql() { as_pg "$PGBIN/psql" -h 127.0.0.1 -p "$ERP_PGPORT" -U postgres -q -v ON_ERROR_STOP=1 "$@"; }

# Starts the cluster on today's port, also when an earlier run left it on another one or was killed.
pg_up() {
  if as_pg "$PGBIN/pg_ctl" -D "$PGDATA" status >/dev/null; then
    [ "$(sed -n 4p "$PGDATA/postmaster.pid")" = "$ERP_PGPORT" ] && return
    pg_down
  fi
  as_pg "$PGBIN/pg_ctl" -D "$PGDATA" -w -o "-p $ERP_PGPORT" -l "$PGDATA/server.log" start >/dev/null
}
pg_down() { as_pg "$PGBIN/pg_ctl" -D "$PGDATA" -m fast -w stop >/dev/null; }

# Tryton's own settings, for today's ports.
write_conf() {
cat > "$CONF" <<CONF
[database]
uri = postgresql://tryton@127.0.0.1:$ERP_PGPORT/
list = False
language = en
[web]
listen = 127.0.0.1:$ERP_PORT
[session]
timeout = 3600
max_attempt = 20
[bus]
allow_subscribe = False
[account_invoice]
filestore = False
[email]
uri = smtp://127.0.0.1:1
CONF
}
