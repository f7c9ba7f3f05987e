import { actForms } from '../model/act-forms.ts';
import type { Paragraph } from '../model/paper/block.ts';
import type { Line } from '../model/paper/line.ts';

/**
 * One line of the flow for each line of a paragraph: in an export a line break is where a requisite, a clause
 * or only a wrapped line ends, and the words tell which. `extract` joins what belongs together.
 */
export const splitLines = (paragraph: Paragraph): Line[] =>
  calm(paragraph.text)
    .split('\n')
    .flatMap(partForm)
    .map((line, index): Line => {
      const label = index === 0 ? paragraph.label : null;
      return { ...paragraph, kind: 'line', text: line.trim(), label, continues: index > 0 };
    })
    .filter(({ text, label }) => text !== '' || label !== null);

/** In capitals, which may be set apart: «П Р И К А З». */
const form = actForms.map((each) => [...each.toUpperCase()].join(' ?')).join('|');
const underLetterhead = new RegExp(`^(?!ОБ? )(\\P{Ll}{6,}) (${form})$`, 'u');

/** «АДМИНИСТРАЦИЯ ПОСЁЛКА ПРИКАЗ»: a letterhead that filled its line was taken for one that goes on below. */
const partForm = (line: string): readonly string[] => {
  const [, letterhead, act] = underLetterhead.exec(line.trim()) ?? [];
  return letterhead !== undefined && act !== undefined ? [letterhead, act] : [line];
};

/** The longest run of one character that a paper has: a rule to write on. Longer ones only cost time. */
const longestRun = 120;

/** `text` with endless runs of spaces, rules and the like cut short. */
export const calm = (text: string): string =>
  text.length > longestRun
    ? text.replace(/([\s_.\-–—=*])\1{119,}/gu, (run) => run.slice(0, longestRun))
    : text;
