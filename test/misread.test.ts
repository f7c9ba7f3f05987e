import { describe, expect, it } from 'vitest';
import type { Parts } from '../pipeline/model/text-walk.ts';
import { correct } from '../pipeline/normalize/correct/correct.ts';
import { item, lexicon, order, plan, section } from './stage-kit.ts';

const mend = (parts: Parts, misreadable = true) => correct(parts, lexicon, misreadable);

const partsOf = (goal: string, tasks: readonly string[] = []): Parts => ({
  order: null,
  plans: [plan({ title: null, goal, tasks })],
  tables: [],
});

describe('words that recognition misread', () => {
  it.each([
    ['окгябрь, апрель', 'октябрь, апрель'],
    ['Отдел тородского хозяйства', 'Отдел городского хозяйства'],
    ['ознакомление под поднись', 'ознакомление под подпись'],
    ['гимназия № З', 'гимназия № 3'],
    ['до I апреля', 'до 1 апреля'],
    ['I раз в месяц', '1 раз в месяц'],
    ['Г квартал', 'I квартал'],
    ['000 «Заря»', 'ООО «Заря»'],
    ['Отдел образования, 00', 'Отдел образования, ОО'],
    ['Руководители 00', 'Руководители ОО'],
    ['завхоз БерёзкинА.А.', 'завхоз Берёзкин А.А.'],
    ['II – Ш кварталы 2025 г.', 'II – III кварталы 2025 г.'],
    ['ГУ четверть', 'IV четверть'],
  ])('%s → %s', (text, right) => {
    const { parts, corrections } = mend(partsOf(text));
    expect(parts.plans[0]?.goal).toBe(right);
    expect(corrections).toHaveLength(1);
    expect(corrections[0]?.path).toBe('/plans/0/goal');
  });

  it.each([
    ['буллинг и вебинар'],
    ['Тородов и Окгябрёв'],
    ['№ ЗАО, прил. № 3'],
    ['I квартал, II полугодие, г. Ключевск'],
    ['учитель-логопед, кг и см'],
    ['в 10.00, в 9 00, до 00 ч., 1,00 и 00:30'],
  ])('«%s» stays', (text) => {
    expect(mend(partsOf(text)).corrections).toEqual([]);
  });

  it('of two that fit, takes the one that the document has', () => {
    expect(mend(partsOf('Минисгра', ['министра'])).parts.plans[0]?.goal).toBe('Министра');
  });

  it('stay where the words were not misreadable', () => {
    expect(mend(partsOf('окгябрь'), false).parts.plans[0]?.goal).toBe('окгябрь');
  });

  it('stay where the document has them again and again', () => {
    expect(mend(partsOf('окгябрь окгябрь окгябрь')).corrections).toEqual([]);
  });
});

describe('the number of the first clause', () => {
  const first = (text: string, next: string | null) => {
    const own = order({
      clauses: [
        { number: null, text, items: [] },
        { number: next, text: 'Б.', items: [] },
      ],
    });
    return mend({ order: own, plans: [], tables: [] }).parts.order?.clauses[0];
  };

  it('is a one before a two', () => {
    expect(first('I. Утвердить план.', '2')).toMatchObject({ number: '1', text: 'Утвердить план.' });
    expect(first('I. Утвердить план.', null)).toMatchObject({ number: null, text: 'I. Утвердить план.' });
    expect(first('Утвердить план.', '2')).toMatchObject({ number: null });
  });
});

describe('headings of columns', () => {
  const headed = (heading: string) => {
    const { parts, corrections } = mend({
      order: null,
      plans: [
        plan({
          columns: [{ role: 'other', heading }],
          sections: [section([item({ other: [{ heading, text: 'двор' }] })])],
        }),
      ],
      tables: [],
    });
    const [own] = parts.plans;
    return [own?.columns[0]?.heading, own?.sections[0]?.items[0]?.other[0]?.heading, corrections.length];
  };

  it.each([
    ['. Место', 'Место'],
    ['— № п/п', '№ п/п'],
    ['№ П/п', '№ П/П'],
  ])('%s → %s', (read, right) => {
    expect(headed(read)).toEqual([right, right, 1]);
  });

  it('stay as they are printed', () => {
    for (const heading of ['№ п/п', '№ П/П', 'Место – дата'])
      expect(headed(heading)).toEqual([heading, heading, 0]);
  });
});

const numbersOf = (numbers: readonly (string | null)[], own: string | null = null) => {
  const items = numbers.map((number) => item({ number }));
  const { parts, corrections } = mend({
    order: null,
    plans: [plan({ sections: [section(items, { number: own })] })],
    tables: [],
  });
  const read = parts.plans[0]?.sections[0]?.items.map(({ number }) => number);
  expect(corrections).toHaveLength(numbers.filter((number, index) => number !== read?.[index]).length);
  return read;
};

describe('numbers of items', () => {
  it.each([
    ['a lost dot', ['2.1', '22', '2.3'], '2', ['2.1', '2.2', '2.3']],
    ['letters for digits', ['1', '2', 'З', '4'], null, ['1', '2', '3', '4']],
    ['the first before a second', ['I', '2'], null, ['1', '2']],
    ['the first of a section', ['31', '3.2'], '3', ['3.1', '3.2']],
    ['the first where the second counts by itself', ['11', '2'], '1', ['11', '2']],
    ['what stands below already', ['2.1', '22', '2.2'], '2', ['2.1', '22', '2.2']],
    ['another number', ['1', '5', '6'], null, ['1', '5', '6']],
    ['none', ['1', null, '3'], null, ['1', null, '3']],
  ])('with %s', (_, numbers, own, right) => {
    expect(numbersOf(numbers, own)).toEqual(right);
  });
});

const classesOf = (heading: string | null, text: string): string | undefined => {
  const items = [item({ other: [{ heading, text }] })];
  const { parts } = mend({ order: null, plans: [plan({ sections: [section(items)] })], tables: [] });
  return parts.plans[0]?.sections[0]?.items[0]?.other[0]?.text;
};

describe('letters of points', () => {
  it.each([
    [
      ['а)', '6)', 'в)'],
      ['а)', 'б)', 'в)'],
    ],
    [
      ['5)', '6)'],
      ['5)', '6)'],
    ],
    [
      ['ж)', '3)'],
      ['ж)', 'з)'],
    ],
  ])('%j are %j', (numbers, right) => {
    const items = numbers.map((number) => ({ number, text: 'провести' }));
    const own = order({ clauses: [{ number: '1', text: 'Отделу:', items }] });
    const { parts } = mend({ order: own, plans: [], tables: [] });
    expect(parts.order?.clauses[0]?.items.map(({ number }) => number)).toEqual(right);
  });
});

describe('names of school classes', () => {
  it.each([
    ['Эа', '9а'],
    ['Ва, 86', '8а, 8б'],
    ['да', '4а'],
    ['Па', '11а'],
    ['5-е', '5-е'],
    ['76', '7б'],
    ['все', 'все'],
    ['11', '11'],
  ])('«%s» is %s', (text, right) => {
    expect(classesOf('Класс', text)).toBe(right);
  });

  it('are looked for under their heading only', () => {
    expect([classesOf('Количество', '76'), classesOf(null, 'да')]).toEqual(['76', 'да']);
  });

  it('are looked for in other tables too', () => {
    const table = { appendix: null, title: null, columns: ['Классы', 'Дата'], rows: [['76', '76']] };
    expect(mend({ order: null, plans: [], tables: [table] }).parts.tables[0]?.rows).toEqual([['7б', '76']]);
  });
});
