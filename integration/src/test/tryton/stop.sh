#!/bin/bash
# Stops the server that start.sh started, by its process id. With --pg the cluster too.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
pid_file=$ERP_HOME/run/trytond.pid
if [ -s "$pid_file" ]; then
  pid=$(cat "$pid_file")
  if grep -qa tryton "/proc/$pid/cmdline" 2>/dev/null; then
    kill "$pid"
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  fi
  rm -f "$pid_file"
fi
if [ "${1:-}" = --pg ] && [ -s "$PGDATA/postmaster.pid" ]; then pg_down; fi
