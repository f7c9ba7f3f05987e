import { describe, expect, it } from 'vitest';
import type { Parts } from '../pipeline/model/text-walk.ts';
import { correct } from '../pipeline/normalize/correct/correct.ts';
import { item, lexicon, plan, section } from './stage-kit.ts';

/** Parts whose goal is the text under test and whose tasks are the rest of the document's words. */
const partsOf = (goal: string, tasks: readonly string[] = []): Parts => ({
  order: null,
  plans: [plan({ title: null, goal, tasks })],
  tables: [],
});

const mend = (parts: Parts) => correct(parts, lexicon, false);

/** The corrected text and the rules that corrected it. */
const run = (text: string, ...others: readonly string[]) => {
  const { parts, corrections } = mend(partsOf(text, others));
  return { text: parts.plans[0]?.goal, rules: corrections.map(({ rule }) => rule) };
};

/** A misprint, what it becomes by which rule, and what else the document says. */
type Misprint = readonly [text: string, right: string, rule: string, others?: readonly string[]];

const withOthers = ([text, right, rule, others = []]: Misprint) => ({ text, right, rule, others });

describe('certain misprints', () => {
  const mended: readonly Misprint[] = [
    // The first letters are Latin or Greek.
    ['Oтдел кадров', 'Отдел кадров', 'look-alike'],
    ['Шкoла и библиoтекa', 'Школа и библиотека', 'look-alike'],
    ['Πлан', 'План', 'look-alike'],
    ['ВІР', 'ВПР', 'misread-abbreviation', ['ВПР', 'ВПР', 'ВПР']],
    ['анализ ВПр', 'анализ ВПР', 'abbreviation-case', ['ВПР', 'ВПР']],
    ['BCOK', 'ВСОК', 'look-alike', ['ВСОК', 'ВСОК']],
    ['в2021-2022 учебном году', 'в 2021-2022 учебном году', 'missing-space'],
    ['план на2023 год', 'план на 2023 год', 'missing-space'],
    ['учителей ипедагогов', 'учителей и педагогов', 'glued-words', ['для педагогов']],
    // Whole words of Latin letters between Russian ones.
    ['зам. директора по BP', 'зам. директора по ВР', 'look-alike'],
    ['работа по BP (план)', 'работа по ВР (план)', 'look-alike'],
    ['c 1 сентября', 'с 1 сентября', 'look-alike'],
    ['беседа o школе', 'беседа о школе', 'look-alike'],
    ['приложение N 1', 'приложение № 1', 'number-sign'],
    ['школа No 2', 'школа № 2', 'number-sign'],
    ['1 раз вквартал', '1 раз в квартал', 'missing-space'],
    ['втечение года', 'в течение года', 'missing-space'],
    ['вмае', 'в мае', 'missing-space'],
    ['сентябрь2022 г.', 'сентябрь 2022 г.', 'missing-space'],
    ['сентябрь,январь,апрель', 'сентябрь, январь, апрель', 'missing-space'],
    ['Лужин А.А.,Клёнова Б.Б.', 'Лужин А.А., Клёнова Б.Б.', 'missing-space'],
  ];
  it.each(mended.map(withOthers))('$text → $right', ({ text, right, rule, others }) => {
    const found = run(text, ...others);
    expect(found.text).toBe(right);
    expect(new Set(found.rules)).toEqual(new Set([rule]));
  });

  const left: readonly (readonly [text: string, others?: readonly string[]])[] = [
    ['Заречная школа'],
    ['сайт school.example, IT-класс и QR'],
    // Latin words stay Latin, also where each letter has a Russian look-alike.
    ['TOP', ['список']],
    // One that the document does not have elsewhere, or has in two forms, is not certain.
    ['ВІР', ['ВПР']],
    ['ВІР', ['ВПР', 'ВПР', 'ВПР', 'ВАР', 'ВАР', 'ВАР']],
    ['анализ ВПр'],
    ['МБОУ', ['МБОУ']],
    ['каб. в12345 и АВ12'],
    ['учителей ипедагогов'],
    ['изменение', ['менение']],
    ['ВПР2', ['ВПР']],
    ['word слово'],
    ['соревнования по BMX и бегу'],
    ['музыка XX века'],
    ['вариант A и пункт a)'],
    ['маска N95'],
    ['1,5 часа'],
    ['изменение вмятин'],
  ];
  it.each(left.map(([text, others = []]) => ({ text, others })))('leaves $text alone', ({ text, others }) => {
    expect(run(text, ...others)).toEqual({ text, rules: [] });
  });

  it('names the place, the old and the new words', () => {
    const { corrections } = mend(partsOf('план в2023 году'));
    expect(corrections).toEqual([
      { path: '/plans/0/goal', from: 'в2023', to: 'в 2023', rule: 'missing-space' },
    ]);
  });

  it('mends a number sign read as letters', () => {
    const columns = [{ role: 'number' as const, heading: 'No п/п' }];
    const { parts } = mend({ ...partsOf('-'), plans: [plan({ columns })] });
    expect(parts.plans[0]?.columns[0]?.heading).toBe('№ п/п');
  });

  it('mends parties with their text and lists them once', () => {
    const responsible = { text: 'Oтдел кадров', parties: ['Oтдел кадров'] };
    const { parts, corrections } = mend({
      ...partsOf('-'),
      plans: [plan({ title: null, sections: [section([item({ activity: null, responsible })])] })],
    });
    const [mended] = parts.plans[0]?.sections[0]?.items ?? [];
    expect(mended?.responsible).toEqual({ text: 'Отдел кадров', parties: ['Отдел кадров'] });
    expect(corrections).toHaveLength(1);
  });

  it('mends nothing twice', () => {
    const once = mend(partsOf('Oтдел в2023', ['Шкoла']));
    expect(mend(once.parts)).toEqual({ parts: once.parts, corrections: [] });
  });
});
