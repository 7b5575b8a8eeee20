# Cortex-M4: compiled only, in float, without exceptions and run-time types.
. "$(dirname "$0")/../common.sh"
needs gcc-arm-none-eabi libstdc++-arm-none-eabi-newlib
compiler=(arm-none-eabi-g++)
options=(-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 -fno-exceptions -fno-rtti -ffunction-sections -Wdouble-promotion)
optimization=-Os
flags
"${compiler[@]}" "${flags[@]}" -c "$root/runtime_tests/platforms/cortex_m.cpp" -o "$work/gradients.o"
heading "bytes of code"
arm-none-eabi-nm --print-size --radix=d "$work/gradients.o" | awk '$3 == "T" { printf "%-24s %6d\n", $4, $2 }'
# Neither double by software, nor memory, nor what unwinds.
! arm-none-eabi-nm --undefined-only "$work/gradients.o" | grep -E '__aeabi_d|__aeabi_f2d|malloc|_Zn|_Zd|__cxa|_Unwind'
