/** The form of the answers file, the one source of its type and its validation. */
import { z } from 'zod';

const text = z.string().min(1);

export const answersSchema = z.strictObject({
  date: z.iso.date().optional(),
  number: text.optional(),
  basis: text.optional(),
  signatory: z.strictObject({ position: text.optional(), name: text.optional() }).optional(),
  texts: z.record(z.string().startsWith('/'), text).optional(),
});
