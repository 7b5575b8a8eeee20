load 'style.gp'
set logscale y
set xrange [0:100]
set yrange [0.02:3]
set ytics ('0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3)
set xtics 20
set xlabel 'times through all images' offset 0,0.5
set ylabel 'mean loss' offset 0.5,0
set label 'images to learn from' at 56,0.038 right textcolor rgb blue
set label 'images held back' at 98,0.125 right textcolor rgb red
plot data.'/digits_loss.dat' using 1:2 with lines linestyle 1, \
     data.'/digits_loss.dat' using 1:3 with lines linestyle 2
