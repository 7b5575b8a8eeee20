load 'style.gp'
set xrange [0:120]
set yrange [0:90]
set xtics 20
set ytics 20
set xlabel 'days' offset 0,0.5
set ylabel 'height of the grass'
set label 'where the curve is' at 64,42 left textcolor rgb blue
set label 'where one more observation is' at 64,35 left textcolor rgb text
set label 'with 95 % confidence' at 64,28 left textcolor rgb text
set style fill solid noborder
plot data.'/wide_band.dat' with filledcurves closed linecolor rgb '#b08c959f', \
     data.'/band.dat' with filledcurves closed linecolor rgb '#900969da', \
     data.'/curve.dat' with lines linestyle 1, \
     data.'/observed.dat' with points pointtype 7 pointsize 0.7 linecolor rgb red
