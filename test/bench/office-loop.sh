#!/bin/sh
# What an office would script: a PDF and its text of each file. FOLDER OUT once|each: LibreOffice starts once for all
# files, or once for each.
set -eu
folder=$1 out=$2 starts=$3
profile="-env:UserInstallation=file://$out/profile"
mkdir -p "$out"

if [ "$starts" = once ]; then
  find "$folder" -name '*.docx' -o -name '*.txt' -o -name '*.html' |
    xargs -d '\n' soffice "$profile" --headless --convert-to pdf --outdir "$out" >/dev/null 2>&1
fi

find "$folder" -type f | while read -r file; do
  name=$(basename "${file%.*}")
  case $file in
    *.docx | *.txt | *.html)
      [ "$starts" = once ] ||
        soffice "$profile" --headless --convert-to pdf --outdir "$out" "$file" </dev/null >/dev/null 2>&1
      ;;
    *.tif) ocrmypdf -q -l rus --image-dpi 300 "$file" "$out/$name.pdf" </dev/null ;;
    *.pdf) ocrmypdf -q -l rus --skip-text "$file" "$out/$name.pdf" </dev/null ;;
  esac
  pdftotext -layout "$out/$name.pdf" "$out/$name.txt"
done
