#!/bin/bash
# A PostgreSQL cluster of its own on loopback, an empty database, and Tryton's configuration.
# With MODULES=1 also Tryton's tables, from nothing (about a minute).
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
mkdir -p "$ERP_HOME/run" "$ERP_HOME/log"
chown tryton:tryton "$ERP_HOME/run" "$ERP_HOME/log"
chmod 755 "$ERP_HOME"
"$HERE/stop.sh"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"; chown postgres:postgres "$PGDATA"; chmod 700 "$PGDATA"
  as_pg "$PGBIN/initdb" -D "$PGDATA" -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  cat >> "$PGDATA/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$PGDATA'
fsync = off
synchronous_commit = off
max_connections = 60
timezone = 'UTC'
jit = off
CONF
fi
pg_up
sql -d postgres -tAc "select 1 from pg_roles where rolname = 'tryton'" | grep -q 1 || sql -d postgres -c "create role tryton login"
sql -d postgres -c "set client_min_messages = warning" -c "drop database if exists $ERP_DB with (force)"
sql -d postgres -c "create database $ERP_DB owner tryton template template0 encoding 'UTF8'"
write_conf
[ "${MODULES:-}" ] || exit 0

printf '%s' "$ERP_ADMIN_PASSWORD" > "$ERP_HOME/run/admin.pass"
chown tryton:tryton "$ERP_HOME/run/admin.pass"; chmod 600 "$ERP_HOME/run/admin.pass"
# without sale_stock_quantity: it refuses every quotation above the forecast stock, so there would be no back orders
TRYTONPASSFILE="$ERP_HOME/run/admin.pass" as_tryton trytond-admin -c "$CONF" -d "$ERP_DB" --email admin@example.invalid \
  --activate-dependencies -p -u ir res \
  company party country currency product product_price_list product_attribute product_measurements bank \
  account account_product account_invoice account_invoice_stock account_credit_limit account_payment \
  account_payment_clearing account_statement account_dunning incoterm carrier stock stock_supply stock_package \
  stock_package_shipping sale sale_price_list sale_credit_limit sale_opportunity sale_complaint sale_shipment_cost \
  sale_supply sale_product_customer sale_history purchase purchase_request marketing marketing_automation \
  edocument_unece edocument_uncefact >"$ERP_HOME/log/db-create.log" 2>&1
