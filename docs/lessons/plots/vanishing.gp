load 'style.gp'
set xrange [0:21]
set yrange [1e-14:50]
set logscale y
set xtics (1, 5, 10, 15, 20)
set ytics ('10^{−12}' 1e-12, '10^{−8}' 1e-8, '10^{−4}' 1e-4, '1' 1)
set xlabel 'layers'
set label 'ReLU, leaky ReLU' at 12,8 left textcolor rgb green
set label 'tanh,' at 9,0.012 left textcolor rgb red
set label 'softplus' at 11.7,0.012 left textcolor rgb violet
set label 'sigmoid' at 11.5,1e-10 right textcolor rgb blue
plot data.'/vanishing.dat' using 1:4 with linespoints linestyle 3 pointtype 7 pointsize 0.4, \
     data.'/vanishing.dat' using 1:6 with linespoints linestyle 5 pointtype 7 pointsize 0.4, \
     data.'/vanishing.dat' using 1:3 with linespoints linestyle 2 pointtype 7 pointsize 0.4, \
     data.'/vanishing.dat' using 1:2 with linespoints linestyle 1 pointtype 7 pointsize 0.4
