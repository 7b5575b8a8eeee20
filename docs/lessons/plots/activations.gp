load 'style.gp'
set xrange [-4:4]
set yrange [-1.2:4.2]
set xtics 2
set ytics 1
set xzeroaxis linecolor rgb text
set label 'softplus' at 1.0,1.75 right textcolor rgb violet
set label 'ReLU' at 2.15,1.75 left textcolor rgb green
set label 'leaky ReLU' at -3.85,-0.32 left textcolor rgb ochre
set label 'sigmoid' at 4,0.72 right textcolor rgb blue
set label 'tanh' at -3.85,-0.74 left textcolor rgb red
plot data.'/activations.dat' using 1:6 with lines linestyle 5, \
     data.'/activations.dat' using 1:4 with lines linestyle 3, \
     data.'/activations.dat' using 1:5 with lines linestyle 4 dashtype (12, 12), \
     data.'/activations.dat' using 1:2 with lines linestyle 1, \
     data.'/activations.dat' using 1:3 with lines linestyle 2
