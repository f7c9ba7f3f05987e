/** What is issued says what the preview showed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { openJournal } from '../pipeline/pipeline.ts';
import type { PapersWish } from '../pipeline/review/contract/papers.ts';
import { generatedDocument } from './generated-document.ts';
import { ruleOf } from './journal-kit.ts';
import { allAnswers, id, journalIn, lastYear, makeJournal, papersIn, wishOf } from './papers-desk-kit.ts';
import { pdfWords } from './render-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

type Papers = ReturnType<typeof papersIn>;

const issuedWords = async (papers: Papers, wish: PapersWish) => {
  const issue = await papers.issue(id, wish);
  const pdf = issue.files.find(({ name }) => name.endsWith('.pdf'));
  const words = await pdfWords(await papers.file(id, issue.id, pdf?.name ?? ''));
  return { issue, words };
};

const entriesIn = async (folder: string) => {
  const journal = await openJournal({ place: journalIn(folder) });
  const entries = await journal.list();
  await journal.close();
  return entries;
};

const onDesk = async (document: OrderDocument) => {
  const folder = scratchFolder();
  await makeJournal(folder);
  return { folder, papers: papersIn(folder, document) };
};

/** Without what a register adds, and what a draft bears: «№ 58-ОД», «___», «ПРОЕКТ». */
const unnumbered = (words: readonly string[], number: string | null): string =>
  words
    .join(' ')
    .replaceAll(number ?? '\0', '')
    .replaceAll('ПРОЕКТ', '')
    .replace(/_+|«_+»|№/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const wish = wishOf({ what: 'as-is', forms: ['pdf', 'json'], series: null, date: '2026-11-20' });

describe('the preview', () => {
  it('of a number given by hand shows the very paper', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const { papers } = await onDesk(document);
        const asked = { ...wish, number: '7-х' };
        const shown = await pdfWords(await papers.preview(id, asked));
        expect((await issuedWords(papers, asked)).words).toEqual(shown);
      }),
      { numRuns: 12 },
    );
  });

  it('of a number of the register shows the paper but for that, and takes none', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (generated) => {
        if (!generated.order) return;
        const order = { ...generated.order, number: null, preamble: null };
        const { papers, folder } = await onDesk({ ...generated, order });
        const asked = { ...wish, series: 'ОД' };
        const shown = await pdfWords(await papers.preview(id, asked));
        expect(await entriesIn(folder)).toEqual([]);
        const { issue, words } = await issuedWords(papers, asked);
        expect(issue).toMatchObject({ number: '58-ОД', date: '2026-11-20', draft: false });
        expect(unnumbered(words, issue.number)).toBe(unnumbered(shown, null));
        expect(await entriesIn(folder)).toMatchObject([
          { number: issue.number, date: issue.date, title: order.title ?? expect.anything() },
        ]);
      }),
      { numRuns: 12 },
    );
  });

  it('of a renewed order shows its answers, its edits and its new period as they are issued', async () => {
    const { papers } = await onDesk(lastYear);
    papers.edit({ kind: 'move-row', row: '/order/clauses/1', list: '/order/clauses', at: 0 });
    const { revision } = await papers.renewal(id);
    const deadline = '/plans/0/sections/0/items/0/deadline/text';
    const answers = { ...allAnswers, texts: { [deadline]: '14.09.2026' } };
    await papers.saveRenewal(id, { revision, period: '2026-2027', answers });
    papers.edit({ kind: 'set', value: '/plans/0/sections/0/items/1/activity', text: 'Утеплить двери' });
    const asked = wishOf({ forms: ['pdf'], date: '2026-11-20' });
    const shown = unnumbered(await pdfWords(await papers.preview(id, asked)), null);
    expect(shown).toMatch(/14\.09\.2026.*Утеплить двери/u);
    const { issue, words } = await issuedWords(papers, asked);
    expect(unnumbered(words, issue.number)).toBe(shown);
  });
});

describe('a number', () => {
  it('is taken for what the person saw, not for what became of it meanwhile', async () => {
    const { papers, folder } = await onDesk(lastYear);
    const { revision } = await papers.renewal(id);
    await papers.saveRenewal(id, { revision, period: '2026-2027', answers: allAnswers });
    const { revision: shown } = await papers.papers(id);
    papers.edit({ kind: 'drop-row', row: '/order/clauses/1' });
    expect(await ruleOf(papers.issue(id, wishOf({ shown })))).toBe('review/stale');
    expect(await entriesIn(folder)).toEqual([]);
    const now = await papers.papers(id);
    expect(await papers.issue(id, wishOf({ shown: now.revision }))).toMatchObject({ number: '58-ОД' });
  });
});
