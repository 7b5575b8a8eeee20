load 'style.gp'
set xrange [0:3]
set yrange [-1.35:1.5]
set xtics 1
set ytics 1
set label 'sin(x²)' at 0.62,0.62 right textcolor rgb blue
set label 'slope −2.61' at 1.82,0.4 left textcolor rgb red
set xlabel 'x' offset 0,0.5
plot data.'/chain_rule.dat' using 1:2 with lines linestyle 1, \
     data.'/chain_rule.dat' using 1:($1 > 1.3 && $1 < 2.2 ? $3 : NaN) with lines linestyle 2, \
     '+' using (2):(sin(4)) every ::0::0 with points pointtype 7 pointsize 0.9 linecolor rgb red
