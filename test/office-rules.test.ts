import { describe, expect, it } from 'vitest';
import { approvedSheets, failedRules, judged } from './office-judged.ts';
import { type Sheets, soundSheets, spoilt } from './office-paper.ts';

const longRows = [
  ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный'],
  ...Array.from({ length: 45 }, (_, index) => [
    String(index + 1),
    `Осмотр зала ${index + 1}`,
    '15.09.2025',
    'Лосева~И.Г.',
  ]),
];

/** The order of an organization with a number in its name; `last` is how its last appendix's mark is set. */
const numbered = (last: Parameters<typeof spoilt>[0]): Sheets => {
  const [order] = spoilt({
    organization: { text: 'Муниципальное учреждение\nкультуры «Библиотека №~7»' },
  }).parts;
  const { parts } = spoilt(last, { part: 2 });
  return { parts: [order, ...parts.slice(1)].filter((part) => part !== undefined) };
};

const control = 'Контроль за исполнением настоящего приказа возложить на заместителя директора Рогову~М.П.';

describe('each thing that is wrong is found, and nothing else', () => {
  it.each<[rule: string, sheets: Sheets, actual?: string]>([
    ['office/margins', spoilt({}, { margins: { left: 30, top: 10 } }), 'верхнее 10 мм'],
    ['office/binding-margin', spoilt({}, { margins: { left: 20, top: 20 } }), '20 мм'],
    ['office/type-size', spoilt({ task: { size: 11 } }), '11 пт'],
    ['office/first-line-indent', spoilt({ task: { first: 0 } }), '0 мм'],
    [
      'office/first-line-indent',
      spoilt({ task: { first: 0, text: '      2. Отделу обслуживания подготовить залы до 25.09.2025.' } }),
      'отступ набран пробелами',
    ],
    ['office/line-spacing', spoilt({ task: { spacing: 2 } }), '2'],
    ['office/requisite-spacing', spoilt({ title: { spacing: 1.5 } }), '1,5'],
    ['office/justified', spoilt({ task: { align: 'left' } }), 'по левому краю'],
    [
      'office/requisite-width',
      spoilt({
        title: {
          text: 'О проведении осеннего смотра читальных залов городских и сельских библиотек в новом учебном году',
        },
      }),
    ],
    ['office/page-number-missing', spoilt({}, {}, { head: null }), 'номера нет'],
    ['office/page-number-first', spoilt({}, { firstDiffers: false })],
    ['office/page-number-place', spoilt({}, {}, { head: 'right' }), 'вверху справа, в 10 мм от края'],
    ['office/page-number-place', spoilt({}, {}, { headDistance: 5 }), 'вверху посередине, в 5 мм от края'],
    ['office/appendix-numbering', spoilt({}, { part: 1, startsAnew: false })],
    ['office/date-form', spoilt({ registration: { text: '12.09.2025~г.\t№~31' } }), '«12.09.2025\u00A0г.»'],
    ['office/date-form', spoilt({ registration: { text: '«12» сентября 2025~г.\t№~31' } })],
    ['office/number-form', spoilt({ registration: { text: '12.09.2025\tN~31' } })],
    ['office/title-align', spoilt({ title: { align: 'right' } }), 'по правому краю'],
    ['check/title-form', spoilt({ title: { text: 'Об проведении осеннего смотра\nчитальных залов' } })],
    ['office/first-person', spoilt({ directive: { text: 'приказываем:' } }), '«приказываем»'],
    ['office/directive-colon', spoilt({ directive: { text: 'ПРИКАЗЫВАЮ' } })],
    [
      'office/numbering-depth',
      spoilt({
        task: { text: '2. Заведующей отделом обслуживания Лосевой~И.Г. до 25.09.2025:' },
        deep: { text: '2.1.1.1.1. подготовить залы.', align: 'both' },
      }),
      '5: «2.1.1.1.1»',
    ],
    [
      'office/basis-undated',
      spoilt({
        preamble: {
          text: 'В соответствии с~приказом управления культуры города Светлогорья «О смотре читальных залов»',
        },
      }),
    ],
    [
      'office/basis-unnamed',
      spoilt({
        preamble: {
          text: 'В соответствии с~приказом управления культуры города Светлогорья от~01.09.2025 №~77-к',
        },
      }),
    ],
    [
      'office/basis-case',
      spoilt({
        preamble: {
          text: 'В соответствии с~приказа управления культуры города Светлогорья от~01.09.2025 №~77-к «О смотре читальных залов»',
        },
      }),
    ],
    [
      'office/basis-case',
      spoilt({
        task: {
          text: '2. Заведующей отделом обслуживания Лосевой~И.Г. подготовить залы согласно приложения №~1.',
        },
      }),
    ],
    [
      'check/preamble-stop',
      spoilt({ preamble: { text: 'В целях подготовки читальных залов к новому учебному году.' } }),
    ],
    [
      'office/task-without-deadline',
      spoilt({
        task: {
          text: '2. Заведующей отделом обслуживания Лосевой~И.Г. подготовить читальные залы к смотру.',
        },
      }),
    ],
    [
      'office/executor-case',
      spoilt({
        task: {
          text: '2. Лосева~И.Г., заведующая отделом обслуживания: подготовить читальные залы к смотру до 25.09.2025.',
        },
      }),
      '«Лосева\u00A0И.Г.»',
    ],
    [
      'office/executor-case',
      spoilt({
        task: { text: '2. Руководители отделов подготовить читальные залы к смотру до 25.09.2025.' },
      }),
    ],
    [
      'office/control-last',
      spoilt({
        task: { text: `2. ${control}` },
        control: { text: '3. Заведующей отделом обслуживания Лосевой~И.Г. подготовить залы до 25.09.2025.' },
      }),
      'пункт 2 из 3',
    ],
    [
      'office/control-form',
      spoilt({
        control: {
          text: '3. Контроль над исполнением приказа возложить на заместителя директора Рогову~М.П.',
        },
      }),
    ],
    [
      'office/control-case',
      spoilt({
        control: {
          text: '3. Контроль за исполнением приказа возложить на заместителя директора Роговой~М.П.',
        },
      }),
      '«Роговой М.П.»',
    ],
    [
      'office/control-case',
      spoilt({
        control: {
          text: '3. Контроль за исполнением приказа возложить на заместителю директора Рогову~М.П.',
        },
      }),
    ],
    [
      'office/name-in-text',
      spoilt({
        control: {
          text: '3. Контроль за исполнением приказа возложить на заместителя директора М.П.~Рогову.',
        },
      }),
    ],
    ['office/parted-words', spoilt({ control: { text: control.replace('~', ' ') } })],
    ['office/signature-form', spoilt({ signature: { text: 'Директор\t\t\t\t/Л.Ф.~Гордеева/' } })],
    ['office/signature-form', spoilt({ signature: { text: 'За директора\t\t\t\tЛ.Ф.~Гордеева' } })],
    ['office/signature-place', spoilt({ signature: { text: 'Директор Л.Ф.~Гордеева' } })],
    ['office/name-in-signature', spoilt({ signature: { text: 'Директор\t\t\t\tГордеева~Л.Ф.' } })],
    [
      'office/executor-mark',
      spoilt({ executor: { text: 'Исп. Стрельцова~А.И.' } }),
      'нет полного имени, телефона',
    ],
    [
      'office/visa-mark',
      spoilt({ visa: { text: 'Согласовано: заместитель директора М.П.~Рогова' } }),
      'нет даты',
    ],
    [
      'office/copy-mark',
      spoilt({ copy: { text: 'Верно\nСекретарь\tА.И.~Стрельцова', align: 'left' } }),
      'нет даты',
    ],
    [
      'office/familiarisation',
      spoilt({ known: { text: 'С приказом ознакомлены: И.Г.~Лосева', align: 'left' } }),
    ],
    [
      'office/appendix-mark-differs',
      spoilt({ signed: { text: 'от 12.09.2024 №~31' } }, { part: 1 }),
      'от 12.09.2024 № 31',
    ],
    ['office/appendix-mark-differs', spoilt({ signed: { text: 'от 12.09.2025 №~29' } }, { part: 2 })],
    [
      'office/appendix-mark-differs',
      spoilt({ act: { text: 'к приказу №~29 от 12.09.2025' }, signed: null }, { part: 2 }),
      'от 12.09.2025 № 29',
    ],
    ['office/appendix-mark-differs', approvedSheets('29'), 'от 12.09.2025 № 29'],
    ['office/requisite-spacing', spoilt({ title: { spacing: 1.15 } }), '1,15'],
    ['office/directive-colon', spoilt({ directive: { text: 'Приказываю.' } }), '«Приказываю.»'],
    [
      'office/date-form',
      spoilt({ registration: { text: `12.09.2025~г.${' '.repeat(90)}№~31` } }),
      '«12.09.2025\u00A0г.»',
    ],
    ['office/appendix-mark-incomplete', spoilt({ signed: null }, { part: 2 })],
    [
      'office/appendix-mark-incomplete',
      numbered({ act: { text: 'к приказу библиотеки №~7' }, signed: { text: 'от 12.09.2025' } }),
      'нет номера',
    ],
    ['office/appendix-numbers', spoilt({ mark: { text: 'Приложение' } }, { part: 1 })],
    [
      'office/stamp-place',
      spoilt({ mark: { align: 'left' }, act: { align: 'left' }, signed: { align: 'left' } }, { part: 1 }),
    ],
    ['office/approved-form', spoilt({ act: { text: 'УТВЕРЖДЕНА\nприказом' } }, { part: 1 }), '«УТВЕРЖДЕНА»'],
    ['office/table-header', spoilt({}, { part: 1, rows: longRows, repeats: false })],
    ['check/appendix-absent', { ...soundSheets, parts: soundSheets.parts.slice(0, 2) }],
  ])('%s %#', async (rule, sheets, actual) => {
    const paper = await judged(sheets);
    expect(failedRules(paper)).toEqual([rule]);
    const found = paper.findings.find((finding) => finding.rule === rule);
    if (actual !== undefined) expect(found?.actual).toContain(actual);
  });
});
