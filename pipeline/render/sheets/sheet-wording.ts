/** The words of the sheets that go with an act: `wording.json` of `templates/familiarisation`, `approval`, `control-card`. */
import { z } from 'zod';
import { parseWordingBy, phrase } from '../wording.ts';

/** What every sheet says of the act that it goes with. */
const sheetWording = {
  title: phrase(),
  /** The act by its form, in the case that the title asks for: приказ → «с приказом». */
  act: z.record(z.string(), phrase('form')),
  actOther: phrase('form'),
  /** A plan that stands alone. */
  plan: phrase('title'),
  registration: phrase('act', 'date', 'number'),
  date: phrase('day', 'month', 'monthName', 'year'),
  dateBlank: phrase(),
  number: phrase('number'),
  numberBlank: phrase(),
  subject: phrase('title'),
  /** Lines under the table. */
  closing: z.array(phrase()),
};

const signingWording = <Column extends string>(...columns: readonly Column[]) =>
  z.strictObject({
    ...sheetWording,
    columns: z.strictObject(
      Object.fromEntries(columns.map((column) => [column, phrase()])) as Record<
        Column,
        ReturnType<typeof phrase>
      >,
    ),
  });

const familiarisationWording = signingWording('row', 'name', 'post', 'signature', 'date');
const approvalWording = signingWording('post', 'name', 'signature', 'date', 'remark');
const cardWording = z.strictObject({
  ...signingWording('place', 'task', 'deadline', 'done').shape,
  party: phrase('party'),
});

export type SheetWording = Pick<z.infer<typeof familiarisationWording>, keyof typeof sheetWording>;
export type FamiliarisationWording = z.infer<typeof familiarisationWording>;
export type ApprovalWording = z.infer<typeof approvalWording>;
export type CardWording = z.infer<typeof cardWording>;

export const parseFamiliarisation = (text: string, file: string): FamiliarisationWording =>
  parseWordingBy(familiarisationWording, text, file);
export const parseApproval = (text: string, file: string): ApprovalWording =>
  parseWordingBy(approvalWording, text, file);
export const parseCard = (text: string, file: string): CardWording => parseWordingBy(cardWording, text, file);
