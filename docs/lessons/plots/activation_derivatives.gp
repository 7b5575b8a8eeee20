load 'style.gp'
set xrange [-4:4]
set yrange [0:1.15]
set xtics 2
set ytics 0.25
set label 'softplus' at 1.75,0.78 left textcolor rgb violet
set label 'ReLU,' at 0.5,1.07 left textcolor rgb green
set label 'leaky ReLU' at 1.65,1.07 left textcolor rgb ochre
set label 'sigmoid' at -1.6,0.25 right textcolor rgb blue
set label 'tanh' at -0.75,0.7 right textcolor rgb red
plot data.'/activations.dat' using 1:11 with lines linestyle 5, \
     data.'/activations.dat' using 1:9 with lines linestyle 3, \
     data.'/activations.dat' using 1:10 with lines linestyle 4 dashtype (12, 12), \
     data.'/activations.dat' using 1:7 with lines linestyle 1, \
     data.'/activations.dat' using 1:8 with lines linestyle 2
