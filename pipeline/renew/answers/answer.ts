import type { Answers } from '../../model/answers.ts';
import type { Change, Moved, Renewal } from '../../model/change.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { Parts } from '../../model/text-walk.ts';
import type { Say } from '../../report/say.ts';
import type { Stage } from '../../stage.ts';
import type { Draft } from './draft.ts';
import { givePeople } from './give-people.ts';
import { giveBasis, giveRegistration, giveSignatory } from './give-requisites.ts';
import { giveResponsible } from './give-responsible.ts';
import { agree, giveTexts, sayOutdated } from './give-texts.ts';
import { openQuestions } from './open-questions.ts';
import { restructure } from './restructure.ts';
import { sayOddAnswers } from './say-odd-answers.ts';

interface AnswerOptions {
  /** Last year's document, as far as it is known. */
  readonly last: Parts;
  readonly answers: Answers;
  readonly grammar: Grammar;
}

/**
 * Gives a document the answers of a person: each settles the rows that asked, and is a row itself. What only a person
 * can know and has not said is said to be missing.
 * @throws Failure for an answer to a place, person or party that the document does not have
 */
export const answer: Stage<Moved, Renewal, AnswerOptions> = (
  { document, changes },
  { say },
  { last, answers, grammar },
) => {
  sayOddAnswers(last, answers, say);
  const given = giveAll({ last, parts: document, changes }, answers, grammar, say);
  const open = openQuestions(given, grammar);
  const { parts, changes: rows } = restructure(given, answers);
  for (const { certainty, where, path, reason } of rows)
    if (certainty === 'blocked') say('renew/blocked', { where, reason }, { path });
  const { order, plans, tables } = parts;
  return { document: { ...document, order, plans, tables }, changes: rows.toSorted(byUrgency), open };
};

/** All answers but those that move the places of the others. */
const giveAll = (draft: Draft, answers: Answers, grammar: Grammar, say: Say): Draft => {
  // A proposal may have been agreed with before a new person came into its text, or after.
  const first = agree(draft, answers.agreed ?? []);
  const steps = [giveRegistration, giveBasis, giveSignatory, giveTexts, giveResponsible];
  const given = steps.reduce((done, give) => give(done, answers), first.draft);
  const named = agree(givePeople(given, answers, grammar), first.rest);
  sayOutdated(named.draft, named.rest, say);
  return named.draft;
};

const urgency: readonly Change['certainty'][] = ['blocked', 'confirm', 'derived', 'kept'];
const byUrgency = (a: Change, b: Change): number =>
  urgency.indexOf(a.certainty) - urgency.indexOf(b.certainty);
