# Inside Debian 13: what legs/debian13.sh runs there with $CXX as $STANDARD.
. "$(dirname "$0")/common.sh"
compiler=("$CXX")
standard=$STANDARD
leg="$CXX, $STANDARD"
examples
case $STANDARD in # one each, to be short
  c++23) run_tests core ;;
  *) constant_tests numbers ;;
esac
