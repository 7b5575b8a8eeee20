# Kernels for graphics processors, compiled only: by clang without a toolkit, whose libdevice is missing, so that its functions stay calls; and
# by nvcc where there is one.
. "$(dirname "$0")/../common.sh"
needs clang-19
kernels=$root/runtime_tests/platforms/cuda_kernels.cu
common=(-std=c++20 -O3 "-I$root/include" "-I$root/runtime_tests" -isystem "$work/include")
clang=(clang++-19 -x cuda --cuda-gpu-arch=sm_90 -nocudainc -nocudalib "${common[@]}" -include "$root/runtime_tests/platforms/cuda_without_toolkit.hpp" -Wno-unknown-cuda-version)

"${clang[@]}" --cuda-host-only -Wall -Wextra -Werror -fsyntax-only "$kernels"
"${clang[@]}" --cuda-device-only -S "$kernels" -o "$work/kernels.ptx"
heading "arithmetic in double and float, and calls of the library of functions"
# In registers: nothing of a thread in local memory, no table, and no call but of the library.
awk '
  /^}/ { name = "" }
  /^\.visible \.entry/ { name = $3; sub(/\(.*/, "", name); names[++count] = name }
  /[.]local|ld[.]const/ && name { print name ": " $0; bad = 1 }
  /(add|sub|mul|div|fma|neg|sqrt)[.a-z]*[.]f(32|64)/ { if (name) arithmetic[name]++ }
  calls && name && name !~ /^elementary/ && !/__nv_/ { print name ": calls " $0; bad = 1 }
  { calls = /call\.uni/ }
  calls && name { called[name]++ }
  END {
    for (i = 1; i <= count; ++i) printf "%-20s %5d %4d\n", names[i], arithmetic[names[i]], called[names[i]]
    exit bad || count < 12 || called["rosenbrock_double"] > 0
  }' "$work/kernels.ptx"

if command -v nvcc >/dev/null; then
  heading "registers, bytes on the stack and spilled, by $(nvcc --version | grep -o 'release [0-9.]*')"
  # long double is double on a device, which is a warning for each function that has one, and where a number is too large for it.
  nvcc "${common[@]}" --expt-relaxed-constexpr -arch=sm_90 -diag-suppress 20208,221 --resource-usage -c "$kernels" -o "$work/kernels.o" 2>&1 | tee "$work/nvcc.txt" |
    grep -E 'error|warning' || true
  # Where sines of large arguments are computed, the library has a table on the stack; else nothing is.
  awk '
    /Function properties for/ { name = $NF }
    /bytes stack frame/ { stack[name] = $1; spilled[name] = $5 + $9 }
    /Compiling entry function/ { gsub(/\047/, "", $7); entry = $7 }
    /Used [0-9]+ registers/ { for (i = 1; i <= NF; ++i) if ($i == "Used") registers[entry] = $(i + 1); names[++count] = entry }
    END {
      for (i = 1; i <= count; ++i) {
        n = names[i]
        printf "%-20s %5d %4d %4d\n", n, registers[n], stack[n], spilled[n]
        if (spilled[n] > 0 || (n ~ /^(rosenbrock|greeks)/ && stack[n] > 0)) bad = 1
      }
      exit bad || count < 12
    }' "$work/nvcc.txt"

  heading "a batch of fits as a CUDA program"
  nvcc -x cu "${common[@]}" --expt-relaxed-constexpr -arch=sm_90 -diag-suppress 20208,221 --resource-usage \
    "$root/docs/examples/batch_of_fits.cpp" -o "$work/batch_of_fits" 2>&1 | tee "$work/batch_of_fits.txt" | grep -E 'error|warning|Used [0-9]+ registers' || true
  grep -q ' 0 bytes stack frame, 0 bytes spill stores' "$work/batch_of_fits.txt"
  if nvidia-smi >/dev/null 2>&1; then "$work/batch_of_fits"; fi
fi
