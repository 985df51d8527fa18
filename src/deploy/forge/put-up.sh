#!/bin/sh
# Puts a site onto a server: whole into a folder of its own, then shown at once by moving a link.
# Arguments: the folder of the site, account@host, the path there. RSYNC_RSH: how to reach the host.
set -eu
site=$1 host=$2 path=$3
release=releases/$(date -u +%Y%m%dT%H%M%SZ)

on_host() {
  # shellcheck disable=SC2086 # the words of a command
  $RSYNC_RSH "$host" "cd '$path' && $1"
}

$RSYNC_RSH "$host" "mkdir -p '$path/releases'"
# Files that the current release has already are links there, and are not sent.
rsync --archive --chmod=D755,F644 --checksum --link-dest="$path/current" "$site/" "$host:$path/$release.part/"
on_host "mv -T '$release.part' '$release' && ln -sfn '$release' current.new && mv -T current.new current"
# Five stay, for a way back: ln -sfn releases/… current.new && mv -T current.new current
on_host "ls -1d releases/* | head -n -5 | xargs -r rm -rf --"
