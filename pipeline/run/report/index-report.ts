import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { plural } from '../../model/plural.ts';
import { fillPage } from '../../render/fill-page.ts';
import { templatesFolder } from '../../render/templates-folder.ts';
import { byGravity, severityWords } from '../../report/gravity.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, refusalText, type Standing, standingOf, standings } from './gate.ts';
import type { ReportMatter } from './report.ts';
import { fileLinks, relativeLink } from './report-links.ts';
import { documentsOnPage, namesPage, pageName, placeInIndex, rowId } from './report-pages.ts';
import { grouped, headingOf, standingWords } from './report-words.ts';
import type { BookEntry } from './result-book.ts';
import { safeLine, safeText } from './safe-text.ts';
import { nextSteps, summaryHead } from './summary-report.ts';

/** What leads to each group, after the number of its documents. */
const groupWords: Readonly<Record<Standing, string>> = { ...standingWords, failed: 'не обработано' };

/** Remarks of a document that are shown; its own list of changes has all. */
const mostRemarks = 4;

/** Pages to either side of one that it leads to. */
const linksAround = 4;

const longestRemark = 240;
const longestHeading = 160;

const remarksOf = ({ failure, summary }: DocumentResult) => {
  if (failure)
    return [
      {
        severity: 'error',
        word: '',
        page: null,
        message: safeLine(`${failure.message} ${failure.advice}`, longestRemark * 2),
      },
    ];
  const said = byGravity(summary?.diagnostics ?? []).filter(({ severity }) => severity !== 'info');
  return said.slice(0, mostRemarks).map(({ severity, page, message }) => ({
    severity,
    word: `${severityWords[severity]}: `,
    page,
    message: safeLine(message, longestRemark),
  }));
};

const rowOf = (result: DocumentResult, entry: BookEntry, { gate, source }: ReportMatter) => {
  const { name, summary, pages, thumbnail, files, state } = result;
  const standing = standingOf(result);
  const remarks = remarksOf(result);
  const said = summary?.diagnostics.filter(({ severity }) => severity !== 'info').length ?? remarks.length;
  return {
    key: safeText(name).toLocaleLowerCase('ru'),
    folder: entry.folder && `${safeText(entry.folder)}/`,
    name: safeText(posix.basename(name)),
    source: source(name),
    thumbnail: thumbnail && relativeLink(thumbnail),
    standing,
    word: standingWords[standing],
    refusal: standing === 'failed' || standing === 'error' ? null : refusalText(result, gate),
    heading: safeLine(headingOf(summary), longestHeading),
    pages,
    doubts: doubtsIn(summary),
    doubtWord: plural(doubtsIn(summary), ['сомнение', 'сомнения', 'сомнений']),
    draft: summary?.draft ?? false,
    known: state === 'known',
    remarks,
    more: said - remarks.length,
    files: fileLinks(files),
  };
};

/** The documents of each standing: how many, and where the first of them is. */
const groupsOf = ({ book: { byNeed, tally } }: ReportMatter) =>
  standings
    .filter((standing) => tally.standings[standing] > 0)
    .map((standing) => ({
      word: groupWords[standing],
      standing,
      count: grouped(tally.standings[standing]),
      href: placeInIndex(byNeed.findIndex((entry) => entry.standing === standing)),
    }));

/** Links to the pages around one, the first and the last; a million documents have five thousand. */
const pagerOf = (index: number, count: number) => ({
  previous: index > 0 ? pageName(index - 1) : null,
  next: index + 1 < count ? pageName(index + 1) : null,
  pages: Array.from({ length: count }, (_, each) => each)
    .filter((each) => each === 0 || each === count - 1 || Math.abs(each - index) <= linksAround)
    .map((each) => ({ href: pageName(each), label: grouped(each + 1), here: each === index })),
});

/** The documents of one page, from the given one on. */
const rowsFrom = async (start: number, matter: ReportMatter): Promise<readonly object[]> => {
  const rows: object[] = [];
  for (const entry of matter.book.byNeed.slice(start, start + documentsOnPage))
    rows.push({ ...rowOf(await matter.book.read(entry), entry, matter), id: rowId(start + rows.length) });
  return rows;
};

/** `index.html` and the pages that go on from it: name → text. */
export async function* indexPages(
  matter: ReportMatter,
): AsyncGenerator<readonly [name: string, text: string]> {
  const { book, totals } = matter;
  const count = Math.max(1, Math.ceil(book.byNeed.length / documentsOnPage));
  const script = await readFile(join(templatesFolder(), 'batch', 'sort-rows.js'), 'utf8');
  const shared = {
    script,
    hash: createHash('sha256').update(script).digest('base64'),
    lines: summaryHead(book.tally, totals),
    steps: nextSteps(book.tally),
    groups: groupsOf(matter),
    several: count > 1,
    names: namesPage,
    all: grouped(book.byNeed.length),
  };
  for (let index = 0; index < count; index += 1) {
    const start = index * documentsOnPage;
    const rows = await rowsFrom(start, matter);
    const place = { from: grouped(start + 1), to: grouped(start + rows.length), number: index + 1 };
    const page = { ...shared, ...pagerOf(index, count), ...place, rows, first: index === 0 };
    yield [pageName(index), await fillPage('batch', 'batch', page)];
  }
}
