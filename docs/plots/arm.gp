load 'style.gp'
set size ratio -1
set xrange [-0.55:2.45]
set yrange [-0.2:1.85]
unset border
set lmargin 0
set rmargin 0
set tmargin 0
set bmargin 0
unset tics
set palette defined (0 blue, 0.5 violet, 1 red)
set cbrange [0:240]
unset colorbox
plot data.'/arms.dat' using 1:2:3 with lines linewidth 2 linecolor palette, \
     data.'/arms.dat' using 1:2:3 with points pointtype 7 pointsize 0.5 linecolor palette, \
     data.'/arm_path.dat' using 1:2 with lines linecolor rgb ochre linewidth 3, \
     '+' using (0):(0) every ::0::0 with points pointtype 7 pointsize 1.6 linecolor rgb text
