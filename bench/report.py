#!/usr/bin/env python3
"""Writes docs/benchmarks.md and its pictures from what bench/run.sh has measured.

report.py RESULTS: a folder with compilers.txt, contest-COMPILER.csv, variants-COMPILER.csv, harnesses-COMPILER.csv, scaling.csv, instructions-COMPILER.txt, compile_time.txt,
machine.txt; those that are missing are left out of the page.
report.py: only the pictures, from the tables of the page that is there."""
import csv
import glob
import math
import pathlib
import re
import statistics
import subprocess
import sys

results = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
docs = pathlib.Path(__file__).resolve().parent.parent / "docs"
images = docs / "images"
hand, library = "by hand", "chainrule"


def read(path):
    """The table of a contest: {(problem, parameters): {contender: row}}, in the order of the file. Of several processes (NAME.csv,
    NAME.2.csv, ...) the median times count."""
    table, times, absent = {}, {}, ""
    for process in [path, *sorted(path.parent.glob(glob.escape(path.stem) + ".[0-9].csv"))]:
        with open(process) as file:
            absent = file.readline().removeprefix("# absent:").strip()
            for row in csv.DictReader(file, delimiter=";"):
                key = row["problem"], int(row["parameters"])
                entry = {name: float(row[name]) for name in ("nanoseconds", "error", "allocations", "bytes")}
                all_times = times.setdefault((key, row["contender"]), [])
                all_times.append(entry["nanoseconds"])
                entry["nanoseconds"] = statistics.median(all_times)
                table.setdefault(key, {})[row["contender"]] = {"title": row["title"], **entry}
    for entries in table.values():
        keep_fastest_by_hand(entries)
    return table, absent


def keep_fastest_by_hand(entries):
    """Of the variants of the code by hand, `by hand (scalars)` and the like, in each harness the fastest is the code by hand."""
    for name in [n for n in entries if n.startswith(hand + " (")]:
        entry = entries.pop(name)
        kept = re.sub(r" \(.*?\)", "", name)
        if entry["nanoseconds"] > 0 and (kept not in entries or entry["nanoseconds"] < entries[kept]["nanoseconds"]):
            entries[kept] = entry


def name_of(key):
    problem, parameters = key
    return f"{problem}, N = {parameters}" if problem in ("F4", "F5", "F6") else problem


def time_of(entries, contender):
    return entries.get(contender, {}).get("nanoseconds", 0)


def ratio(entries, contender, base=hand):
    a, b = time_of(entries, contender), time_of(entries, base)
    return a / b if a > 0 and b > 0 else None


def in_mean(key):
    return re.fullmatch(r"F\d+", key[0]) and key[1] != 100


def mean(table, contender, base=hand):
    ratios = [r for key, entries in table.items() if in_mean(key) and (r := ratio(entries, contender, base))]
    return (math.exp(sum(map(math.log, ratios)) / len(ratios)), len(ratios)) if ratios else (None, 0)


def number(value):
    if value is None:
        return "-"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def rows(header, lines):
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    for line in lines:
        yield "| " + " | ".join(line) + " |"
    yield ""


def found(kind, ending):
    """What was measured for each compiler, and for each with other flags, in the order of compilers.txt."""
    order = (results / "compilers.txt").read_text().splitlines()
    names = [name for name in order] + [f"{name} {flags}" for name in order for flags in ("-O2 -march=native", "-O3", "-O2")]
    return {name: path for name in names if (path := results / f"{kind}-{name}.{ending}").exists()}


# Pictures: a transparent ground, and colours that can be read on white and on black. They are drawn from the page's tables, so that they can be
# drawn anew without measuring anew.
grey, blue, green, violet = "#6e7781", "#0969da", "#1a7f37", "#8250df"
colours = {library: blue, "chainrule's tape": violet, hand: green, "central differences": grey, "Ceres Jet": "#bf8700", "ADOL-C": "#cf222e",
           "Sacado": "#bf3989", "Eigen AutoDiffScalar": "#1b7c83", "Boost autodiff": "#bc4c00"}
ours = (library, "chainrule's tape", hand)


def colour(contender):
    return colours.get(contender, "#8c6d46")


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def tables_of(text, heading):
    """The tables below a heading of a page, up to the next one of its kind: lists of rows, which are lists of texts, the header first."""
    section = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    answer, above = [], ""
    for line in section[1].splitlines() if section else ():
        if line.startswith("| ---") or not line.startswith("|"):
            above = line
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not above.startswith("|"):
            answer.append([])
        answer[-1].append(cells)
        above = line
    return answer


def value_of(cell):
    return float(cell.replace(",", "")) if re.fullmatch(r"[\d.,]+", cell) else None


def draw(name, width, height, commands):
    images.mkdir(parents=True, exist_ok=True)
    script = f"""set terminal svg size {width},{height} dynamic font 'Helvetica,Arial,sans-serif,18'
set output '{images / name}.svg'
set border 3 lc rgb '{grey}'
set tics nomirror out scale 0.5 textcolor rgb '{grey}'
set title textcolor rgb '{grey}'
set xlabel textcolor rgb '{grey}'
set key off
{commands}
"""
    subprocess.run(["gnuplot"], input=script, text=True, check=True)


def draw_ratios(text):
    """One bar for each contender: its geometric mean over F1 to F10. The name of each bar to its left, its number at its end, the fastest on top,
    and a line where the code by hand is."""
    header, *lines = tables_of(text, "## The contest")[0]
    means = dict(zip(header, map(value_of, lines[-1])))
    bars = [(1.0, hand)] + [(value, contender) for contender, value in means.items() if value and contender != "chainrule, formulas"]
    bars.sort(key=lambda bar: -bar[0])
    commands = [f"set xrange [0.6:{bars[0][0] * 2.2:.4g}]", f"set yrange [-0.6:{len(bars) + 1.1}]", "set logscale x", "unset border",
                "unset ytics", "unset xtics", "set lmargin at screen 0.36", "set rmargin at screen 1", "set tmargin 0", "set bmargin 0",
                f"set arrow 1 from 1,-0.5 to 1,{len(bars) - 0.35} nohead lc rgb '{grey}' lw 1.5 dt 3 front",
                f"set label 100 'time of value and gradient, logarithmic' at screen 0.99,first {len(bars) + 0.7} right textcolor rgb '{grey}' font ',18'",
                f"set label 101 '◀ shorter is better' at screen 0.99,first {len(bars) - 0.1} right textcolor rgb '{green}' font ',18'",
                f"set label 102 'as by hand' at 1,{len(bars) - 0.1} center textcolor rgb '{grey}' font ',18'"]
    for i, (value, contender) in enumerate(bars):
        commands.append(f"set object {i + 1} rectangle from 0.6,{i - 0.3} to {value:.4g},{i + 0.3} "
                        f"fc rgb '{colour(contender)}' fs solid noborder")
        commands.append(f"set label {2 * i + 1} {quoted(contender)} at 0.6,{i} right offset -0.7,0 textcolor rgb '{colour(contender)}' font ',20'")
        commands.append(f"set label {2 * i + 2} '{number(value)}' at {value:.4g},{i} left offset 0.7,0 "
                        f"textcolor rgb '{colour(contender)}' font ',20'")
    commands.append("plot NaN")
    draw("ratios", 640, 40 * (len(bars) + 2), "\n".join(commands))


def move_apart(ends, gap):
    """Labels at the ends of lines, which begin with their height, apart from one another."""
    ends.sort(key=lambda end: end[0])
    for _ in range(500):
        for a, b in zip(ends, ends[1:]):
            if b[0] - a[0] < gap:
                move = (gap - (b[0] - a[0])) / 2
                a[0] -= move
                b[0] += move


def lines_with_names(curves, gap, right):
    """Commands for lines whose names stand at their ends, each with a thin line from the one to the other. A curve: name, colour, width, points.
    On logarithmic axes."""
    ends = [[math.log10(points[-1][1]), name, shade, width, points] for name, shade, width, points in curves]
    move_apart(ends, gap)
    commands, plots = ["unset label", "unset arrow"], []
    for i, (height, name, shade, width, points) in enumerate(ends):
        x, y = points[-1]
        commands.append(f"$d{i} << EOD\n" + "\n".join(f"{n} {t:.6g}" for n, t in points) + "\nEOD")
        commands.append(f"set arrow {i + 1} from {x},{y:.5g} to {x * right},{10 ** height:.5g} nohead lc rgb '{shade}' lw 0.7")
        commands.append(f"set label {i + 1} {quoted(name)} at {x * right},{10 ** height:.5g} left offset 0.4,0 textcolor rgb '{shade}'")
        plots.append(f"$d{i} with lines lw {width} lc rgb '{shade}'")
    return commands, plots


def draw_scaling(text):
    """Time of a gradient over that by hand, over N: a panel for each function, a line for each contender."""
    header, *rows_of = tables_of(text, "## How the cost grows with N")[0]
    panels = {}
    for row in rows_of:
        problem, size = re.fullmatch(r"(\w+), N = (\d+)", row[0]).groups()
        for contender, cell in zip(header[2:], row[2:]):
            if (value := value_of(cell)) is not None and contender != "chainrule, formulas":
                panels.setdefault(problem, {}).setdefault(contender, []).append((int(size), value))
    titles = {"F4": "Rosenbrock", "F5": "product", "F6": "log-sum-exp"}
    commands = [f"set multiplot layout {len(panels)},1", "set logscale xy", "set xrange [1.7:1100]", "set xtics (2, 10, 100, 1000)",
                "set rmargin at screen 0.63", "set lmargin at screen 0.115", f"set grid lc rgb '{grey}' lw 0.3", "set tics scale 0",
                "set ytics ('1' 1, '10' 10, '100' 100, '1000' 1000, '10⁴' 10000)", "set xlabel 'N, the number of variables' offset 0,0.4"]
    for problem, curves in panels.items():
        sizes = sorted({n for points in curves.values() for n, _ in points})
        curves[hand] = [(n, 1.0) for n in sizes]
        all_values = [value for points in curves.values() for _, value in points]
        low, high = min(0.4, min(all_values) * 0.8), max(all_values) * 2
        named, plots = lines_with_names([(name, colour(name), 3.5 if name in ours else 1.8, points) for name, points in curves.items()],
                                        0.08 * math.log10(high / low), 1.35)
        commands += [*named, f"set yrange [{low:.4g}:{high:.4g}]",
                     f"set title {quoted(titles.get(problem, problem) + ': times as long as by hand')} offset 0,0.6",
                     f"set label 90 '▼ lower is better' at graph 1.04,graph 1.06 left textcolor rgb '{green}'", "plot " + ", ".join(plots)]
    draw("scaling", 640, 480 * len(panels), "\n".join(commands))


def draw_compile_time(text):
    """Seconds of -O2 over the nodes of a program, a line for each compiler."""
    header, *rows_of = tables_of(text, "## What compiling costs")[0]
    curves = {}
    for row in rows_of:
        entry = dict(zip(header, row))
        if entry["program"].startswith("rosenbrock"):
            curves.setdefault(entry["compiler"], []).append((int(entry["nodes"]), float(entry["-O2, s"])))
    shades = [blue, "#bf3989", violet, green]
    named, plots = lines_with_names([(name, shade, 3, sorted(curves[name])) for name, shade in zip(sorted(curves), shades)], 0.2, 1.35)
    commands = ["set logscale xy", "set xrange [15:13000]", "set yrange [0.3:50]", "set xtics (100, 1000, 10000)", "set ytics (1, 10)", "set tics scale 0",
                "set rmargin at screen 0.78", f"set grid lc rgb '{grey}' lw 0.3", "set title 'Rosenbrock: seconds to compile at -O2' offset 0,0.6",
                "set xlabel 'nodes of the program' offset 0,0.4", *named,
                f"set label 90 '▼ lower is better' at graph 1.0,graph 1.1 center textcolor rgb '{green}'", "plot " + ", ".join(plots)]
    draw("compile_time", 640, 420, "\n".join(commands))


def page():
    contests = {compiler: read(path) for compiler, path in found("contest", "csv").items()}
    variants = {compiler: read(path)[0] for compiler, path in found("variants", "csv").items()}
    first = next(iter(contests))
    table, absent = contests[first]
    machine = (results / "machine.txt").read_text().strip().splitlines() if (results / "machine.txt").exists() else []

    yield "# Benchmarks"
    yield ""
    yield "`./dev bench` measures all of this, writes this page and draws its pictures; `./dev bench --quick` does so in a few minutes, with"
    yield "fewer repetitions and without the scaling and the compile times."
    yield ""
    yield "Value and all derivatives of one point after the other of 1,024 random ones, called through a pointer; the empty call is part of each"
    yield "figure. Google Benchmark, in random order, all contenders in one process, medians of CPU time, and of three processes; where it says *by hand = 1.00* these are"
    yield "ratios of medians. Each contender's answers are compared with the reference at all points before it is timed: the code written by hand,"
    yield "and for ADBench's functions, for which nobody wrote any, the library, which tests compare with 30 digits there. Of the code by hand there are four variants, with"
    yield "vector types or scalars, with the straight-line vectoriser or without; the fastest counts, function by function. Tapes record anew at"
    yield "each point. `bench/contest/` has the functions and the contenders, one file each."
    yield ""
    yield "Measured on:"
    yield ""
    for line in machine:
        yield f"- {line}"
    if absent:
        yield f"- not installed, and so not measured: {absent}"
    yield ""

    yield "## The contest"
    yield ""
    yield "![Geometric means over F1 to F10: time of value and gradient, by hand = 1.00](images/ratios.svg)"
    yield ""
    yield f"The bars are geometric means over F1 to F10 (N = 10), {first}; a contender that lacks a function is measured on the others."
    yield ""
    contenders = [c for c in dict.fromkeys(c for entries in table.values() for c in entries) if c not in (hand, "function alone")]
    for compiler, (measured, _) in contests.items():
        yield f"### {compiler}, by hand = 1.00"
        yield ""
        present = [c for c in contenders if any(time_of(entries, c) for entries in measured.values())]
        lines = []
        for key, entries in measured.items():
            base = hand if hand in entries else library
            lines.append([name_of(key), f"{time_of(entries, base):.1f}" + ("" if base == hand else " (chainrule)"),
                          *(number(ratio(entries, c, base)) for c in present)])
        lines.append(["mean of F1 to F10, N = 10", "", *(number(mean(measured, c)[0]) for c in present)])
        yield from rows(["", "by hand, ns", *present], lines)
    wrong = [f"{contender} on {name_of(key)} ({entry['error']:.1g})" for key, entries in table.items()
             for contender, entry in entries.items() if entry["nanoseconds"] == 0 and contender != "function alone"]
    if wrong:
        yield "Wrong, and so not timed, with the relative error: " + "; ".join(wrong) + "."
        yield ""
    yield "A dash: the contender has no such function (`erfc`; a power with a variable exponent), or is not written for it. What the functions are:"
    yield ""
    for key, entries in table.items():
        if key[1] != 100:
            yield f"- {key[0]}: {next(iter(entries.values()))['title']}"
    yield ""

    if variants:
        yield "## Other flags"
        yield ""
        yield "The library, by hand = 1.00, both with the same flags. The table above is -O3 -march=native."
        yield ""
        keys = [key for key in table if hand in table[key]]
        lines = [[name, *(number(ratio(measured[key], library)) if key in measured else "-" for key in keys if key[0][0] == "F"),
                  number(mean(measured, library)[0])] for name, measured in variants.items()]
        yield from rows(["", *(name_of(key).replace(", N =", "") for key in keys if key[0][0] == "F"), "mean, N = 10"], lines)

    harnesses = {compiler: read(path)[0] for compiler, path in found("harnesses", "csv").items()}
    if harnesses:
        yield "## In other harnesses"
        yield ""
        yield "The same functions, the ratio to the code by hand in the same harness: called as above; *copied*: arguments copied from memory right before the call,"
        yield "answers copied out right after; *descent*: the argument is written from the last answer; *inlined*: in a function that computes four arguments and"
        yield "adds up the answers. `bench/contest/harnesses.hpp`, `bench_harnesses`."
        yield ""
        for compiler, measured in harnesses.items():
            ways = ["", ", copied", ", descent", ", inlined"]
            others = [c for c in (library, "Ceres Jet", "Eigen AutoDiffScalar") if any(c in entries for entries in measured.values())]
            columns = [(c, way) for c in others for way in ways]
            yield f"### {compiler}, by hand in the same harness = 1.00"
            yield ""
            lines = [[name_of(key), *(number(ratio(entries, c + way, hand + way)) for c, way in columns)]
                     for key, entries in measured.items() if hand in entries]
            lines.append(["mean of F1 to F10, N = 10", *(number(mean(measured, c + way, hand + way)[0]) for c, way in columns)])
            yield from rows(["", *(c + way for c, way in columns)], lines)

    yield "## The gradient beside the function"
    yield ""
    yield f"Time of value and gradient over the time of the function alone, {first}."
    yield ""
    few = [c for c in (hand, library, "chainrule's tape", "central differences") if c in contenders or c == hand]
    yield from rows(["", "function, ns", *few],
                    [[name_of(key), f"{time_of(entries, 'function alone'):.1f}", *(number(ratio(entries, c, "function alone")) for c in few)]
                     for key, entries in table.items()])

    yield "## Memory"
    yield ""
    yield "Calls of `malloc` and bytes asked for by one value and gradient, once warm. All others ask for none."
    yield ""
    asking = [c for c in contenders if any(entries.get(c, {}).get("allocations", 0) > 0 for entries in table.values())]
    yield from rows(["", *asking],
                    [[name_of(key), *(f"{entries[c]['allocations']:.0f}, {entries[c]['bytes']:,.0f} B" if c in entries else "-" for c in asking)]
                     for key, entries in table.items()])

    counts = found("instructions", "txt")
    if counts:
        yield "## Instructions"
        yield ""
        yield "By callgrind, which repeats them exactly, at -O3 -march=x86-64-v3 (it knows no AVX-512), functions of <cmath> included."
        yield ""
        read_counts = {compiler: dict((m[1], m.groups()[1:]) for m in re.finditer(
            r"^(\w+(?: \d+)?)\s+(\d+)\s+(\d+)\s+([\d.]+)$", path.read_text(), re.M)) for compiler, path in counts.items()}
        names = list(next(iter(read_counts.values())))
        header = [""] + [f"{what}, {compiler}" for compiler in read_counts for what in ("by hand", "chainrule", "ratio")]
        yield from rows(header, [[name, *(x for c in read_counts.values() for x in c.get(name, ("-",) * 3))] for name in names])

    if (results / "scaling.csv").exists():
        scaling, _ = read(results / "scaling.csv")
        yield "## How the cost grows with N"
        yield ""
        yield "![Time of value and gradient over N](images/scaling.svg)"
        yield ""
        yield f"{first}; the library's code is straight-line at every N."
        yield ""
        present = [c for c in dict.fromkeys(c for entries in scaling.values() for c in entries) if c not in (hand, "function alone")]
        yield from rows(["", "by hand, ns", *present],
                        [[f"{key[0]}, N = {key[1]}", f"{time_of(entries, hand):.1f}", *(number(ratio(entries, c)) for c in present)]
                         for key, entries in scaling.items()])

    if (results / "compile_time.txt").exists():
        measured = {}
        for line in (results / "compile_time.txt").read_text().splitlines():
            words = line.split()
            if len(words) == 7 and words[0] != "compiler":
                measured.setdefault(words[0], []).append(words[1:])
        yield "## What compiling costs"
        yield ""
        yield "![Seconds to compile over the nodes of a program](images/compile_time.svg)"
        yield ""
        yield "`./dev compile-time` measures this: user seconds, medians of three; the peak of memory at -O2; template instantiations by clang's own"
        yield "trace, which a test compares with `bench/compile_time/instantiations.csv` and 3 % of room. A node is an input, a constant or an"
        yield "operation of the program that comes out, value and gradient together. Rosenbrock in 700 variables needs a raised limit with clang"
        yield "(`-fconstexpr-steps=`), and none with g++."
        yield ""
        yield from rows(["compiler", "program", "nodes", "syntax, s", "-O2, s", "peak, MiB", "instantiations"],
                        [[compiler, *row] for compiler, all_rows in measured.items() for row in all_rows])

    notes = pathlib.Path(__file__).resolve().parent / "notes.md"
    if notes.exists():
        yield notes.read_text().strip()
        yield ""


path = docs / "benchmarks.md"
if results:
    path.write_text("\n".join(page()).rstrip() + "\n")
    print("Wrote", path)
text = path.read_text()
draw_ratios(text)
for heading, drawing in (("## How the cost grows with N", draw_scaling), ("## What compiling costs", draw_compile_time)):
    if heading in text:
        drawing(text)
