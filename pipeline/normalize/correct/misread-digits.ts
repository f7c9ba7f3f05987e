import type { Clause, Correction, Item, PlainTable, Plan, Section } from '../../model/document.ts';
import type { Parts } from '../../model/text-walk.ts';

/** The digits that recognition takes for letters, by those. */
// biome-ignore format: a table
const digits: Readonly<Record<string, string>> = {
  З: '3', з: '3', Э: '9', э: '9', б: '6', В: '8', О: '0', о: '0', д: '4', Д: '4', Ч: '4', Б: '5', I: '1', l: '1', П: '11',
};

const asDigits = (text: string): string => [...text].map((letter) => digits[letter] ?? letter).join('');

type Note = (path: string, from: string, to: string) => void;

/** Numbers of items and names of school classes, their digits mended where only one reading is possible. */
export const mendMisreadDigits = ({
  order,
  plans,
  tables,
}: Parts): { parts: Parts; corrections: Correction[] } => {
  const corrections: Correction[] = [];
  const note: Note = (path, from, to) => corrections.push({ path, from, to, rule: 'misread-digit' });
  const parts = {
    order: order && {
      ...order,
      clauses: mendFirstClause(order.clauses, note).map((clause, index) =>
        mendLetters(clause, `/order/clauses/${index}`, note),
      ),
    },
    plans: plans.map((plan, index) => mendPlan(plan, `/plans/${index}`, note)),
    tables: tables.map((table, index) => mendTable(table, `/tables/${index}`, note)),
  };
  return { parts, corrections };
};

/** «I. Утвердить» before «2.» is «1.». */
const mendFirstClause = (clauses: readonly Clause[], note: Note): readonly Clause[] => {
  const [first, second] = clauses;
  const misread = first?.number === null ? first.text.match(/^[IlГ|]\.\s*(?=\p{Lu})/u)?.[0] : undefined;
  if (!first || misread === undefined || second?.number !== '2') return clauses;
  note('/order/clauses/0/number', misread.trim(), '1');
  return clauses.with(0, { ...first, number: '1', text: first.text.slice(misread.length) });
};

/** Letters of points that look like digits, by those. */
const letters: Readonly<Record<string, string>> = { '6)': 'б)', '3)': 'з)' };
const pointBefore: Readonly<Record<string, string>> = { 'б)': 'а)', 'з)': 'ж)' };

/** «6)» after «а)» is «б)». */
const mendLetters = (clause: Clause, path: string, note: Note): Clause => ({
  ...clause,
  items: clause.items.map((point, index) => {
    const letter = letters[point.number ?? ''];
    if (!letter || clause.items[index - 1]?.number !== pointBefore[letter]) return point;
    note(`${path}/items/${index}/number`, point.number ?? '', letter);
    return { ...point, number: letter };
  }),
});

const mendPlan = (plan: Plan, path: string, note: Note): Plan => ({
  ...plan,
  sections: plan.sections.map((section, index) => ({
    ...section,
    items: mendNumbers(section, `${path}/sections/${index}/items`, note).map((item, at) => ({
      ...item,
      other: item.other.map(({ heading, text }, column) => ({
        heading,
        text: mendClasses(
          heading ?? '',
          text,
          `${path}/sections/${index}/items/${at}/other/${column}/text`,
          note,
        ),
      })),
    })),
  })),
});

const mendTable = (table: PlainTable, path: string, note: Note): PlainTable => ({
  ...table,
  rows: table.rows.map((row, index) =>
    row.map((text, column) =>
      text === null
        ? null
        : mendClasses(table.columns[column] ?? '', text, `${path}/rows/${index}/${column}`, note),
    ),
  ),
});

/** «22» between «2.1» and «2.3» is «2.2», «З» after «2» is «3»: the same digits as the number that must stand there. */
const mendNumbers = ({ number: section, items }: Section, path: string, note: Note): Item[] => {
  const mended: Item[] = [];
  for (const [index, item] of items.entries()) {
    const next = items[index + 1]?.number ?? null;
    const { number } = item;
    const last = mended.at(-1)?.number ?? null;
    const expected = index === 0 ? firstNumber(number, next, section) : numberAfter(last);
    const same = number !== null && expected !== null && bare(asDigits(number)) === bare(expected);
    if (!same || number === expected || next === expected) mended.push(item);
    else {
      note(`${path}/${index}/number`, number, expected);
      mended.push({ ...item, number: expected });
    }
  }
  return mended;
};

const bare = (number: string): string => number.replace(/\D/gu, '');

/** The number of a first row: «1» before «2» where its own is none; within its section only where the second's is. */
const firstNumber = (own: string | null, next: string | null, section: string | null): string | null => {
  if (next !== null && /^\d+$/u.test(next) && !/\d/u.test(own ?? '')) return String(Number(next) - 1);
  const isWithin = section !== null && /^\d+$/u.test(section) && next?.startsWith(`${section}.`);
  return isWithin ? `${section}.1` : null;
};

const numberAfter = (before: string | null): string | null => {
  const [, start, last] = before?.match(/^((?:\d+\.)*)(\d+)$/u) ?? [];
  return last === undefined ? null : `${start}${Number(last) + 1}`;
};

const className = /^(?:1[01]|[1-9])(?:[а-г]|-?е)?$/u;

/** «Эа, 76» under «Класс» are «9а, 7б»: a list in which each piece becomes the name of a class is one. */
const mendClasses = (heading: string, text: string, path: string, note: Note): string => {
  if (!/^(?:класс|параллель)/iu.test(heading)) return text;
  const pieces = text.split(/([,;\s]+)/u);
  const mended = pieces.map((piece, index) =>
    index % 2 === 1 || className.test(piece) ? piece : classOf(piece.replace(/\.$/u, '')),
  );
  if (mended.includes(null)) return text;
  const right = mended.join('');
  if (right !== text) note(path, text, right);
  return right;
};

/** A class by what looks like its name, null where none does; a last six after a number is the letter «б». */
const classOf = (piece: string): string | null => {
  const [, number = '', letter = ''] = piece.match(/^(.{1,2}?)([а-г6]?)$/u) ?? [];
  const name = asDigits(number) + letter.replace('6', 'б');
  return className.test(name) ? name : null;
};
