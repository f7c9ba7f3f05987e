import type { Paragraph } from '../model/block.ts';
import type { Line } from '../model/line.ts';

/**
 * One line of the flow for each line of a paragraph: in an export a line break is where a requisite, a clause
 * or only a wrapped line ends, and the words tell which. `extract` joins what belongs together.
 */
export const splitLines = (paragraph: Paragraph): Line[] =>
  paragraph.text
    .split('\n')
    .map((line, index): Line => {
      const label = index === 0 ? paragraph.label : null;
      return { ...paragraph, kind: 'line', text: line.trim(), label, continues: index > 0 };
    })
    .filter(({ text, label }) => text !== '' || label !== null);
