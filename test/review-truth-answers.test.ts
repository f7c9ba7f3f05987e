/** What was answered about a row is never taken for an answer about another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { mapTexts } from '../pipeline/model/text-walk.ts';
import { applyEdit } from '../pipeline/review/contract/edit/apply-edit.ts';
import type { Edited } from '../pipeline/review/contract/edit/edited.ts';
import { betweenNames, nameRows } from '../pipeline/review/contract/edit/row-names.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import { overtaken, type RenewalState } from '../pipeline/review/page/renew/renewal-state.ts';
import { openPapersDesk } from '../pipeline/review/papers/open-papers-desk.ts';
import { openReviewWork } from '../pipeline/run/work/open-review-work.ts';
import { deskIn, ended, item, put } from './desk-kit.ts';
import { generatedDocument } from './generated-document.ts';
import { ruleOf } from './journal-kit.ts';
import { allAnswers, id as oneId, papersIn } from './papers-desk-kit.ts';
import { editedOf, generatedEdit, pointersOf } from './review-edit-kit.ts';
import { scratchFolder } from './run-prikaz.ts';
import { wantedOf } from './work-kit.ts';

/** No two texts of it are the same, but for the headings by which cells know their columns. */
const markedDocument = generatedDocument.map((document) => {
  let count = 0;
  const marked = (text: string, path: string): string => {
    count += 1;
    return path.endsWith('/heading') ? text : `${text} §${count}`;
  };
  return { ...document, ...mapTexts(document, marked) };
});

const named = (state: Edited, first: string): Edited => ({
  ...state,
  rows: nameRows(state.document, state.rows ?? {}, first),
});

/** Moves, drops and adds rows, splits and joins them; texts stay what they are. */
const restructured = (start: Edited, seeds: readonly number[]): Edited =>
  seeds.reduce((state, seed, index) => {
    const edits = fc.sample(generatedEdit(state), { numRuns: 12, seed });
    const edit = edits.find(({ kind }) => kind !== 'set' && kind !== 'settle');
    const done = edit ? applyEdit<Edited>(state, edit) : null;
    return done ? named(done, String(index + 1)) : state;
  }, start);

const marksIn = (document: OrderDocument): readonly string[] =>
  pointersOf(document).filter((pointer) => {
    const text = valueAt(document, pointer);
    return typeof text === 'string' && text.includes('§');
  });

describe('what was said of a value', () => {
  it('stands where the value went, or nowhere', () => {
    const seeds = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
    let followed = 0;
    fc.assert(
      fc.property(markedDocument, seeds, (document, chosen) => {
        const before = named(editedOf(document), '0');
        const now = restructured(before, chosen);
        const repoint = betweenNames(before.rows ?? {}, now.rows ?? {});
        const there = marksIn(document).filter((pointer) => repoint(pointer) !== null);
        followed += there.filter((pointer) => repoint(pointer) !== pointer).length;
        for (const pointer of there)
          expect(valueAt(now.document, repoint(pointer) ?? '')).toBe(valueAt(document, pointer));
      }),
      { numRuns: 300 },
    );
    expect(followed).toBeGreaterThan(300);
  });
});

const today = '2026-11-22';
const period = '2025-2026';

/** A plan of three items on a desk, with the papers that are made of it. */
const opened = async () => {
  const desk = await deskIn(scratchFolder());
  const settings = { wanted: wantedOf(), answers: {} };
  const papers = openPapersDesk({
    ...{ desk, settings, hands: openReviewWork(), journal: undefined, today: () => today },
    templates: { view: async () => ({ kinds: [], templates: [] }), place: () => '' },
  });
  const lines = ['Осмотреть кровлю', 'Осмотреть кровлю', 'Утеплить окна'];
  const id = await put(desk, 'план', lines.map((line) => `${line} | до 10 мая 2025 г.`).join('\n'));
  await ended(desk, id);
  const edit = async (...edits: readonly Edit[]): Promise<void> => {
    await desk.edit(id, (await desk.review(id)).revision, edits);
  };
  await edit({ kind: 'set', value: '/plans/0/period/text', text: 'на 2024-2025 учебный год' });
  const undo = async (): Promise<void> => {
    await desk.undo(id, (await desk.review(id)).revision);
  };
  const save = async (texts: Readonly<Record<string, string>>) => {
    const { revision } = await papers.renewal(id);
    return papers.saveRenewal(id, { revision, period, answers: { texts } });
  };
  const texts = async () => (await papers.renewal(id)).answers.texts;
  return { desk, papers, id, edit, undo, save, texts };
};

const row = (index: number): string => `/plans/0/sections/0/items/${index}`;
const list = '/plans/0/sections/0/items';

describe('an answer', () => {
  it('is not taken over by a row that is put where its own was dropped', async () => {
    const { edit, save, texts, papers, id, desk } = await opened();
    await save({ [item(1)]: 'Осмотреть подвал', [item(2)]: 'Утеплить двери' });
    await edit({ kind: 'drop-row', row: row(1) }, { kind: 'add-row', list, at: 1 });
    await edit({ kind: 'set', value: item(1), text: 'Осмотреть кровлю' });
    expect(await texts()).toEqual({ [item(2)]: 'Утеплить двери' });
    const { rows } = await papers.renewal(id);
    expect(rows.filter(({ change }) => change.path === item(1))).toEqual([]);
    await desk.close();
  });

  it('goes with its row, comes back with it, and stays when its text is mended', async () => {
    const { edit, undo, save, texts, desk } = await opened();
    await save({ [item(0)]: 'Осмотреть подвал', [item(2)]: 'Утеплить двери' });
    await edit({ kind: 'move-row', row: row(0), list, at: 2 });
    expect(await texts()).toEqual({ [item(1)]: 'Осмотреть подвал', [item(2)]: 'Утеплить двери' });
    await edit({ kind: 'drop-row', row: row(1) });
    expect(await texts()).toEqual({ [item(1)]: 'Утеплить двери' });
    await undo();
    await edit({ kind: 'add-row', list, at: 0 }, { kind: 'set', value: item(2), text: 'Осмотреть крышу' });
    expect(await texts()).toEqual({ [item(2)]: 'Осмотреть подвал', [item(3)]: 'Утеплить двери' });
    await edit({ kind: 'join-row', row: row(2) });
    expect(await texts()).toEqual({ [item(2)]: 'Утеплить двери' });
    await desk.close();
  });

  it('given on a document that was edited meanwhile is not saved, whoever edited it', async () => {
    const { edit, undo, papers, id, desk } = await opened();
    const { revision } = await papers.renewal(id);
    const wish = { revision, period, answers: { texts: { [item(1)]: 'Осмотреть подвал' } } };
    await edit({ kind: 'drop-row', row: row(0) });
    expect(await ruleOf(papers.saveRenewal(id, wish))).toBe('review/stale');
    await undo();
    expect(await ruleOf(papers.saveRenewal(id, wish))).toBe('review/stale');
    await desk.close();
  });

  it('that waits on the page follows its row there too', async () => {
    const { edit, save, papers, id, desk } = await opened();
    const view = await save({ [item(2)]: 'Утеплить двери' });
    const state: RenewalState = {
      ...{ id, view, answers: view.answers, period: null, refused: null, trouble: null },
      unsaved: [
        { kind: 'text', place: item(1), text: 'Осмотреть подвал' },
        { kind: 'text', place: item(0), text: 'Осмотреть чердак' },
        { kind: 'requisite', name: 'number', text: '7' },
      ],
      ...{ saving: false, stale: false, asked: { questions: [], people: [] } },
    };
    await edit({ kind: 'drop-row', row: row(0) });
    const now = overtaken(state, await papers.renewal(id));
    expect(now).toMatchObject({ stale: true, answers: { number: '7' } });
    expect(now.answers.texts).toEqual({ [item(0)]: 'Осмотреть подвал', [item(1)]: 'Утеплить двери' });
    await desk.close();
  });

  it('that agreed with a proposal agrees with no other one', async () => {
    const { edit, papers, id, desk } = await opened();
    const { revision } = await papers.renewal(id);
    const before = await papers.saveRenewal(id, { revision, period, answers: {} });
    const asked = before.open.questions.find(({ place }) => place.startsWith(row(0)));
    expect(asked).toMatchObject({ proposed: expect.any(String) });
    const questions = asked ? [{ place: asked.place, proposed: asked.proposed, answer: 'да' }] : [];
    const agreed = await papers.saveRenewal(id, {
      revision: before.revision,
      period,
      answers: { questions },
    });
    const isOpen = ({ open }: typeof agreed): boolean =>
      open.questions.some(({ place }) => place === asked?.place);
    expect(isOpen(agreed)).toBe(false);
    await edit({ kind: 'set', value: item(0, 'deadline'), text: 'до 17 мая 2025 г.' });
    expect(isOpen(await papers.renewal(id))).toBe(true);
    await desk.close();
  });

  it.each([
    ['a text that was cleared', '/plans/0/title', null],
    ['a person whose name was mended', '/order/signatory/name', 'А.А. Лукин'],
  ] as const)('about %s is asked again, and the others stay', async (_, value, text) => {
    const papers = papersIn(scratchFolder());
    const clause = { '/order/clauses/0/text': 'Утвердить.' };
    const answers = { ...allAnswers, texts: { ...clause, '/plans/0/title': 'План' } };
    await papers.saveRenewal(oneId, { revision: 0, period: '2026-2027', answers });
    papers.edit({ kind: 'set', value, text });
    const view = await papers.renewal(oneId);
    expect(view.refusal).toBeNull();
    expect(view.answers).toMatchObject({ basis: allAnswers.basis, texts: clause });
    expect((await papers.papers(oneId)).missing).toEqual([]);
  });
});
