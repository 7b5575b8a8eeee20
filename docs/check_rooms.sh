#!/usr/bin/env bash
# Checks the includes of the library's headers against the table of rooms in docs/architecture.md: a header includes headers of its own room
# and of rooms that the table says it knows; the table has no circle, names no room that is not there, and misses none. Headers do not
# include each other in circles either, and name no header that is not there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

table=docs/architecture.md headers=include/chainrule
awk -v headers="$headers" '
  # | `graph/` | ... | `base/`, `expression/` |
  FNR == NR {
    if (/^\| room \| holds \| knows \|/) { in_table = 1; next }
    if (in_table && !/^\|/) in_table = 0
    if (!in_table || /^\| *-/) next
    count = split($0, cell, "|")
    room = cell[2]
    gsub(/[`\/ ]/, "", room)
    rooms[room] = ++number
    knows = cell[count - 1]
    gsub(/[`\/,]/, " ", knows)
    of = split(knows, known, " ")
    for (i = 1; i <= of; ++i)
      if (known[i] != "nothing") allowed[room, known[i]] = 1
    next
  }
  FNR == 1 {
    path = substr(FILENAME, length(headers) + 2)
    from = path
    if (!sub(/\/.*/, "", from)) from = "" # an umbrella
    else if (!(from in rooms)) report(path " is in a room that the table does not have")
    else used[from] = 1
  }
  from != "" && match($0, /^#include "[^"]+"/) {
    target = substr($0, RSTART + 10, RLENGTH - 11)
    if (target !~ /\// || target == "../version.hpp") next
    if (target !~ /^\.\.\/[^.]/) { report(path " includes " target ", which is no path to another room"); next }
    to = substr(target, 4)
    if (!sub(/\/.*/, "", to)) report(path " includes the umbrella " to)
    else if (to != from && !((from, to) in allowed)) report(path " includes " target ", but " from "/ does not know " to "/")
    else seen[from, to] = 1
  }
  function report(problem) { print "  " problem; ++problems }
  END {
    if (number == 0) report("there is no table of rooms")
    for (room in rooms)
      if (!(room in used)) report("there is no room " room "/")
    for (pair in allowed) {
      split(pair, arrow, SUBSEP)
      if (!(arrow[2] in rooms)) report("the table says that " arrow[1] "/ knows " arrow[2] "/, which is not in it")
      else if (rooms[arrow[2]] >= rooms[arrow[1]]) report(arrow[1] "/ knows " arrow[2] "/, which is below it in the table")
      else if (!(pair in seen)) report("the table says that " arrow[1] "/ knows " arrow[2] "/, but no header does")
    }
    if (problems > 0) exit 1
    print number " rooms, " length(seen) " arrows"
  }' "$table" $(find "$headers" -name '*.hpp' | sort)

# No header includes itself by way of others.
awk -v headers="$headers" '
  match($0, /^#include "[^"]+"/) {
    path = substr(FILENAME, length(headers) + 2)
    target = path
    if (!sub(/[^\/]*$/, substr($0, RSTART + 10, RLENGTH - 11), target)) next
    while (sub(/[^\/]+\/\.\.\//, "", target));
    print path, target
  }' $(find "$headers" -name '*.hpp') | tsort >/dev/null

# What the first lines of a header name, such as the one to read next, is there.
find "$headers" -name '*.hpp' | sort | awk -v headers="$headers" '
  { path = substr($0, length(headers) + 2); there[path] = 1; name = path; sub(/.*\//, "", name); there[name] = 1; all[++count] = $0 }
  END {
    for (i = 1; i <= count; ++i) {
      while ((getline line < all[i]) > 0 && line ~ /^\/\//)
        while (match(line, /[a-z_\/]+\.hpp/)) {
          named = substr(line, RSTART, RLENGTH)
          line = substr(line, RSTART + RLENGTH)
          sub(/^\//, "", named) # ../room/header.hpp
          if (!(named in there)) { print "  " all[i] " names " named ", which is not there"; ++problems }
        }
      close(all[i])
    }
    exit problems > 0
  }'
