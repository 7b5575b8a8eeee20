load 'style.gp'
set terminal svg size 640,340 font 'Helvetica,Arial,sans-serif,19' linewidth 1.5 rounded enhanced
unset border
unset tics
unset colorbox
set size ratio -1
set palette defined (-1 blue, -0.5 '#80b8f0', 0 '#f6f8fa', 0.5 '#e8909a', 1 red)
set cbrange [-0.8:0.8]
set xrange [-0.8:35.8]
set yrange [17.8:-0.8]
# The first eight of 32 neurons, eight pixels by eight each.
set style fill solid noborder
plot data.'/digits_weights.dat' every ::0::511 using (9 * (int($1) % 4) + $3):(9 * (int($1) / 4) + $2):(0.5):(0.5):4 with boxxyerror linecolor palette
