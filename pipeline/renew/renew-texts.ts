import type { Certainty, Change } from '../model/change.ts';
import { mapTexts, type Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { type FoundTime, findTimes } from './find-years.ts';
import { judge } from './judge.ts';
import { citesBasis } from './renew-basis.ts';
import type { Move } from './target-period.ts';

/** Texts that are renewed as a whole elsewhere, or that follow from another text. */
const elsewhere = /^\/order\/organization|\/period\/|\/parties\//u;

const onceInYears =
  /(?:один|одного|(?<!\d)\d{1,3})\s+раза?\s+в\s+(?:\d|два|две|двух|три|тр[её]х|четыре|пять|несколько)[-а-я]*\s+(?:год[а-я]*|лет)|раз\s+в\s+(?:два|три|четыре|пять|несколько)\s+(?:года|лет)/iu;

/**
 * Every year, span and date in the running texts moved, or kept with its reason; each is a row of the list.
 * A plan's texts are judged by the plan's own period.
 */
export const renewTexts = (parts: Parts, move: Move, note: Note): Parts => {
  const ownMove = (path: string): Move => {
    const plan = parts.plans[Number(path.match(/^\/plans\/(\d+)/u)?.[1])];
    return { ...move, from: plan?.period ?? move.from };
  };
  return mapTexts(parts, (text, path) => {
    const preamble = path === '/order/preamble';
    if (elsewhere.test(path) || (preamble && parts.order && citesBasis(parts.order))) return text;
    askOnceInYears(text, path, note);
    const deadline = path.endsWith('/deadline/text');
    let renewed = '';
    let done = 0;
    for (const time of findTimes(text)) {
      const { text: next, rule, certainty, reason } = judge(time, { text, deadline }, ownMove(path));
      // What an order rests on is asked about, even where it is only the plan of the year.
      const sure = preamble && certainty === 'derived' ? 'confirm' : certainty;
      note({ path, ...shown(text, time, next, sure), rule, certainty: sure, reason });
      renewed += text.slice(done, time.index) + next;
      done = time.index + time.text.length;
    }
    return renewed + text.slice(done);
  });
};

/** What is to be confirmed is shown with the words around it; what follows by itself needs none. */
const shown = (
  text: string,
  { index, text: old }: FoundTime,
  next: string,
  certainty: Certainty,
): Pick<Change, 'old' | 'new'> => {
  const [before, after] = [text.slice(0, index), text.slice(index + old.length)];
  if (certainty !== 'confirm') return { old, new: next };
  const left = text.length > 80 ? (before.match(/(?:\S+\s+){0,3}\S*$/u)?.[0] ?? '') : before;
  const right = text.length > 80 ? (after.match(/^\S*(?:\s+\S+)?/u)?.[0] ?? '') : after;
  return { old: left + old + right, new: left + next + right };
};

/** A measure that comes once in several years is not rolled over: only a person knows whether its year has come. */
const askOnceInYears = (text: string, path: string, note: Note): void => {
  const found = text.match(onceInYears)?.[0];
  if (!found) return;
  const reason = `Мероприятие проводится не каждый год («${found}»). Проверьте, приходится ли оно на новый период.`;
  note({ path, old: found, new: found, rule: 'renew/once-in-years', certainty: 'confirm', reason });
};
