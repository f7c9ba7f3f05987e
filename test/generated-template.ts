/** Templates as clerks might make them, made at random: tags that fit one another, laid over paragraphs and tables. */
import fc from 'fast-check';
import { cell, paragraph, table } from './fields-kit.ts';

/** What can be opened in a loop, and printed in it; '' is the document itself. */
const scopes: Readonly<
  Record<string, { readonly opens: readonly string[]; readonly prints: readonly string[] }>
> = {
  '': {
    opens: ['пункты', 'планы', 'приложения', 'если номер', 'если пункты > 1'],
    prints: ['{номер}', '{вид}', 'слово'],
  },
  пункты: { opens: ['подпункты', 'если текст'], prints: ['{номер}', '{текст}'] },
  подпункты: { opens: ['если номер'], prints: ['{текст}'] },
  планы: { opens: ['разделы', 'задачи', 'если название'], prints: ['{название}'] },
  разделы: { opens: ['строки', 'если задачи раздела'], prints: ['{название}', '{номер}'] },
  строки: { opens: ['ответственные', 'графы', 'если срок'], prints: ['{мероприятие}', '{срок}'] },
  задачи: { opens: [], prints: ['{.}'] },
  ответственные: { opens: [], prints: ['{.}'] },
  приложения: { opens: ['таблица', 'отметки'], prints: ['{название}'] },
  таблица: { opens: ['столбцы', 'строки таблицы', 'если широкая'], prints: ['слово'] },
  столбцы: { opens: [], prints: ['{заголовок столбца}'] },
  'строки таблицы': { opens: ['ячейки', 'строка раздела', 'обычная строка'], prints: ['{текст строки}'] },
  'обычная строка': { opens: ['ячейки'], prints: ['слово'] },
  ячейки: { opens: [], prints: ['{.}'] },
};

const nothing = { opens: [], prints: ['слово'] };

const tags = (scope: string, depth: number): fc.Arbitrary<string> => {
  const { opens, prints } = scopes[scope] ?? nothing;
  const printed = fc.constantFrom(...prints);
  if (depth === 0 || opens.length === 0) return printed;
  const opened = fc.constantFrom(...opens).chain((name) => {
    const isCondition = name.startsWith('если');
    return fc
      .array(tags(isCondition ? scope : name, depth - 1), { minLength: 1, maxLength: 3 })
      .map((inner) => `{#${name}}${inner.join('|')}{/${isCondition ? 'если' : name}}`);
  });
  return fc.oneof({ weight: 2, arbitrary: printed }, { weight: 3, arbitrary: opened });
};

/** What comes behind a piece of text. */
type Break = 'none' | 'paragraph' | 'cell' | 'row' | 'table';

const rowsOf = (pieces: readonly (readonly [string, Break])[]): string => {
  const rows: string[][] = [[]];
  let text = '';
  for (const [piece, end] of pieces) {
    text += piece;
    if (end === 'none') continue;
    rows.at(-1)?.push(cell(paragraph(text)));
    text = '';
    if (end !== 'cell') rows.push([]);
  }
  rows.at(-1)?.push(cell(paragraph(text)));
  return table(...rows.filter((cells) => cells.length > 0).map((cells) => `<w:tr>${cells.join('')}</w:tr>`));
};

/** Paragraphs, with a table wherever one is to begin. */
const bodyOf = (pieces: readonly (readonly [string, Break])[]): string => {
  const start = pieces.findIndex(([, end]) => end === 'table');
  if (start < 0) {
    const text = pieces.map(([piece, end]) => (end === 'none' ? piece : `${piece}\n`)).join('');
    return text
      .split('\n')
      .map((line) => paragraph(line))
      .join('');
  }
  const end = pieces.findIndex(([, each], index) => index > start && each === 'table');
  const last = end < 0 ? pieces.length : end + 1;
  const before = bodyOf(
    pieces.slice(0, start + 1).map(([piece, each]) => [piece, each === 'table' ? 'none' : each]),
  );
  const after = last < pieces.length ? bodyOf(pieces.slice(last)) : '';
  return before + rowsOf(pieces.slice(start + 1, last)) + paragraph('') + after;
};

const breaks = fc.constantFrom<Break>('none', 'none', 'paragraph', 'paragraph', 'cell', 'row', 'table');

/** The body of a template: some can be filled, some have faults. */
export const generatedTemplate: fc.Arbitrary<string> = fc
  .array(tags('', 4), { minLength: 1, maxLength: 3 })
  .map((all) => all.join('|').split(/(?=\{)|(?<=\})/))
  .chain((pieces) =>
    fc
      .array(breaks, { minLength: pieces.length, maxLength: pieces.length })
      .map(
        (ends) => bodyOf(pieces.map((piece, index) => [piece, ends[index] ?? 'none'])) + paragraph('{вид}'),
      ),
  );
