import { type Operation, operationsOf } from '../../model/content-operations.ts';
import { identity } from '../../model/matrix.ts';
import { isShow, type Judged, type Start, type Surroundings, TextJudge } from './text-judge.ts';

const positioning = new Set(['Td', 'TD', 'Tm', 'T*', 'BT', 'ET']);
const textState = new Set(['Tf', 'Tr', 'Tc', 'Tw', 'Tz', 'TL', 'Ts']);

/** The spacing that one of the show operators sets for all text after it. */
const spacing = ({ operator, operands: [word, character] }: Operation): string =>
  operator === '"' ? `${word} Tw ${character} Tc` : '';

/** What a show operation does besides showing. */
const sideEffect = (operation: Operation): string =>
  operation.operator === "'" || operation.operator === '"' ? `${spacing(operation)} T*` : '';

/** Readers take an empty replacement for what is shown (ISO 32000-1, 14.9.4). */
const muted = (source: string): string => `/Span<</ActualText<FEFF>>>BDC ${source} EMC`;

/** Each text object's operations together, the others each by itself. */
const groupsOf = (judged: readonly Judged[]): Judged[][] => {
  const groups: Judged[][] = [];
  for (const each of judged) {
    const last = groups.at(-1);
    if (each.inText && last?.[0]?.inText && each.operation.operator !== 'BT') last.push(each);
    else groups.push([each]);
  }
  return groups;
};

/** What stays of a text object that shows nothing any more; its font and spacing hold for text after it. */
const emptied = (group: readonly Judged[], textFollows: boolean): string[] =>
  group.flatMap(({ operation }) => {
    if (isShow(operation)) return textFollows ? [spacing(operation)] : [];
    if (positioning.has(operation.operator)) return [];
    return textFollows || !textState.has(operation.operator) ? [operation.source] : [];
  });

const write = (group: readonly Judged[], textStays: boolean): string[] => {
  const shows = group.filter(({ operation }) => isShow(operation));
  if (shows.length > 0 && shows.every(({ fate }) => fate === 'hide')) return emptied(group, textStays);
  return group.map(({ operation, fate }) => {
    if (fate === 'keep') return operation.source;
    return fate === 'mute' ? muted(operation.source) : sideEffect(operation);
  });
};

/**
 * A content stream without the text that was once recognised or that recognition reads anew: what is invisible or under
 * a picture goes, what is seen stays and is silent to readers. Null where there is none such.
 */
export const withoutOldText = (
  content: string,
  around: Surroundings,
  start: Start = { matrix: identity, mode: 0 },
): string | null => {
  const judge = new TextJudge(around, start);
  for (const operation of operationsOf(content)) judge.judge(operation);
  const { judged, changed } = judge;
  if (!changed) return null;
  const textStays = judged.some(({ operation, fate }) => isShow(operation) && fate !== 'hide');
  return groupsOf(judged)
    .flatMap((group) => write(group, textStays))
    .filter((source) => source !== '')
    .join('\n');
};
