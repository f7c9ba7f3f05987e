/** The table of forms of times as a page beside the code: `npm run accept` writes it, a test compares it. */
import { join } from 'node:path';
import { timeForms } from './time-forms.ts';

export const formsFile = join(import.meta.dirname, '../pipeline/renew/times/FORMS.md');

/** The page that shows the table. */
export const formsPage = (): string =>
  [
    '# Forms of times',
    '',
    `What a renewal by one year makes of ${timeForms.length} forms; written by \`npm run accept\`, held by \`test/renew-times.test.ts\`.`,
    '**own**: the document’s period; **act**: a quoted act’s; **history**: a programme or the past; **count**: a number of years;',
    '**cycle**: not each year; **person**: of somebody’s life; **unclear**: a person has to tell.',
    '',
    '| text | period | in | a year on | whose, and what becomes of it |',
    '| --- | --- | --- | --- | --- |',
    ...timeForms.map((form) => {
      const where = form.heading ? `column «${form.heading}»` : form.deadline ? 'deadline' : 'text';
      const next = form.next === form.text ? '=' : form.next;
      return `| ${form.text} | ${form.from?.text ?? ''} | ${where} | ${next} | ${form.verdicts || 'no time'} |`;
    }),
    '',
  ].join('\n');
