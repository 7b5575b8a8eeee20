#!/usr/bin/env bash
# Writes docs/troubleshooting.md from the programs that must be rejected, their corrected twins, and what g++ and clang++ say about them.
#
#   docs/troubleshooting.sh            compiles each program with both compilers (GXX and CLANGXX name them), and writes the page
#   docs/troubleshooting.sh --check    compiles nothing: does the page have every sentence that a program expects, or that the tape throws?
#
# Programs that are met by the same sentence share an entry. The outline below gives an entry its place and title, by one of its
# programs; a sentence that the outline does not know comes last, under the name of its first program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

page=docs/troubleshooting.md
programs=constexpr_tests/rejected
tape_program=docs/examples/tape_misuse.cpp

outline() {
  cat <<'EOM'
# Values of variables
missing_value A variable of the formula is given no value
value_for_an_unknown_variable A value for a variable that the formula does not have
value_given_twice A value is given twice
value_without_a_name A value without a name
value_that_is_no_number A value that is no number
value_that_is_a_formula A formula as the value of a variable

# What is differentiated, and by what
derivative_of_something_else Something that is no formula
derivative_by_a_formula Something that is no variable
gradient_with_a_variable_twice A variable is named twice
gradient_slot_not_asked_for A variable that was not asked for
jacobian_of_one_formula The Jacobian of something that is no tuple
jacobian_of_nothing The Jacobian of an empty tuple
derivative_of_negative_order A negative order, of a formula
taylor_of_negative_order A negative order, of a function
derivative_by_two_numbers derivative and taylor by several numbers
gradient_of_several_results The gradient of several results
function_by_a_variable A function by a variable
wrt_out_of_range wrt of an argument that is not there
wrt_of_a_constant wrt of a constant
wrt_of_data_with_integers wrt of data with integers among the numbers
wrt_of_one_argument_twice wrt of one argument twice
nothing_to_differentiate_by No argument to differentiate by
operations_of_unknown_types Operations of a function without the types of its arguments

# Directions and weights
direction_missing along(...) is missing
direction_of_wrong_length along(...) of another length
direction_for_a_value along(...) where none is needed
direction_missing_for_jvp A direction or a weight of a function is missing
direction_of_another_shape A direction or a weight of another shape

# Comparisons and sums
condition_as_bool A comparison of formulas as a bool
class_of_a_traced_value A class of numbers before there is a value
condition_as_a_formula The derivative of a comparison
sum_in_a_formula A formula is changed
sum_in_a_plain_number A plain number takes in a symbolic value
substitute_for_a_formula substitute for something that is no variable
custom_derivative_without_all_partials custom_derivative with too few or too many rules

# Numbers and constants
constant_too_large A constant that is too large, or a hexadecimal fraction
constant_not_in_lowest_terms A constant that is not in lowest terms
comparison_of_class_numbers Formulas with numbers of a class are compared
digamma_without_boost_math digamma of a number type that has none
special_functions_without_beta beta of a number type that has none
fast_math -ffast-math and -Ofast

# What a function may be
function_of_double A function of plain numbers
function_that_captures A lambda with captures, an object with members
function_without_a_default_constructor A function without a default constructor
call_with_too_few_arguments The function cannot be called
function_that_returns_nothing A function that returns nothing
result_that_is_a_condition A function that returns a comparison
result_of_mixed_types A result of mixed types
check_of_too_few_components A derivative by hand with too few or too many components
check_of_a_derivative_that_takes_something_else A derivative by hand that takes something else
check_without_arguments A check without arguments
expect_jacobian_with_a_wrong_entry A wrong entry of a derivative by hand
expect_derivative_of_a_function_pointer A derivative by hand that is no lambda
expect_derivative_that_is_not_constexpr A derivative by hand that is not constexpr
expect_derivative_at_no_point A derivative by hand that cannot be compared

# Arguments of a function
argument_that_is_an_int An int or bool as an argument
argument_that_is_a_c_array A C array as an argument
struct_without_adaption An unknown struct as an argument
gradient_of_a_function_at_a_formula A formula as an argument

# Inside of a function
traced_value_cast_to_int A traced value becomes an index or a plain number
class_number_in_a_traced_function A number of a class in the source of a function
formula_in_a_traced_function A formula in a function
sparse_hessian_inside A sparse matrix inside of a function

# Calls that the compiler cannot follow
opaque_without_a_derivative A derivative of an opaque function that is not given
opaque_derivative_of_another_shape A derivative of an opaque function of another shape
opaque_with_an_argument_too_many An opaque function that cannot be called
opaque_of_more_precise_numbers An opaque function of less precise numbers
opaque_with_several_results_in_a_formula An opaque function with several results in a formula
implicit_with_an_equation_too_few Equations that are not as many as their unknowns
implicit_by_a_function_pointer Equations that are not made of types
implicit_of_a_formula Equations with formulas
interpolate_with_a_value_too_few Arrays that are no table
# Vectors, matrices, rotations
product_of_matrices_of_wrong_sizes A product of matrices of wrong sizes
bias_of_another_length A sum of vectors or matrices of different sizes
product_of_two_vectors A product of two vectors
vector_times_matrix A vector times a matrix
dot_of_wrong_sizes dot of vectors of different lengths
cross_entropy_of_other_labels Probabilities that are not as many as scores
cross_of_two_elements cross of vectors that are not of three elements
solve_of_wrong_sizes solve with sizes that do not fit
determinant_of_a_matrix_that_is_not_square A matrix that is not square
eigenvalues_of_four_rows Eigenvalues of larger matrices
vector_without_elements A vector or matrix without elements
tangent_jacobian_by_a_number A tangent of something that has none

# Data of any length
argument_that_is_a_deque Data that do not stand in a row, and text
data_gone_through_by_a_loop A for loop over data
index_of_data_among_numbers An index among numbers
index_of_data_in_an_array An array that is indexed by data
element_of_data_picked_by_a_number An element picked by a number
range_to_a_number A range that ends at a number
body_of_a_sum_that_is_an_index A sum of indices
body_of_a_sum_that_is_a_vector A body that returns something else
body_that_changes_a_variable A body that changes a variable outside of it
hessian_through_a_product Jacobians and Hessians of products and folds by data
fold_of_an_integer The state of a fold
fold_of_another_shape A body that returns no state
fold_of_a_table A state of run-time length
sum_over_elements A loop over elements
loops_too_deep Too many loops in each other
hessian_of_loops_too_deep A Hessian whose loops are too deep
gradient_by_data_inside A derivative by data inside of a function
jacobian_of_a_table_inside A table as the result of a derivative inside
hessians_by_data Hessians of several results by data
pattern_of_data The pattern of a matrix by data
hessian_through_a_table_on_a_side A Jacobian or Hessian of a function that reads a table behind an if
semidefinite_of_a_function_of_a_sum Semidefinite parts of a function of a sum
semidefinite_without_data Semidefinite parts without data
semidefinite_of_a_formula Semidefinite parts of a formula
semidefinite_of_a_gradient projected elsewhere than in a Hessian
destination_of_floats A destination of other numbers
text_of_a_function_of_data Text of a function of data

# The caller's memory, and other libraries' types
destination_too_many The number of destinations
destination_of_another_size A destination of another size
destination_that_is_const A destination that cannot be written
pointer_to_integers_as_numbers as of a pointer to integers
argument_of_eigen_without_the_header An Eigen type without the header
destination_of_eigen_with_other_columns A matrix with other rows or columns
arithmetic_of_other_shapes Arithmetic of other shapes
ceres_sizes_missing The sizes of a residual are missing
ceres_other_number_of_residuals Another number of residuals
ceres_other_number_of_blocks Another number of blocks
ceres_residuals_in_a_table Residuals in a table
ceres_functor_that_returns_nothing A functor of residuals that returns nothing
odeint_parameters_unknown Parameters of a solver whose number is not known
odeint_rates_in_a_tuple Results that a solver cannot take
odeint_other_number_of_rates Another number of rates of change
odeint_rate_that_is_a_number A rate of change that is a number

# Branches, loops, limits
branches_in_a_loop Too many ways through the branches
loop_on_a_traced_value A loop that a traced value ends
loop_without_an_end The compiler could not run the function to its end
hessian_that_takes_too_many_steps The derivatives take too many steps

# In the compiler's own words
opaque_in_a_static_assert The value of an opaque function while compiling
call_of_std_sin std::sin of a symbol
traced_value_as_a_double A traced value as a double or an int
function_template_by_its_name A function template by its name
name_that_the_library_has A name that the library has, too
EOM
}

# The sentences that the first lines of the programs expect, one a line.
expected_sentences() { sed -nE 's,^// ?expect( gcc| clang)?: *(.*[^ ]) *$,\2,p' "$programs"/*.cpp; }

# The sentences of misuse in the headers of the tape, one a line; where one begins with a name, the rest of it.
tape_sentences() {
  cat include/chainrule/tape/*.hpp | awk '
    /^ *\/\// { next }
    /refuse\(/ { inside = 1; sentence = ""; sub(/.*refuse\(/, "") }
    inside {
      line = $0
      while (match(line, /"[^"]*"/)) {
        sentence = sentence substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, RSTART + RLENGTH)
      }
      if ($0 ~ /;/) { if (sentence != "") print sentence; inside = 0 }
    }' | sed 's/^ *//' | sort -u
}

if [ "${1:-}" = --check ]; then
  missing=0
  while read -r sentence; do
    if ! grep -qF -e "$sentence" "$page"; then
      echo "$page lacks: $sentence"
      missing=$((missing + 1))
    fi
  done < <(expected_sentences; tape_sentences)
  echo "$missing sentence(s) missing"
  [ $missing -eq 0 ] && exit
  echo "./dev troubleshooting writes the page" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What a reader needs of a compiler's messages on program $1: the error, and the places in the program itself. Places in headers lose
# their lines, which change; long types are cut.
shorten() {
  awk -v program="$1.cpp" '
    function without_long_types(line, position) {
      sub(/^In file included from .*/, "", line)
      if (match(line, /due to requirement \x27.*\x27 "chainrule/) && RLENGTH > 130)
        line = substr(line, 1, RSTART - 1) "due to requirement \x27...\x27 \"chainrule" substr(line, RSTART + RLENGTH)
      else if (line !~ /chainrule: / && length(line) > 150)
        line = substr(line, 1, 147) "..."
      return line
    }
    { sub(/\r$/, ""); gsub(/(\.\.\/)+include\//, ""); gsub(/[a-z_]+\/\.\.\//, ""); gsub(/\/usr\/[^ :]*\//, ""); gsub(/auto:[0-9]+/, "auto") }
    /^chainrule\/[^ ]*:[0-9]+:[0-9]+: / { match($0, /:[0-9]+:[0-9]+: /); $0 = substr($0, 1, RSTART) " " substr($0, RSTART + RLENGTH) }
    /In instantiation of .*chainrule::detail::error::/ { culprit = length($0) > 300 ? substr($0, 1, 297) "..." : $0; sub(/:$/, "", culprit); if (!seen[culprit]++) print culprit }
    / error: / || index($0, program ":") == 1 && !/In instantiation|In substitution|In lambda|In function/ {
      gsub(/  +/, " ")
      line = without_long_types($0)
      if (line != "" && !seen[line]++ && (line ~ / error: / || places++ < 3)) print line
    }'
}

# The sentence in shortened messages; of what the compiler says in its own words, nothing.
sentence_in() { sed -nE 's/.* (error: |#error )(static assertion failed: |static_assert failed.*"|")?(chainrule:.*[^"])"?$/\3/p' "$1" | head -1; }

# A program without what all programs have, as lines of a diff to its twin.
body() {
  awk '/^#define|^[^#\/]/ { code = 1 } code || /^$/' "$1" |
    sed -E '/^#include/d; /^using (namespace )?chainrule[^=]*;$/d; s/^inline //' | cat -s | sed '/./,$!d'
}
difference() {
  body "$programs/$1.cpp" >"$work/wrong"
  body "$programs/$1.corrected.cpp" >"$work/right"
  grep -E '^(#include|using)' "$programs/$1.cpp" | sort >"$work/wrong.includes"
  grep -E '^(#include|using)' "$programs/$1.corrected.cpp" | sort >"$work/right.includes"
  comm -23 "$work/wrong.includes" "$work/right.includes" | sed 's/^/-/'
  comm -13 "$work/wrong.includes" "$work/right.includes" | sed 's/^/+/'
  if cmp -s "$work/wrong" "$work/right"; then
    sed 's/^/ /; s/ *$//' "$work/wrong"
  else
    { diff -U 20 "$work/wrong" "$work/right" || true; } | sed -E '/^(---|\+\+\+|@@|\\)/d; s/ +$//'
  fi
}

compile() {
  local compiler=$1 name=$2
  { cd "$programs" && "$compiler" -std=c++20 -fsyntax-only -I../../include -isystem "${EIGEN:-/usr/include/eigen3}" -fdiagnostics-color=never -fmessage-length=0 "$name.cpp"; } 2>&1 || true
}

gxx=${GXX:-g++} clangxx=${CLANGXX:-clang++}
names=$(cd "$programs" && ls ./*.cpp | sed -E 's|^\./||; s/(\.corrected)?\.cpp$//' | sort -u)
for name in $names; do
  (compile "$gxx" "$name") | shorten "$name" >"$work/$name.gxx"
  (compile "$clangxx" "$name") | shorten "$name" >"$work/$name.clang"
  # A mistake that the compiler meets first, in its own words, has an entry of its own.
  if grep -m 1 ' error: ' "$work/$name.gxx" | grep -q 'chainrule: '; then
    sentence_in "$work/$name.gxx" >"$work/$name.sentence"
  else
    echo "$name" >"$work/$name.sentence"
  fi
done

# The programs of the sentence of program $1, that one first.
family_of() {
  echo "$1"
  for other in $names; do
    if [ "$other" != "$1" ] && cmp -s "$work/$1.sentence" "$work/$other.sentence"; then echo "$other"; fi
  done
}

print_example() {
  echo
  echo "\`$1.cpp\`, and what to write instead:"
  echo
  echo '```diff'
  difference "$1"
  echo '```'
}

print_entry() {
  local title=$2 family
  mapfile -t family < <(family_of "$1")
  printf '\n### %s\n' "$title"
  if grep -q '^chainrule: ' "$work/$1.sentence"; then
    printf '\n```text\n%s\n```\n' "$(cat "$work/$1.sentence")"
  fi
  print_example "$1"
  printf '\ng++ says\n\n```text\n%s\n```\n' "$(cat "$work/$1.gxx")"
  printf '\nclang++ says\n\n```text\n%s\n```\n' "$(cat "$work/$1.clang")"
  if [ ${#family[@]} -gt 1 ]; then print_example "${family[1]}"; fi
  if [ ${#family[@]} -gt 2 ]; then
    local others=${family[*]:2}
    printf '\nMet by the same sentence: %s.\n' "$(sed -E 's/([^ ]+)/`\1.cpp`/g; s/ /, /g' <<<"$others")"
  fi
  for name in "${family[@]}"; do touch "$work/$name.done"; done
}

readable() { sed -E 's/_/ /g; s/^./\U&/' <<<"$1"; }
anchor() { tr '[:upper:]' '[:lower:]' <<<"$1" | sed -E 's/[^a-z0-9 _-]//g; s/ /-/g'; }

# The regions of the program about the tape: each is named, has a title, and is followed by what is thrown.
print_tape() {
  awk '
    /^ *\/\/ \[\/?[a-z_]+\]$/ {
      match($0, /^ */); indentation = RLENGTH
      region = $2; gsub(/[][\/]/, "", region)
      if ($2 ~ /^\[\//) { print "```"; inside = 0; next }
      printf "\n### %s\n\n```text\n%s\n```\n\n<!-- docs/examples/tape_misuse.cpp#%s -->\n```cpp\n", title, sentence, region
      inside = 1
      next
    }
    inside { print substr($0, indentation + 1); next }
    /^ *\/\/ title: / { title = $0; sub(/^ *\/\/ title: /, "", title) }
    /^ *refused\(/ || joining {
      if (!joining) sentence = ""
      line = $0
      while (match(line, /"[^"]*"/)) {
        sentence = sentence substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, RSTART + RLENGTH)
      }
      joining = $0 !~ /\[\] \{$/
    }' "$tape_program"
}

{
  while read -r first title; do
    case $first in
      "") ;;
      "#") printf '\n## %s\n' "$title" ;;
      *)
        if [ ! -e "$work/$first.sentence" ]; then
          echo "the outline names $first, which is no program" >&2
          exit 1
        fi
        if [ -e "$work/$first.done" ]; then
          echo "the outline names $first, whose sentence has an entry" >&2
          exit 1
        fi
        print_entry "$first" "$title"
        ;;
    esac
  done < <(outline)
  for name in $names; do
    if [ ! -e "$work/$name.done" ]; then print_entry "$name" "$(readable "$name")"; fi
  done
  printf '\n## At run time: what the tape refuses\n'
  printf '\nThe tape throws `chainrule::tape::misuse`, whose `what()` is the sentence, before anything has changed. In a program without\n'
  printf 'exceptions it prints the sentence and ends the program.\n'
  print_tape
  printf '\n### Too many values on one tape\n\n```text\n%s\n```\n' "chainrule: $(tape_sentences | grep 'holds at most')"
} >"$work/entries"

{
  cat <<'EOM'
# Troubleshooting: from the message to the remedy

Search this page for the sentence that begins with `chainrule:` in what the compiler says. Each entry has the sentence, a program that is met by it,
the lines to write instead (`-` is wrong, `+` is right), and what g++ and clang++ print; newer versions of clang++ write "static assertion failed" for
"static_assert failed".

The sentence is an error of a `static_assert` in a header. The line of *your* program stands near it: in g++'s output above the error, before "required
from here" or "in 'constexpr' expansion of"; in clang's below it, before "requested here". C++20 cannot put a name into the sentence, so the variable or
the type that is meant stands in those lines.

EOM
  echo "Written by \`./dev troubleshooting\` from the programs in \`$programs\`, with $($gxx --version | head -1 | sed -E 's/^[^ ]+ .*\) ([0-9.]+)$/g++ \1/') and $($clangxx --version | head -1 | sed -E 's/.*version ([0-9]+\.[0-9]+\.[0-9]+).*/clang++ \1/'). Do not edit it."
  awk '
    function anchor(text) {
      text = tolower(text)
      gsub(/[^a-z0-9 _-]/, "", text)
      gsub(/ /, "-", text)
      return text
    }
    /^```/ { fenced = !fenced }
    fenced { next }
    /^## / { print "\n**" substr($0, 4) "**\n" }
    /^### / { print "- [" substr($0, 5) "](#" anchor(substr($0, 5)) ")" }' "$work/entries"
  cat "$work/entries"
} >"$work/page"
mv "$work/page" "$page"
chmod 644 "$page"
echo "Wrote $page: $(grep -c '^### ' "$page") entries of $(wc -w <<<"$names") programs"
