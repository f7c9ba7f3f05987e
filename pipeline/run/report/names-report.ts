import { fillPage } from '../../render/fill-page.ts';
import type { ReportMatter } from './report.ts';
import { documentsOnPage, namesPage, placeInIndex } from './report-pages.ts';
import { grouped, standingWords } from './report-words.ts';
import { safeText } from './safe-text.ts';

/** Names on one page: a browser finds a word among so many at once. */
const namesOnPage = 10_000;

const partName = (part: number): string => (part === 0 ? namesPage : `names-${part + 1}.html`);

/** All documents by folder and name, each leading to where it stands in the index; none where the index is one page. */
export async function* namesPages({
  book: { byName, byNeed },
}: ReportMatter): AsyncGenerator<readonly [name: string, text: string]> {
  if (byNeed.length <= documentsOnPage) return;
  const places = new Map(byNeed.map((entry, index) => [entry, placeInIndex(index)]));
  for (let start = 0; start < byName.length; start += namesOnPage) {
    const part = start / namesOnPage;
    const folders = Map.groupBy(byName.slice(start, start + namesOnPage), ({ folder }) => folder);
    yield [
      partName(part),
      await fillPage('batch', 'names', {
        from: grouped(start + 1),
        to: grouped(Math.min(byName.length, start + namesOnPage)),
        all: grouped(byName.length),
        previous: part > 0 ? partName(part - 1) : null,
        next: start + namesOnPage < byName.length ? partName(part + 1) : null,
        folders: [...folders].map(([folder, entries]) => ({
          folder: safeText(folder),
          rows: entries.map((entry) => ({
            href: places.get(entry),
            name: safeText(entry.name.slice(entry.name.lastIndexOf('/') + 1)),
            standing: entry.standing,
            word: entry.standing === 'clean' ? null : standingWords[entry.standing],
          })),
        })),
      }),
    ];
  }
}
