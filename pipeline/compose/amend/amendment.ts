import { quote } from '../../model/quote.ts';
import { isSameText } from './same-text.ts';
import { inUnit, type Unit, unitIn } from './unit.ts';
import { wordChanges } from './word-change.ts';

/** «пункт 2 изложить в следующей редакции: «…»» */
export const reworded = (unit: Unit, text: string): string =>
  `${unitIn(unit, 'accusative')} изложить в следующей редакции: ${quote(text)}`;

/** «дополнить пунктом 5 следующего содержания: «…»»; a preamble says itself what it says. */
export const added = (unit: Unit, text: string): string =>
  `дополнить ${unitIn(unit, 'instrumental')} следующего содержания: ${quote(text)}`;

/** How a text that may be absent becomes another: added, taken out, changed by its words, or worded anew. */
export const amended = (unit: Unit, old: string | null, next: string | null): readonly string[] => {
  if (isSameText(old ?? '', next ?? '')) return [];
  if (next === null) return [`${unitIn(unit, 'accusative')} исключить`];
  if (old === null) return [added(unit, next)];
  const words = wordChanges(old, next);
  return [words ? `${inUnit(unit)} ${words.join(', ')}` : reworded(unit, next)];
};

/** A number that a part had and the one that it has now. */
export interface Renumbering {
  readonly old: string;
  readonly new: string;
}

/**
 * «пункт 4 считать пунктом 3», «пункты 4 – 6 считать соответственно пунктами 3 – 5»: runs of numbers that moved by as
 * much are said together.
 */
export const renumbered = (moves: readonly Renumbering[], of?: Unit): readonly string[] => {
  const tail = of ? ` ${unitIn(of, 'genitive')}` : '';
  return runsOf(moves).map(([first, ...rest]) => {
    const last = rest.at(-1);
    if (!last) return `пункт ${first.old}${tail} считать пунктом ${first.new}`;
    const dash = rest.length === 1 ? ' и ' : ' – ';
    return `пункты ${first.old}${dash}${last.old}${tail} считать соответственно пунктами ${first.new}${dash}${last.new}`;
  });
};

type Run = [Renumbering, ...Renumbering[]];

const runsOf = (moves: readonly Renumbering[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const move of moves.filter((each) => each.old !== each.new)) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last.old, move.old) && follows(last.new, move.new)) runs.at(-1)?.push(move);
    else runs.push([move]);
  }
  return runs;
};

/** «1.3» follows «1.2». */
const follows = (before: string, after: string): boolean => {
  const [, head = '', last = ''] = /^(.*?)(\d+)$/u.exec(before) ?? [];
  return last !== '' && after === `${head}${Number(last) + 1}`;
};
