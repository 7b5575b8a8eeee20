# cmake -DPROGRAM=... -DGOOD=.../Misra1a.dat -DWORK=... -P nist_fit_errors.cmake
# Breaks a good file in several ways: nist_fit must say FILE:LINE: what is wrong, fit nothing, and exit with 2.
cmake_minimum_required(VERSION 3.22)

file(MAKE_DIRECTORY ${WORK})
file(READ ${GOOD} good)

# The file broken.dat, or no file where the text is empty, must be rejected at this line with these words.
function(rejected why text line words)
  set(file ${WORK}/broken.dat)
  file(REMOVE ${file})
  if(NOT text STREQUAL "")
    file(WRITE ${file} "${text}")
  endif()
  execute_process(COMMAND ${PROGRAM} ${GOOD} ${file} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE message)
  set(expected "${file}:${line}: ${words}")
  string(FIND "${message}" "${expected}" position)
  if(NOT result EQUAL 2 OR NOT position EQUAL 0 OR NOT output STREQUAL "")
    message(SEND_ERROR "${why}: expected no output, exit code 2 and\n  ${expected}\nfound exit code ${result} and\n${output}${message}")
  endif()
endfunction()

# The good file with one text replaced, which must be there.
function(replaced from to)
  string(FIND "${good}" "${from}" position)
  if(position LESS 0)
    message(FATAL_ERROR "${GOOD} has no \"${from}\"")
  endif()
  string(REPLACE "${from}" "${to}" text "${good}")
  set(broken "${text}" PARENT_SCOPE)
endfunction()

rejected("no file" "" 0 "cannot be opened")

rejected("another kind of file" "x,y\n1,2\n" 2 "the file ends without a line \"Dataset Name:\"")

replaced("Dataset Name:  Misra1a" "Dataset Name:  Somebody")
rejected("a set without a model" "${broken}" 2 "there is no model for the data set Somebody")

replaced("Data              (lines 61 to 74)" "")
rejected("no word on where the data are" "${broken}" 74 "the file ends without a line \"Data (lines FIRST to LAST)\"")

replaced("(lines 61 to 74)" "(lines 61 to ?)")
rejected("a range that is none" "${broken}" 7 "expected \"Data (lines FIRST to LAST)\"")

replaced("(lines 61 to 74)" "(lines 61 to 75)")
rejected("fewer data than promised" "${broken}" 74 "the file ends here, but line 7 promises Data up to line 75")

replaced("(lines 61 to 74)" "(lines 61 to 73)")
rejected("more data than promised" "${broken}" 74 "the header promises that the data end at line 73")

replaced("(lines 41 to 42)" "(lines 41 to 43)")
rejected("too many parameters" "${broken}" 41 "Misra1a has 2 parameters, the header promises 3")

replaced("b2 =     0.0001" "b3 =     0.0001")
rejected("a parameter that is not the next one" "${broken}" 42 "expected \"b2 =\" and four numbers")

replaced("5.5015643181E-04" "")
rejected("no certified value" "${broken}" 42 "expected 4 numbers (two starts, certified value, standard deviation), found 3")

replaced("14.73E0     114.9E0" "14.73E0     114.9F0")
rejected("a number that is none" "${broken}" 62 "\"114.9F0\" is not a number")

replaced("14.73E0     114.9E0" "14.73E0")
rejected("a value that is missing" "${broken}" 62 "expected 2 numbers (y and x), found 1")
