# What all plots share. The background is transparent; text, axes and lines can be read on white and on black.
set encoding utf8
set terminal svg size 640,440 font 'Helvetica,Arial,sans-serif,19' linewidth 1.5 rounded enhanced
text = '#6e7781'
blue = '#0969da'
red = '#cf222e'
green = '#1a7f37'
ochre = '#bf8700'
violet = '#8250df'
set border 3 linecolor rgb text
set minussign
set tics nomirror out scale 0.5 textcolor rgb text
set xlabel textcolor rgb text
set ylabel textcolor rgb text
set key off
set style line 1 linecolor rgb blue linewidth 2
set style line 2 linecolor rgb red linewidth 2
set style line 3 linecolor rgb green linewidth 2
set style line 4 linecolor rgb ochre linewidth 2
set style line 5 linecolor rgb violet linewidth 2
