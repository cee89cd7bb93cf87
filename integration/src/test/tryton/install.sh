#!/bin/bash
# Installs PostgreSQL and Tryton 6.0 with the modules of a supplier, from Debian 12 alone. Needs root.
# No recommends: keeps an office suite and a mail server out.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); . "$HERE/env.sh"
packages=$(grep -v '^#' "$HERE/packages.txt")
if dpkg-query -W -f '${db:Status-Status}\n' $packages 2>/dev/null | sort -u | grep -qx installed \
   && [ "$(dpkg-query -W -f '${db:Status-Status}\n' $packages 2>/dev/null | grep -cx installed)" = "$(echo "$packages" | wc -l)" ]; then
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
# the packages bring services; none of them shall start on this machine
if [ ! -e /usr/sbin/policy-rc.d ]; then
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends $packages >/dev/null
