import { mapTexts, type Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { findTimes } from './find-years.ts';
import { judge } from './judge.ts';
import type { Move } from './target-period.ts';

/** Texts that are renewed as a whole elsewhere, or that follow from another text. */
const elsewhere = /^\/order\/(?:preamble|organization)|\/period\/|\/parties\//u;

const onceInYears =
  /(?:один|одного|\d+)\s+раза?\s+в\s+(?:\d|два|две|двух|три|тр[её]х|четыре|пять|несколько)[-а-я]*\s+(?:год[а-я]*|лет)|раз\s+в\s+(?:два|три|четыре|пять|несколько)\s+(?:года|лет)/iu;

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
    if (elsewhere.test(path)) return text;
    askOnceInYears(text, path, note);
    const deadline = path.endsWith('/deadline/text');
    let renewed = '';
    let done = 0;
    for (const time of findTimes(text)) {
      const { text: next, rule, certainty, reason } = judge(time, { text, deadline }, ownMove(path));
      note({ path, old: time.text, new: next, rule, certainty, reason });
      renewed += text.slice(done, time.index) + next;
      done = time.index + time.text.length;
    }
    return renewed + text.slice(done);
  });
};

/** A measure that comes once in several years is not rolled over: only a person knows whether its year has come. */
const askOnceInYears = (text: string, path: string, note: Note): void => {
  const found = text.match(onceInYears)?.[0];
  if (!found) return;
  const reason = `Мероприятие проводится не каждый год («${found}»). Проверьте, приходится ли оно на новый период.`;
  note({ path, old: found, new: found, rule: 'renew/once-in-years', certainty: 'confirm', reason });
};
