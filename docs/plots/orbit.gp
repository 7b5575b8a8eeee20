load 'style.gp'
set size ratio -1
set xrange [-2.25:1.4]
set yrange [-1.15:1.25]
unset border
set lmargin 0
set rmargin 0
set tmargin 0
set bmargin 0
unset tics
set label 'star' at 0.13,0 left textcolor rgb ochre
set label 'start' at 1.07,0 left textcolor rgb text
set label 'target' at -1.67,-0.9 right textcolor rgb green
set label '1' at -0.62,-0.9 center textcolor rgb red
set label '2' at -2.02,-0.7 center textcolor rgb text
set label '3' at -1.5,-0.75 center textcolor rgb text
set label '6' at -1.33,0.25 center textcolor rgb blue
plot data.'/orbit.dat' index 0 using 1:2 with lines linestyle 2, \
     for [i=1:2] data.'/orbit.dat' index i using 1:2 with lines linecolor rgb text linewidth 1, \
     data.'/orbit.dat' index 5 using 1:2 with lines linestyle 1 linewidth 3, \
     '+' using (0):(0) every ::0::0 with points pointtype 7 pointsize 2 linecolor rgb ochre, \
     '+' using (1):(0) every ::0::0 with points pointtype 7 pointsize 0.9 linecolor rgb text, \
     '+' using (-1.6):(-0.9) every ::0::0 with points pointtype 7 pointsize 0.9 linecolor rgb green
