#!/usr/bin/env bash
# Draws the pictures of the lessons into docs/lessons/images, and those of other examples into docs/images.
#
#   docs/draw.sh FOLDER      FOLDER holds the built examples: FOLDER/lessons/01_chain_rule and so on
#
# A program that is given a folder writes its data there. Plots are made by gnuplot from docs/lessons/plots/NAME.gp and docs/plots/NAME.gp, graphs
# by Graphviz from what to_dot() wrote. Backgrounds are transparent, and the colours can be read on white and on black.
set -euo pipefail
if [ $# -ne 1 ] || [ ! -d "$1/lessons" ]; then
  echo "usage: docs/draw.sh FOLDER    (the folder of the built examples: './dev docs' builds them)" >&2
  exit 1
fi
programs=$(cd "$1/lessons" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/lessons"

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

for source in ../examples/lessons/*.cpp; do
  "$programs/$(basename "$source" .cpp)" "$data" >/dev/null
done

mkdir -p images
for plot in plots/*.gp; do
  name=$(basename "$plot" .gp)
  [ "$name" != style ] || continue
  (cd plots && gnuplot -e "data = '$data'; set output '../images/$name.svg'" "$name.gp")
done

line='#6e7781' leaf='#0969da'
for graph in "$data"/*.dot; do
  # Leaves, which to_dot() draws bold, come first for the eye.
  sed "s/style=bold/style=bold, color=\"$leaf\", fontcolor=\"$leaf\"/" "$graph" |
    dot -Tsvg -Gbgcolor=transparent -Gnodesep=0.3 -Nfontname=Helvetica -Efontname=Helvetica -Nfontsize=15 -Efontsize=15 \
      -Ncolor="$line" -Nfontcolor="$line" -Npenwidth=1.5 -Ecolor="$line" -Efontcolor="#cf222e" \
      -o "images/$(basename "$graph" .dot).svg"
done

for name in arm black_scholes confidence_band recurrences; do
  "$programs/../$name" "$data" >/dev/null
done
for plot in ../plots/*.gp; do
  name=$(basename "$plot" .gp)
  (cd plots && gnuplot -e "data = '$data'; set output '../../images/$name.svg'" "../$plot")
done
# This one needs Eigen.
if [ -x "$programs/../mesh_parametrisation" ]; then
  "$programs/../mesh_parametrisation" ../images >/dev/null
fi
echo "Drawn: $(cd images && echo *.svg) $(cd ../images && echo *.svg)"
