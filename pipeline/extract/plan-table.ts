import type { Column, Item, Plan, Section } from '../model/document.ts';
import type { Grid, GridRow } from './grid.ts';
import type { Kit } from './kit.ts';
import { closeLetterSpacing, oneLine, oneLineOrNull } from './one-line.ts';

type Role = Column['role'];

/** Columns, sections and items of a table whose columns have the given roles. */
export const readPlanTable = (
  { headings, rows }: Grid,
  roles: readonly Role[],
  kit: Kit,
): Pick<Plan, 'columns' | 'sections'> => {
  const columns = headings.map((heading, index) => ({
    role: roles[index] ?? 'other',
    heading: oneLineOrNull(heading, kit.lexicon),
  }));
  const sections: OpenSection[] = [];
  for (const row of rows) {
    if (row.merged === null) addItem(sections, readItem(row, columns, kit));
    else addHeading(sections, row.merged, row, kit);
  }
  return {
    columns,
    sections: sections.filter(({ number, title, items }) => number || title || items.length),
  };
};

interface OpenSection extends Section {
  number: string | null;
  title: string | null;
  tasks: string | null;
  items: Item[];
}

const addItem = (sections: OpenSection[], item: Item | null): void => {
  if (!item) return;
  if (sections.length === 0) sections.push({ number: null, title: null, tasks: null, items: [] });
  sections.at(-1)?.items.push(item);
};

const readItem = (
  { texts, place }: GridRow,
  columns: readonly Column[],
  { lexicon, note }: Kit,
): Item | null => {
  const rawOf = (role: Role): string => texts[columns.findIndex((column) => column.role === role)] ?? '';
  const textOf = (role: Role): string | null => oneLineOrNull(rawOf(role), lexicon);
  const linesOf = (role: Role): string[] =>
    rawOf(role)
      .split('\n')
      .flatMap((line) => oneLineOrNull(line, lexicon) ?? []);
  const deadline = textOf('deadline');
  const responsible = textOf('responsible');
  const item: Item = {
    number: textOf('number')?.replace(/[.\s]+$/u, '') || null,
    activity: textOf('activity'),
    deadline: deadline === null ? null : { text: deadline, terms: [] },
    responsible: responsible === null ? null : { text: responsible, parties: linesOf('responsible') },
    result: textOf('result'),
    other: columns.flatMap(({ role, heading }, column) => {
      const text = role === 'other' ? oneLineOrNull(texts[column] ?? '', lexicon) : null;
      return text === null ? [] : [{ heading, text }];
    }),
  };
  if (!item.activity && !deadline && !responsible && !item.result && item.other.length === 0) return null;
  note(item, place);
  return item;
};

const tasksLabel = /(?:^|\s)задачи?\s*:\s*/iu;

/** A row over all columns: a section's heading, its tasks, or both in one cell. */
const addHeading = (
  sections: OpenSection[],
  text: string,
  { place }: GridRow,
  { lexicon, note }: Kit,
): void => {
  const label = text.match(tasksLabel);
  const head = oneLine(closeLetterSpacing(label ? text.slice(0, label.index) : text), lexicon);
  const tasks = label ? oneLine(text.slice((label.index ?? 0) + label[0].length), lexicon) : null;
  if (head !== '') {
    const section: OpenSection = { ...splitHeading(head), tasks: null, items: [] };
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
    } else {
      sections.push(section);
      note(section, place);
    }
  }
  if (tasks) {
    if (sections.length === 0) sections.push({ number: null, title: null, tasks: null, items: [] });
    const open = sections.at(-1);
    if (open) open.tasks = [open.tasks, tasks].filter((part) => part !== null).join(' ');
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
