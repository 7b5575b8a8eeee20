load 'style.gp'
set border 127 linecolor rgb text
set xrange [60:140]
set yrange [0:1]
set zrange [0:45]
set xtics 20 offset 0,-0.3
set ytics 0.5 offset 0.5,-0.3
set ztics 20
set ticslevel 0
set xlabel 'price of the share' offset 0,-0.7
set ylabel 'years left' offset 1,-0.7
set zlabel 'price of the option' rotate by 90 offset 1,0 textcolor rgb text
set view 58,325,1,1
set palette defined (0 '#8c959f', 0.25 blue, 0.6 violet, 1 red)
set cbrange [0:0.06]
set cbtics 0.02
set colorbox user origin 0.88,0.45 size 0.025,0.4
set cblabel 'how much it bends' offset -0.5,0 textcolor rgb text
set pm3d depthorder border linecolor rgb text linewidth 0.3
splot data.'/option.dat' using 1:2:3:4 with pm3d
