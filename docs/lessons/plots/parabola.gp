load 'style.gp'
set xrange [-0.3:6]
set yrange [-0.5:10]
set xtics 1
set ytics 3
set xlabel 'x' offset 0,0.5
set label '(x − 3)²' at 5.35,7 right textcolor rgb text
set label 'start: loss 9' at 0.2,9.2 left textcolor rgb red
set label 'step 1: 3.24' at 1.4,3.5 left textcolor rgb red
set label 'step 2: 1.1664' at 2.05,1.6 left textcolor rgb red
plot (x - 3)**2 with lines linecolor rgb text linewidth 1.5, \
     data.'/parabola.dat' using 1:2 with linespoints linestyle 2 pointtype 7 pointsize 0.7
