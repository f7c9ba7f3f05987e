import { textsOf } from '../../model/text-walk.ts';
import { answered, type Draft, type Row } from './draft.ts';
import type { Restructured } from './moved-rows.ts';

/** «пункта 2.1», «п. 3»: what may refer to a place of this document. */
const reference = /(?<![а-яё])(?:под)?(?:пункт[а-яё]{0,3}|п\.)\s*(\d+(?:\.\d+)*)(?![\d.]*\d)/giu;

/** Texts that name a place whose number is another now, or that is gone, are asked about, each once for a number. */
export const askReferences = (draft: Draft, restructured: Restructured): Draft => {
  const now = newNumbers(restructured);
  if (now.size === 0) return draft;
  const rows = textsOf(draft.parts)
    .filter(({ path }) => !path.includes('/parties/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(reference)].flatMap(([found, number = '']): Row[] => {
        const next = now.get(number);
        if (next === undefined) return [];
        const became = next === null ? `Пункта ${number} больше нет` : `Пункт ${number} стал пунктом ${next}`;
        const reason = `${became}. Если ссылка на него, исправьте её.`;
        return [{ path, old: found, new: found, rule: 'renew/reference', certainty: 'confirm', reason }];
      }),
    );
  return answered(draft, draft.parts, rows, () => false);
};

/** Old number → the new one, null for what is gone. */
const newNumbers = ({ moved, dropped }: Restructured): ReadonlyMap<string, string | null> => {
  const numbers = new Map<string, string | null>();
  for (const { was, number } of moved) if (was !== null && was !== number) numbers.set(was, number);
  for (const { number } of dropped.values()) if (number !== null) numbers.set(number, null);
  return numbers;
};
