load 'style.gp'
set contour base
set cntrparam levels discrete 2.5, 5, 10, 15
unset surface
set table $contours
splot data.'/surface.dat' using 1:2:3
unset table
set xrange [-1.5:4.5]
set yrange [-0.75:3.25]
set size ratio -1
set xtics 1
set ytics 1
set xlabel 'a' offset 0,0.5
set ylabel 'b' offset 0.5,0
set label 'start' at -0.85,2.75 left textcolor rgb red
set label 'minimum' at 3.2,1.02 left textcolor rgb blue
plot $contours using 1:2 with lines linecolor rgb text linewidth 1, \
     data.'/path.dat' using 1:2 with linespoints linestyle 2 pointtype 7 pointsize 0.5, \
     '+' using (3):(1) every ::0::0 with points pointtype 2 pointsize 1.2 linewidth 2 linecolor rgb blue
