import { isDraft } from '../check/is-draft.ts';
import { contentKey } from '../journal/content-key.ts';
import { journalFailure } from '../journal/journal-failure.ts';
import type { Change } from '../model/change.ts';
import { partsOf } from '../model/dates/russian-date.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { Diagnostic, Order, OrderDocument } from '../model/document.ts';
import {
  type Journal,
  type JournalEntry,
  type Registration,
  type Reserved,
  type SideStep,
  unknownOrder,
} from '../model/journal/journal-entry.ts';
import { laterDated } from '../model/journal/later-dated.ts';
import { sayTo } from '../report/say.ts';
import { localToday } from './run-context.ts';

/** A document that is to get its number. */
export interface Unnumbered {
  readonly document: OrderDocument;
  /** What was done to last year's document; none where it is issued as it is. */
  readonly changes?: readonly Change[];
}

/** What the register gives an order. */
export interface Numbering {
  readonly number: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Papers that wait to get their places; once they are settled, there is nothing to undo. */
export interface Staged extends SideStep {
  readonly settle: () => void;
}

/** What giving a number asks of the register. */
export type Numbers = Pick<Journal, 'reserve' | 'confirm' | 'release' | 'list'>;

interface RegisterOptions<Made> {
  readonly series: string;
  /** ISO 8601: the date of an order that has none; the machine's own date where it is not given. */
  readonly today?: string;
  /** Makes the papers with their number. */
  readonly make: (numbering: Numbering) => Promise<Made>;
  /** Makes ready to put the papers in their places; `remarks` are what is odd about the number. */
  readonly stage: (made: Made, remarks: readonly Diagnostic[]) => Staged;
}

const isNumbering = (path: string | null): boolean => path === '/order/number' || path === '/order/date';

/** True for a document that waits for nothing but its number and date. */
export const isReady = ({ document, changes = [] }: Unnumbered): boolean => {
  const { order, diagnostics } = document;
  if (!order) return false;
  const numbered = { ...order, number: order.number ?? '1', date: order.date ?? '2000-01-01' };
  const open = diagnostics.filter(({ path }) => !isNumbering(path));
  const others = changes.filter(({ path }) => !isNumbering(path));
  return !isDraft({ ...document, order: numbered, diagnostics: open }, others);
};

const basisOf = ({ references }: Order): string | null => {
  const [basis] = references;
  if (!basis) return null;
  const date = basis.date && `от ${russianDay(basis.date)}`;
  return [basis.kind, basis.issuer, date, basis.number && `№ ${basis.number}`].filter(Boolean).join(' ');
};

const registrationOf = (document: OrderDocument, order: Order): Registration => ({
  ...unknownOrder,
  date: order.date,
  title: order.title,
  signatory: order.signatory?.name ?? null,
  basis: basisOf(order),
  content: contentKey(document),
});

const called = ({ number, date, year }: JournalEntry): string =>
  `№ ${number} ${date === null ? `за ${year} год` : `от ${russianDay(date)}`}`;

/** An order that was read a little differently last time has another content, but the same title and date. */
const isNamesake = (other: JournalEntry, { ordinal, title, date }: JournalEntry): boolean =>
  other.ordinal !== ordinal && other.state !== 'void' && other.title === title && other.date === date;

/** What is odd about the number that was given. */
const remarksOn = async (
  journal: Pick<Journal, 'list'>,
  { entry: found, again, twin }: Reserved,
  entry: JournalEntry,
): Promise<readonly Diagnostic[]> => {
  const remarks: Diagnostic[] = [];
  const say = sayTo((remark) => remarks.push(remark));
  const where = { path: '/order/number' };
  const entries = await journal.list({ series: entry.series, year: entry.year });
  const later = laterDated(entries, entry);
  const namesake = entries.find((other) => isNamesake(other, entry));
  if (again && found.state === 'confirmed') say('journal/number-again', { known: called(entry) }, where);
  if (twin) say('journal/twin', { known: called(twin) }, where);
  if (namesake) say('journal/namesake', { known: called(namesake) }, where);
  if (later && entry.date)
    say(
      'journal/date-earlier',
      { date: russianDay(entry.date), known: called(later) },
      { path: '/order/date' },
    );
  return remarks;
};

const checkNumber = ({ number }: Order, entry: JournalEntry): void => {
  if (number === null || number === entry.number) return;
  throw journalFailure(
    'journal/number-foreign',
    `В документе уже стоит № ${number}, которого ему этот журнал не давал.`,
    'Оформите документ без --register или уберите номер из файла ответов: его даст журнал.',
  );
};

/** Says of a draft that it got no number. */
export const draftRemarks = (): readonly Diagnostic[] => {
  const remarks: Diagnostic[] = [];
  sayTo((remark) => remarks.push(remark))('journal/draft-unnumbered', undefined);
  return remarks;
};

const noOrder = () =>
  journalFailure(
    'journal/no-order',
    'В документе нет приказа, а журнал даёт номера приказам.',
    'Оформите документ без --register.',
  );

/**
 * Gives a document the next number of the register and puts its papers in their places in one step: both or neither.
 * Whatever fails gives the number back; after a crash the reservation is found by the document's content, and the same
 * command ends what was begun. A document that is registered already gets the same number again.
 * Throws a `Failure` (`journal/…`).
 */
export const registerDocument = async <Made>(
  journal: Numbers,
  { document }: Unnumbered,
  { series, today = localToday(), make, stage }: RegisterOptions<Made>,
): Promise<{ readonly made: Made; readonly remarks: readonly Diagnostic[] }> => {
  const { order } = document;
  if (!order) throw noOrder();
  const registration = registrationOf(document, order);
  const year = partsOf(order.date ?? today).year;
  const reserved = await journal.reserve(series, year, registration);
  const { entry } = reserved;
  let staged: Staged | undefined;
  try {
    checkNumber(order, entry);
    const date = order.date ?? entry.date ?? today;
    const made = await make({ number: entry.number, date });
    const title = registration.title ?? entry.title;
    const remarks = await remarksOn(journal, reserved, { ...entry, title, date });
    staged = stage(made, remarks);
    await journal.confirm(entry, { ...registration, date }, staged);
    staged.settle();
    return { made, remarks };
  } catch (error) {
    staged?.undo();
    // Where even this fails, the number shows as reserved, and the same document finds it again.
    if (!reserved.again) await journal.release(entry).catch(() => undefined);
    throw error;
  }
};
