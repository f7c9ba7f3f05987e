import type { Table } from '../model/paper/block.ts';
import type { Flow, Line } from '../model/paper/line.ts';
import { bodyStart } from '../model/paper/table-header.ts';
import { repeatsUnderSections } from './drop-repeats.ts';
import { headingStart, tasksStart } from './heading-start.ts';
import { plainRows, rowOfLine } from './row-texts.ts';

/** A title stands over the heading of a first section that has no number. */
const title = /(?<!\p{L})(?:план|график|программ|перечень|мероприяти|дорожн)/iu;

/**
 * Where the sections of a table stand over their headings each, the first one's stands over the whole table: it becomes a
 * row, like the others, with the tasks under it.
 */
export const takeHeadings = (flow: Flow): Flow => {
  const taken: (Line | Table)[] = [];
  for (const part of flow) {
    const heading = part.kind === 'table' && repeatsUnderSections(part) ? headingAbove(taken) : [];
    taken.splice(taken.length - heading.length);
    taken.push(part.kind === 'table' && heading.length > 0 ? withHeading(part, heading) : part);
  }
  return taken;
};

/** The heading, and the tasks under it, that the lines above a table end with. */
const headingAbove = (above: Flow): Line[] => {
  const start = above.findLastIndex((part) => part.kind === 'table' || !tasksStart.test(part.text));
  const [before, heading] = [above[start - 1], above[start]];
  if (heading?.kind !== 'line') return [];
  const bare =
    /^\p{Lu}[^\d.:;]{3,90}$/u.test(heading.text) &&
    !title.test(heading.text) &&
    before?.kind === 'line' &&
    title.test(before.text);
  if (!bare && !headingStart.test(heading.text)) return [];
  return above.slice(start).filter((part) => part.kind === 'line');
};

const withHeading = (table: Table, heading: readonly Line[]): Table => {
  const body = bodyStart(table, plainRows(table));
  const rows = heading.map((line) => rowOfLine(line, table.columns));
  return { ...table, rows: table.rows.toSpliced(body, 0, ...rows) };
};
