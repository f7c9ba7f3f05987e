import type { Column, Item, Plan, Section } from '../model/document.ts';
import { nowhere } from '../model/place.ts';
import type { Grid } from './grid.ts';
import type { GridRow } from './grid-row.ts';
import type { Kit, Placed } from './kit.ts';
import { closeLetterSpacing, oneLine, oneLineOrNull } from './one-line.ts';

type Role = Column['role'];

/** Columns, sections and items of a table whose columns have the given roles. */
export const readPlanTable = (
  { headings, headingPlaces, rows }: Grid,
  roles: readonly Role[],
  kit: Kit,
): Pick<Plan, 'columns' | 'sections'> => {
  const columns = headings.map((heading, index) => ({
    role: roles[index] ?? 'other',
    heading: oneLineOrNull(heading, kit.lexicon),
  }));
  columns.forEach((column, index) => {
    kit.note(column, [{ place: headingPlaces[index] ?? nowhere }]);
  });
  const sections: OpenSection[] = [];
  rows.forEach((row, index) => {
    const heading =
      row.merged === null
        ? unmergedHeading(row, rows[index + 1], columns)
        : { number: null, words: row.merged };
    if (heading !== null) addHeading(sections, heading, row, kit);
    else if (isTotal(row))
      kit.say('extract/text-outside', { text: row.texts.join(' ').trim() }, { place: row.place });
    else addItem(sections, readItem(row, columns, kit));
  });
  return {
    columns,
    sections: sections.filter(({ number, title, items }) => number || title || items.length),
  };
};

interface Heading {
  /** Null where it is among the words, or absent. */
  readonly number: string | null;
  readonly words: string;
}

/**
 * The heading of a section whose row is not one cell: it has at most a number and words, and either looks like a
 * heading, or is numbered above the next row («2» over «2.1»), or has no number where the next row has one.
 */
const unmergedHeading = (
  row: GridRow,
  next: GridRow | undefined,
  columns: readonly Column[],
): Heading | null => {
  const at = (role: Role): number => columns.findIndex((column) => column.role === role);
  const [numberAt, wordsAt] = [at('number'), at('activity')];
  const number = (row.texts[numberAt] ?? '').replace(/[.)\s]+$/u, '');
  const words = row.texts[wordsAt] ?? '';
  const alone = row.texts.every((text, column) => text === '' || column === numberAt || column === wordsAt);
  if (!alone || words === '' || /:$/u.test(words)) return null;
  const below = next?.texts[numberAt] ?? '';
  // Letters over «2.1» are a Roman numeral, whatever they were read as.
  const isRoman = /^\p{L}{1,4}$/u.test(number) && /^\d+\.1\.?$/u.test(below);
  const over =
    number === ''
      ? numberAt >= 0 && /^\d/u.test(below) && /^\p{Lu}/u.test(words)
      : isRoman || (below.startsWith(`${number}.`) && below !== `${number}.`);
  if (!row.marked && !over) return null;
  if (isRoman) return { number, words };
  return { number: null, words: number === '' ? words : `${number}. ${words}` };
};

/** «Итого» and «Всего» add up the items and are none. */
const isTotal = ({ texts }: GridRow): boolean =>
  /^(?:итого|всего)(?![а-яё])/iu.test(texts.find((text) => text !== '') ?? '');

interface OpenSection extends Section {
  number: string | null;
  title: string | null;
  tasks: string | null;
  items: Item[];
}

const placedAt = ({ places }: GridRow, column: number): Placed[] => {
  const place = places[column];
  return place ? [{ place }] : [];
};

const addItem = (sections: OpenSection[], item: Item | null): void => {
  if (!item) return;
  if (sections.length === 0) sections.push({ number: null, title: null, tasks: null, items: [] });
  sections.at(-1)?.items.push(item);
};

const readItem = (row: GridRow, columns: readonly Column[], { lexicon, note }: Kit): Item | null => {
  const { texts } = row;
  const rawOf = (role: Role): string => texts[columns.findIndex((column) => column.role === role)] ?? '';
  const textOf = (role: Role): string | null => oneLineOrNull(rawOf(role), lexicon);
  const linesOf = (role: Role): string[] =>
    rawOf(role)
      .split('\n')
      .flatMap((line) => oneLineOrNull(line, lexicon) ?? []);
  const deadline = textOf('deadline');
  const responsible = textOf('responsible');
  const others = columns.flatMap(({ role, heading }, column) => {
    const text = role === 'other' ? oneLineOrNull(texts[column] ?? '', lexicon) : null;
    return text === null ? [] : [{ entry: { heading, text }, column }];
  });
  const item: Item = {
    number: tidyItemNumber(textOf('number')),
    activity: textOf('activity'),
    deadline: deadline === null ? null : { text: deadline, terms: [] },
    responsible: responsible === null ? null : { text: responsible, parties: linesOf('responsible') },
    result: textOf('result'),
    other: others.map(({ entry }) => entry),
  };
  if (!item.activity && !deadline && !responsible && !item.result && item.other.length === 0) return null;
  note(item, [row]);
  columns.forEach(({ role }, column) => {
    if (role !== 'other') note(item, placedAt(row, column), role);
  });
  for (const { entry, column } of others) note(entry, placedAt(row, column));
  return item;
};

/** As printed, without the final dot or a dash after it, which is a rule misread; a spreadsheet's comma («1,1») was a dot. */
const tidyItemNumber = (number: string | null): string | null =>
  number?.replace(/[.\s–—-]+$/u, '').replace(/^(\d+),(\d+)$/u, '$1.$2') || null;

const tasksLabel = /(?:^|\s)задач[аи]\s*:\s*/iu;

/** A row over all columns: a section's heading, its tasks, or both in one cell. */
const addHeading = (
  sections: OpenSection[],
  { number, words }: Heading,
  row: GridRow,
  { lexicon, note }: Kit,
): void => {
  const label = words.match(tasksLabel);
  const head = oneLine(closeLetterSpacing(label ? words.slice(0, label.index) : words), lexicon);
  const tasks = label ? oneLine(words.slice((label.index ?? 0) + label[0].length), lexicon) : null;
  if (head !== '') {
    const own = number === null ? splitHeading(head) : { number, title: head };
    const section: OpenSection = { ...own, tasks: null, items: [] };
    const open = sections.at(-1);
    // «Раздел 2» and its title in a row each are one heading.
    if (
      open &&
      open.title === null &&
      open.number !== null &&
      open.items.length === 0 &&
      section.number === null
    ) {
      open.title = section.title;
      note(open, [row], 'title');
    } else {
      sections.push(section);
      note(section, [row]);
    }
  }
  if (tasks) {
    if (sections.length === 0) sections.push({ number: null, title: null, tasks: null, items: [] });
    const open = sections.at(-1);
    if (open) {
      open.tasks = [open.tasks, tasks].filter((part) => part !== null).join(' ');
      note(open, [row], 'tasks');
    }
  }
};

const numeral = '(\\d{1,2}(?:\\.\\d{1,2})*|[IVXLC]+|[ІVХLС]+)';
const worded = new RegExp(
  `^(?:раздел|направление|блок|этап|часть|модуль|глава)\\s*№?\\s*${numeral}(?![\\p{L}\\d])[.):]?\\s*[-–—:]?\\s*`,
  'iu',
);
const bare = new RegExp(`^${numeral}(?:[.)]|(?=\\s+\\p{Lu}))\\s*`, 'u');

/** «Направление 3. Повышение …» → number and title. */
const splitHeading = (text: string): Pick<Section, 'number' | 'title'> => {
  const match = text.match(worded) ?? text.match(bare);
  if (!match?.[1]) return { number: null, title: text };
  const number = match[1].replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('С', 'C');
  return { number, title: text.slice(match[0].length).trim() || null };
};
