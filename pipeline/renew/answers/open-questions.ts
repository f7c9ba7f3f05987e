import type { OpenQuestions, PersonQuestion, Question } from '../../model/answers/question.ts';
import type { Change } from '../../model/change.ts';
import type { Grammar } from '../../model/grammar.ts';
import { anyName } from '../../model/person-name.ts';
import { valueAt } from '../../model/pointer.ts';
import type { Draft } from './draft.ts';
import { proposalAt } from './give-texts.ts';
import { isNominativePlace, leadTo, nominativeIn } from './known-person.ts';
import { mentionsIn } from './mentions-in.ts';
import { namesAlike } from './names-alike.ts';

/** All that is still to be answered: a question for each place, and one for each person. */
export const openQuestions = (draft: Draft, grammar: Grammar): OpenQuestions => {
  const asked = (['blocked', 'confirm'] as const).flatMap((wanted) =>
    draft.changes.filter(({ certainty }) => certainty === wanted),
  );
  const isPerson = ({ rule }: Change): boolean => rule === 'renew/person';
  return {
    questions: questionsOf(
      draft,
      asked.filter((change) => !isPerson(change)),
    ),
    people: peopleOf(draft, asked.filter(isPerson), grammar),
  };
};

/** Several things asked about one text are one question: its answer is the whole text. */
const questionsOf = (draft: Draft, asked: readonly Change[]): readonly Question[] =>
  [...Map.groupBy(asked, ({ path }) => path)].map(([place, rows]) => {
    const [first] = rows;
    const isBlocked = rows.some(({ certainty }) => certainty === 'blocked');
    const was = isBlocked ? null : valueAt(draft.last, place);
    return {
      place,
      where: first?.where ?? place,
      question: [...new Set(rows.map(({ reason }) => reason))].join(' '),
      was: typeof was === 'string' ? was : (first?.old ?? null),
      proposed: isBlocked ? null : proposalAt(draft, place),
    };
  });

/** Names in the nominative come first: the others are known by them. */
const peopleOf = (draft: Draft, asked: readonly Change[], grammar: Grammar): readonly PersonQuestion[] => {
  const people = new Map<string, Change[]>();
  const spelled = new Map<string, string>();
  const alike = namesAlike();
  for (const row of asked.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const printed = row.old?.match(anyName)?.[0] ?? row.old ?? '';
    const name =
      spelled.get(printed) ??
      alike.of(printed).find((each) => mentionsIn(printed, each, grammar).length > 0) ??
      personIn(draft, row, printed, grammar);
    spelled.set(printed, name);
    const rows = people.get(name);
    if (rows) rows.push(row);
    else {
      people.set(name, [row]);
      alike.add(name);
    }
  }
  return [...people].map(([was, rows]) => ({
    was,
    where: [...new Set(rows.map(({ where }) => where))].join('; '),
    question: rows[0]?.reason ?? '',
  }));
};

const rankOf = ({ path }: Change): number => (isNominativePlace(path) ? 0 : 1);

const personIn = ({ parts }: Draft, { path }: Change, printed: string, grammar: Grammar): string => {
  const text = valueAt(parts, path);
  if (isNominativePlace(path) || typeof text !== 'string') return printed;
  return nominativeIn(leadTo(path, parts) + text, printed, grammar);
};
