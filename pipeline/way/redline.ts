import type { Change, Renewal } from '../model/change.ts';
import type { Comparison, Difference } from '../model/difference/comparison.ts';
import type { SideNote } from '../model/difference/side-note.ts';
import type { OrderDocument } from '../model/document.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import { compareDocuments } from './compare-documents.ts';
import type { IssuedFile } from './issue-document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

interface RedlineOptions extends RunOptions {
  readonly template?: string | undefined;
  readonly settings?: OfficeSettings;
  /** Whose changes Word says they are. */
  readonly author?: string | undefined;
}

/** Last year's document and this year's as one: in Word with tracked changes, and side by side on an HTML page. */
export const redlineRenewal = async (
  last: OrderDocument,
  { document, changes }: Pick<Renewal, 'document' | 'changes'>,
  { template, settings, author = 'prikaz', ...options }: RedlineOptions = {},
): Promise<readonly IssuedFile[]> => {
  const [{ renderRedline }, { isDraft }] = await Promise.all([
    import('../render/redline/render-redline.ts'),
    import('../check/is-draft.ts'),
  ]);
  const { today } = contextOf(options, []);
  const look = {
    draft: isDraft(document, changes),
    ...(template !== undefined && { template }),
    ...(settings && { settings }),
  };
  const docx = await renderRedline({ old: last, new: document }, look, { author, date: today });
  const page = await renewalPage(last, { document, changes });
  return [
    { suffix: '.redline.docx', bytes: docx },
    { suffix: '.redline.html', bytes: new TextEncoder().encode(page) },
  ];
};

/** Last year's document and this year's side by side on an HTML page, with the reason of each change. */
export const renewalPage = async (
  last: OrderDocument,
  { document, changes }: Pick<Renewal, 'document' | 'changes'>,
): Promise<string> => {
  const { redlinePage } = await import('../render/redline/redline-page.ts');
  const notes = [...changes.flatMap(noteOf), ...(await droppedNotes(last, document, changes))];
  return redlinePage({ old: last, new: document, notes, heading: 'Почему' });
};

/** Two documents side by side on an HTML page, with what their comparison says. */
export const comparisonPage = async (
  old: OrderDocument,
  next: OrderDocument,
  { differences }: Comparison,
): Promise<string> =>
  (await import('../render/redline/redline-page.ts')).redlinePage({
    old,
    new: next,
    notes: differences.flatMap(differenceNotes),
    heading: 'Отличие',
  });

/** Why a place was changed, or what is to be looked at there; what was left as it was needs no words. */
const noteOf = ({ path, certainty, rule, reason }: Change): readonly SideNote[] =>
  certainty === 'kept' || rule === dropped ? [] : [{ oldPath: null, newPath: path, text: reason }];

const dropped = 'answers/dropped';

/** What was dropped has no place in the new document: it is looked for in the old one. */
const droppedNotes = async (
  last: OrderDocument,
  next: OrderDocument,
  changes: readonly Change[],
): Promise<readonly SideNote[]> => {
  if (!changes.some(({ rule }) => rule === dropped)) return [];
  const { differences } = await compareDocuments(last, next);
  return differences
    .filter(({ kind, newPath }) => kind === 'dropped' && newPath === null)
    .map(({ oldPath }) => ({ oldPath, newPath: null, text: 'Исключено: указано вами.' }));
};

const kinds: Readonly<Record<Difference['kind'], string>> = {
  added: 'Добавлено',
  dropped: 'Исключено',
  moved: 'Перенесено',
  reworded: 'Изменён текст',
  deadline: 'Изменён срок',
  responsible: 'Изменён ответственный',
};

/** What moved is said at both its places. */
const differenceNotes = ({ kind, oldPath, newPath, note }: Difference): readonly SideNote[] => {
  const text = note === null ? kinds[kind] : `${kinds[kind]}: ${note}`;
  const here = { oldPath, newPath, text };
  return kind === 'moved' ? [here, { ...here, newPath: null }] : [here];
};
