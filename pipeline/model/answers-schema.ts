/** The form of the answers file, the one source of its type and its validation. */
import { z } from 'zod';
import { dateAnswer, numberAnswer } from './answer-values.ts';

const text = z.string().trim().min(1);

/** A text that must stand for a value; the issue has no words of its own, `answersFaults` finds them. */
const parsed = (parse: (typed: string) => string | null) =>
  z.string().transform((typed, context) => {
    const value = parse(typed);
    if (value !== null) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

export const answersSchema = z.strictObject({
  date: parsed(dateAnswer).optional(),
  number: parsed(numberAnswer).optional(),
  basis: text.optional(),
  signatory: z.strictObject({ position: text.optional(), name: text.optional() }).optional(),
  texts: z.record(z.string().startsWith('/'), text).optional(),
});
