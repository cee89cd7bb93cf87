#!/bin/bash
# Company, accounts, taxes, products, customers and stock of a supplier, through Tryton's own client library.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
install -m 644 "$HERE/configure.py" "$ERP_HOME/configure.py"   # the user tryton need not read this folder
as_tryton /usr/bin/python3 "$ERP_HOME/configure.py"
