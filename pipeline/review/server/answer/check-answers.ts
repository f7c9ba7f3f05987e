import { answersSchema } from '../../../model/answers/answers-schema.ts';
import type { WrittenAnswers } from '../../contract/renewal-view.ts';
import { unfitAnswers } from '../refusals.ts';

/** Faults that are told at once. */
const shown = 3;

/** Answers stay as they are written: parsing is for whoever reads them. @throws Failure `serve/answers-unfit` */
export const checkAnswers = async (written: unknown): Promise<WrittenAnswers> => {
  const { success, error } = answersSchema.safeParse(written);
  // What the schema takes is what its input type says.
  if (success) return written as WrittenAnswers;
  const { answersFaults } = await import('../../../read/answers-faults.ts');
  throw unfitAnswers(answersFaults(error.issues, written).slice(0, shown));
};
