#!/bin/sh
@MARK@
# Written by that command; run it again to change it. Git calls this with the lines OLD NEW REF.

program=@PROGRAM@
if ! [ -r "$program" ]; then
  echo "Yearbook: không thấy tệp / no such file: $program" >&2
  echo "Chạy lại / run again: yearbook.jar publish --install-hook" >&2
  exit 1
fi

# A site is for everyone to read, and its build outlives a pusher whose line breaks.
umask 022
trap '' HUP PIPE

# Without a UTF-8 locale Java ruins Vietnamese file names; nobody sets one for a hook.
is_utf8() { [ "$(LC_ALL=$1 locale charmap 2>/dev/null)" = UTF-8 ]; }
for LC_ALL in C.UTF-8 en_US.UTF-8 vi_VN.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8') none; do
  is_utf8 "$LC_ALL" && break
done
[ "$LC_ALL" != none ] || LC_ALL=C.UTF-8
export LC_ALL

exec @JAVA@ @ARGUMENTS@
