#!/bin/sh
# Debian's Chromium for the browser tests, where it is missing and can be installed: the one that never has a window,
# because a page costs it less than half the time. Elsewhere the tests look for a Chromium on their own, and are
# skipped without one (but not in CI).
has() { command -v "$1" >/dev/null 2>&1; }
fetch() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" fonts-liberation >/dev/null 2>&1; }
has chromium-headless-shell && exit 0
has apt-get || exit 0
if [ "$(id -u)" != 0 ]; then
  has chromium || echo "to run the browser tests: sudo apt-get install chromium-headless-shell fonts-liberation"
  exit 0
fi
apt-get update -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 || true
fetch chromium-headless-shell || has chromium || fetch chromium || true
