#!/usr/bin/env bash
# An example for any build server: renews a folder of orders, prints what came out, and fails where a person has to look.
#
#   .ci/example-batch.sh приказы-2026 2027 [готово]
#
# PRIKAZ: how the program is called. Keep the folder of the results between runs, and only what is new is worked on.
set -euo pipefail

documents=${1:?the folder of the documents}
period=${2:?the period to renew for, such as 2027}
out=${3:-out}
read -ra prikaz <<< "${PRIKAZ:-npx --no prikaz}"

code=0
"${prikaz[@]}" batch --for "$period" --out "$out" --fail-on error --max-doubts 50 -- "$documents" || code=$?

case $code in
  0) echo "All documents passed: $out/report/index.html" ;;
  1) echo "A person has to look at some documents: $out/report/index.html" ;;
  3) echo "Some documents could not be read: $out/report/index.html" ;;
  *) echo "The run itself failed, see above." ;;
esac
# $out/report/junit.xml and $out/report/results.sarif are for the build server, documents.csv is for Excel.
exit "$code"
