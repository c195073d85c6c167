#!/bin/sh
# Debian's Chromium for the browser tests, where it is missing and can be installed.
# Elsewhere the tests look for a Chromium on their own, and are skipped without one (but not in CI).
command -v chromium >/dev/null 2>&1 && exit 0
command -v apt-get >/dev/null 2>&1 || exit 0
[ "$(id -u)" = 0 ] || { echo "to run the browser tests: sudo apt-get install chromium"; exit 0; }
apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null || true
