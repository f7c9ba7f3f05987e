import type { Answers } from '../../model/answers/answers.ts';
import type { Change, Moved, Renewal } from '../../model/change.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { Parts } from '../../model/text-walk.ts';
import type { Stage } from '../../stage.ts';
import { askReferences } from './ask-references.ts';
import type { Draft } from './draft.ts';
import { givePeople } from './give-people.ts';
import { giveBasis, giveRegistration, giveSignatory } from './give-requisites.ts';
import { giveResponsible } from './give-responsible.ts';
import { agree, giveTexts, sayOutdated } from './give-texts.ts';
import { movedRows } from './moved-rows.ts';
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
  // A proposal may have been agreed with before a new person came into its text, or after.
  const first = agree({ last, parts: document, changes }, answers.agreed ?? []);
  const given = gifts.reduce((done, give) => give(done, answers, grammar), first.draft);
  const restructured = restructure(given, answers);
  const second = agree(askReferences(given, restructured), first.rest);
  sayOutdated(second.draft, second.rest, say);
  const { order, plans, tables } = restructured.parts;
  const rows = movedRows(second.draft, restructured);
  for (const { certainty, where, path, reason } of rows)
    if (certainty === 'blocked') say('renew/blocked', { where, reason }, { path });
  return {
    document: { ...document, order, plans, tables },
    changes: rows.toSorted(byUrgency),
    open: openQuestions(second.draft, grammar),
    origins: Object.fromEntries(restructured.moved.map(({ path, from }) => [path, from])),
  };
};

/** All answers but those that move the places of the others; a person's words are taken before a new name is set. */
const gifts: readonly ((draft: Draft, answers: Answers, grammar: Grammar) => Draft)[] = [
  giveRegistration,
  giveBasis,
  giveSignatory,
  giveTexts,
  giveResponsible,
  givePeople,
];

const urgency: readonly Change['certainty'][] = ['blocked', 'confirm', 'derived', 'kept'];
const byUrgency = (a: Change, b: Change): number =>
  urgency.indexOf(a.certainty) - urgency.indexOf(b.certainty);
