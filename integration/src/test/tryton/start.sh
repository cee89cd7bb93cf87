#!/bin/bash
# Starts the server (JSON-RPC on loopback) and waits until it answers.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
pid_file=$ERP_HOME/run/trytond.pid
if [ -s "$pid_file" ] && grep -qa tryton "/proc/$(cat "$pid_file")/cmdline" 2>/dev/null; then exit 0; fi
pg_up
write_conf
as_tryton sh -c "exec setsid trytond -c '$CONF' -d '$ERP_DB' >'$ERP_HOME/log/trytond.log' 2>&1 </dev/null & echo \$! >'$pid_file'"
/usr/bin/python3 - "$ERP_PORT" "$(cat "$pid_file")" <<'PY'
import json, os, sys, time, urllib.request
port, pid = sys.argv[1:]
ask = json.dumps({"id": 1, "method": "common.server.version", "params": []}).encode()
for _ in range(600):
    os.kill(int(pid), 0)
    try:
        request = urllib.request.Request("http://127.0.0.1:%s/" % port, ask, {"Content-Type": "application/json"})
        print("Tryton", json.load(urllib.request.urlopen(request, timeout=2))["result"], "on port", port)
        sys.exit(0)
    except (OSError, ValueError, KeyError):
        time.sleep(0.1)
sys.exit("Tryton does not answer on port %s; see its log" % port)
PY
