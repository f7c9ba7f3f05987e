import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { readDocx, type TrackedChanges } from '../pipeline/read/docx/read-docx.ts';
import { docx, p, r, ruledTable, tc, tr } from './office-kit.ts';
import { listen } from './stage-kit.ts';

const textsOf = (body: string, changes?: TrackedChanges) =>
  readDocx(docx({ body }), defaultLimits, listen().context.say, changes).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

const removed = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

describe('tracked changes', () => {
  it.each([
    [
      'words',
      p(`${r('до ')}<w:del>${removed('мая')}</w:del><w:ins>${r('июня')}</w:ins>`),
      ['до июня'],
      ['до мая'],
    ],
    [
      'words that moved',
      p(`<w:moveFrom>${r('раньше')}</w:moveFrom>${r(' слово ')}<w:moveTo>${r('позже')}</w:moveTo>`),
      ['слово позже'],
      ['раньше слово'],
    ],
    [
      'words that came and went again',
      p(`${r('да')}<w:ins><w:del>${removed(' нет')}</w:del></w:ins>`),
      ['да'],
      ['да'],
    ],
    [
      'a deleted end of a paragraph',
      p(r('раз'), '<w:rPr><w:del/></w:rPr>') + p('два'),
      ['раздва'],
      ['раз', 'два'],
    ],
    [
      'an inserted end of a paragraph',
      p(r('раз'), '<w:rPr><w:ins/></w:rPr>') + p('два'),
      ['раз', 'два'],
      ['раздва'],
    ],
    [
      'rows',
      ruledTable(tr(['а', 'б']), tr(['в', 'г'], '<w:del/>'), tr(['д', 'е'], '<w:ins/>')),
      [
        [
          ['а', 'б'],
          ['д', 'е'],
        ],
      ],
      [
        [
          ['а', 'б'],
          ['в', 'г'],
        ],
      ],
    ],
    [
      'cells',
      ruledTable(tr([tc('а'), tc('б', '<w:cellIns/>'), tc('в', '<w:cellDel/>')]), tr(['г', 'д'])),
      [
        [
          ['а', 'б'],
          ['г', 'д'],
        ],
      ],
      [
        [
          ['а', 'в'],
          ['г', 'д'],
        ],
      ],
    ],
  ])('of %s are read as accepted, or as rejected where that is asked', (_, body, accepted, rejected) => {
    expect(textsOf(body)).toEqual(accepted);
    expect(textsOf(body, 'accepted')).toEqual(accepted);
    expect(textsOf(body, 'rejected')).toEqual(rejected);
  });
});
