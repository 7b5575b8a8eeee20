load 'style.gp'
set contour base
set cntrparam levels discrete 0.22, 0.4, 0.8, 1.4, 2.2
unset surface
set table $contours
splot data.'/batch_surface.dat' using 1:2:3
unset table
set xrange [-0.75:1.95]
set yrange [-1:3]
set xtics 0.5
set ytics 1
set xlabel 'w_0' offset 0,0.5
set ylabel 'w_1' offset 0.5,0
set label 'all data' at 0.55,0.05 left textcolor rgb blue
set label '4 data' at 1.3,1.2 left textcolor rgb red
plot $contours using 1:2 with lines linecolor rgb text linewidth 1, \
     data.'/few_path.dat' using 1:2 with linespoints linestyle 2 linewidth 1.2 pointtype 7 pointsize 0.3, \
     data.'/all_path.dat' using 1:2 with linespoints linestyle 1 pointtype 7 pointsize 0.6, \
     '+' using (0.997):(1.906) every ::0::0 with points pointtype 2 pointsize 1.2 linewidth 2 linecolor rgb text
