import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Line } from '../pipeline/model/difference/align.ts';
import { type Edit, editsOf } from '../pipeline/model/difference/edits.ts';
import { wordEdits, wordsOf } from '../pipeline/model/difference/word-edits.ts';
import { cellText, sentence } from './generated-text.ts';

const sides = (edits: readonly Edit[]) => ({
  old: edits.flatMap((edit) => (edit.kind === 'new' ? [] : [edit.old])),
  new: edits.flatMap((edit) => (edit.kind === 'old' ? [] : [edit.new])),
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const letters = fc.array(fc.constantFrom('а', 'б', 'в', 'г'), { maxLength: 30 });

describe('edits', () => {
  it('take each member of both lists once, in order, and pair only equal ones', () => {
    fc.assert(
      fc.property(letters, letters, (old, next) => {
        for (const edits of [editsOf(old, next), wordEdits(old, next)]) {
          expect(sides(edits)).toEqual({ old: upTo(old.length), new: upTo(next.length) });
          for (const edit of edits) if (edit.kind === 'same') expect(old[edit.old]).toBe(next[edit.new]);
        }
      }),
    );
  });

  it('give up on lists that hardly meet, and replace the one by the other', () => {
    const [old, next] = [upTo(5000).map((index) => `а${index}`), upTo(5000).map((index) => `б${index}`)];
    const edits = editsOf(old, next);
    expect(edits.filter(({ kind }) => kind === 'same')).toEqual([]);
    expect(edits).toHaveLength(10_000);
  });
});

describe('words', () => {
  it('joined are the text', () => {
    fc.assert(
      fc.property(fc.oneof(cellText, fc.string({ unit: 'grapheme' })), (text) => {
        expect(wordsOf(text).join('')).toBe(text);
      }),
    );
  });

  it('are dates, spans and lines to write on as a whole', () => {
    expect(wordsOf('до 10.09.2021, 2021-2022 ____ г.')).toEqual([
      'до',
      ' ',
      '10.09.2021',
      ',',
      ' ',
      '2021-2022',
      ' ',
      '____',
      ' ',
      'г',
      '.',
    ]);
  });

  const marked = (old: string, next: string): string => {
    const [left, right] = [wordsOf(old), wordsOf(next)];
    return wordEdits(left, right)
      .map((edit) => {
        if (edit.kind === 'same') return right[edit.new];
        return edit.kind === 'old' ? `[-${left[edit.old]}-]` : `[+${right[edit.new]}+]`;
      })
      .join('')
      .replaceAll('-][-', '')
      .replaceAll('+][+', '');
  };

  it('that change beside one another are one change', () => {
    const [old, next] = [
      'Заместителю директора Лужину А.А. подготовить план',
      'Заместителю директора Клёновой Б.Б. подготовить план',
    ];
    expect(marked(old, next)).toBe('Заместителю директора [-Лужину А.А-][+Клёновой Б.Б+]. подготовить план');
  });

  it('are replaced as a whole where little stays', () => {
    expect(marked('Провести сбор в мае', 'Отчёт в школе принять')).toBe(
      '[-Провести сбор в мае-][+Отчёт в школе принять+]',
    );
    expect(marked('', 'новое')).toBe('[+новое+]');
  });
});

describe('lines', () => {
  const line = (text: string, kind = 'p'): Line => ({ kind, text });
  const lines = fc.array(fc.record({ kind: fc.constantFrom('p', 'row'), text: sentence }), { maxLength: 12 });

  it('are each taken once, in order, and paired with lines of their kind', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (old, next, byPlace) => {
        const pairs = align(old, next, { byPlace });
        expect(pairs.flatMap((pair) => pair.old ?? [])).toEqual(upTo(old.length));
        expect(pairs.flatMap((pair) => pair.new ?? [])).toEqual(upTo(next.length));
        for (const pair of pairs)
          if (pair.old !== null && pair.new !== null) expect(old[pair.old]?.kind).toBe(next[pair.new]?.kind);
      }),
    );
  });

  it('are found again when their years and words change', () => {
    const old = [
      line('План на 2021 год'),
      line('Собрать заявки родителей на лагерь'),
      line('Ремонт крыши мастерских'),
    ];
    const next = [
      line('План на 2022 год'),
      line('Посадка деревьев у реки'),
      line('Собрать заявки всех родителей на лагерь'),
    ];
    expect(align(old, next, { byPlace: false })).toEqual([
      { old: 0, new: 0 },
      { old: null, new: 1 },
      { old: 1, new: 2 },
      { old: 2, new: null },
    ]);
  });

  it('that stand alone in one place are one line where the place tells', () => {
    const [old, next] = [
      [line('12.05.2021'), line('Конец')],
      [line('«__» мая'), line('Конец')],
    ];
    expect(align(old, next, { byPlace: true })[0]).toEqual({ old: 0, new: 0 });
    expect(align(old, next, { byPlace: false })).toHaveLength(3);
    expect(align([line('а', 'p')], [line('б', 'row')], { byPlace: true })).toHaveLength(2);
  });

  it('too many to compare are paired only where they stay', () => {
    const many = upTo(700).map((index) => line(`Строка ${index}`));
    const others = upTo(700).map((index) => line(`Строка ${index} без перемен`));
    const pairs = align([...many, line('Конец')], [...others, line('Конец')], { byPlace: false });
    expect(pairs.filter((pair) => pair.old !== null && pair.new !== null)).toEqual([{ old: 700, new: 700 }]);
  });
});
