import { z } from 'zod';
import type { Order } from '../../model/document.ts';
import { dateParts } from '../view/date-parts.ts';
import { typeset } from '../view/typeset.ts';
import type { View } from '../view/view.ts';
import { parseWordingBy, phrase } from '../wording.ts';

/** Who certifies a copy, and when; null where that is written by hand. */
export interface Certification {
  readonly position: string | null;
  readonly name: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/** The words of `templates/extract/wording.json`; those of the act itself are the ones of all templates. */
const extractWording = z.strictObject({
  /** By the act's form: приказ → «Выписка из приказа». */
  form: z.record(z.string(), phrase('form')),
  formOther: phrase('form'),
  /** What stands for the hand of whoever signed the act. */
  signed: phrase(),
  mark: phrase(),
  positionBlank: phrase(),
  nameBlank: phrase(),
  date: phrase('day', 'month', 'monthName', 'year'),
  dateBlank: phrase(),
});

export type ExtractWording = z.infer<typeof extractWording>;

export const parseExtract = (text: string, file: string): ExtractWording =>
  parseWordingBy(extractWording, text, file);

/** An act of which a part is printed: without a hand under it, certified instead. */
export interface ExtractView extends View {
  readonly signed: string;
  readonly certification: Readonly<Record<'mark' | 'position' | 'name' | 'date', string>>;
}

/** `view` of the act with the heading and the certification of an extract from it. */
export const extractView = (
  view: View,
  { form }: Pick<Order, 'form'>,
  wording: ExtractWording,
  { position, name, date }: Certification,
): ExtractView => ({
  ...view,
  // The code tells of the act as a whole.
  qr: '',
  title: typeset((wording.form[form] ?? wording.formOther)({ form })),
  order: view.order && {
    ...view.order,
    form: typeset((wording.form[form] ?? wording.formOther)({ form })).toLocaleUpperCase('ru'),
    appendixList: [],
    executor: [],
  },
  signed: typeset(wording.signed({})),
  certification: {
    mark: typeset(wording.mark({})),
    position: typeset(position ?? wording.positionBlank({})),
    name: typeset(name ?? wording.nameBlank({})),
    date: typeset(date ? wording.date(dateParts(date)) : wording.dateBlank({})),
  },
});
