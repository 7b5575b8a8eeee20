load 'style.gp'
set logscale xy
set format '10^{%T}'
set xrange [1e-16:1]
set yrange [1e-17:30]
set xtics ('10^{−15}' 1e-15, '10^{−10}' 1e-10, '10^{−5}' 1e-5, '1' 1)
set ytics ('10^{−15}' 1e-15, '10^{−10}' 1e-10, '10^{−5}' 1e-5, '1' 1)
set xlabel 'step h'
set ylabel 'relative error'
set label 'forward difference' at 2e-11,1.5e-1 left textcolor rgb blue
set label 'central difference' at 4e-6,3e-13 left textcolor rgb ochre
set label 'symbolic, compiler, tape' at 3e-16,1.5e-14 left textcolor rgb red
plot data.'/three_ways.dat' using 1:3 with lines linestyle 4, \
     data.'/three_ways.dat' using 1:2 with lines linestyle 1, \
     data.'/three_ways.dat' using 1:4 with lines linestyle 2 linewidth 3
