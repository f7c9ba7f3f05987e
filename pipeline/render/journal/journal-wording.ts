import { z } from 'zod';
import { parseWordingBy, phrase } from '../wording.ts';

/** The words of `templates/journal/wording.json`. */
const journalWordingSchema = z.strictObject({
  title: phrase(),
  series: phrase('name', 'kind', 'year'),
  columns: z.strictObject({
    row: phrase(),
    number: phrase(),
    date: phrase(),
    title: phrase(),
    signatory: phrase(),
    executor: phrase(),
    basis: phrase(),
    sheets: phrase(),
    note: phrase(),
  }),
  reserved: phrase(),
  void: phrase('reason'),
  count: phrase('all', 'void', 'reserved'),
  /** Lines under the table for those who keep the register. */
  closing: z.array(phrase()),
});

export type JournalWording = z.infer<typeof journalWordingSchema>;

export const parseJournalWording = (text: string, file: string): JournalWording =>
  parseWordingBy(journalWordingSchema, text, file);
