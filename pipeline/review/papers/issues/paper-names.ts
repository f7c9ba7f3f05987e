import { capital } from '../../../model/capital.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import { answersSuffix } from '../../../pipeline.ts';
import type { MadeFile } from '../../../run/outcome.ts';
import { paperEnding } from '../../contract/paper-names.ts';

/** What papers are called by. */
export interface NamedBy {
  readonly form: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly title: string | null;
  readonly draft: boolean;
}

/** What no file of Windows may have in its name; a line break is no name's either. */
const foreign = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]+/gu;

/** Letters of a name without its ending: with its folder it stays below what Windows takes. */
const longest = 100;

/** A name that every system takes: «План «Зима»» and «58/ОД» become «План «Зима»» and «58-ОД». */
const safeName = (name: string): string =>
  name
    .replace(foreign, '-')
    .replace(/\s+/gu, ' ')
    .slice(0, longest)
    .replace(/[\s.]+$/u, '');

/** «Приказ 58-ОД от 30.08.2024», «Приказ О подготовке к зиме (проект)». */
export const paperStem = ({ form, number, date, title, draft }: NamedBy): string => {
  const about = number === null && title !== null ? firstWords(title) : null;
  const act = capital((form ?? 'план').toLocaleLowerCase('ru'));
  const isNamed = about?.toLocaleLowerCase('ru').startsWith(act.toLocaleLowerCase('ru'));
  const words = [isNamed ? null : act, number, about, date && `от ${russianDay(date)}`]
    .filter(Boolean)
    .join(' ');
  return `${safeName(words)}${draft ? ' (проект)' : ''}`;
};

/** Whole words, as many as tell one paper from another. */
const firstWords = (title: string): string => /^.{1,50}(?=\s|$)/su.exec(title)?.[0] ?? title.slice(0, 50);

/** What is for the program alone, and is kept here anyway. */
const hidden = new Set<string>([answersSuffix, '.changes.json']);

/** Each file under a name of its own. */
export const namedFiles = (
  files: readonly MadeFile[],
  stem: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  files
    .filter(({ suffix }) => !hidden.has(suffix))
    .map(({ suffix, bytes }) => ({
      name: `${stem}${paperEnding(suffix) ?? suffix.replace(foreign, '-')}`,
      bytes,
    }));
