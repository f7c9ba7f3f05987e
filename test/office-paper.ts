/** An order with two appendices that keeps every rule of the office, drawn as a DOCX, to be spoiled in one thing at a time. */
import { docxParts, ruledTable, tr, zip } from './office-kit.ts';

/** A paragraph: its text («~» for a non-breaking space, `\n`, `\t`) and how it is set; lengths in millimetres. */
export interface Set {
  readonly text: string;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  readonly first?: number;
  /** Indents of both sides. */
  readonly aside?: number;
  readonly size?: number;
  readonly spacing?: number;
  readonly keep?: boolean;
  /** Points above. */
  readonly before?: number;
}

/** A section: its paragraphs by what they are, a table's rows, and how its sheet is set. */
export interface Part {
  readonly lines: Readonly<Record<string, Set>>;
  readonly rows?: readonly (readonly string[])[];
  readonly repeats?: boolean;
  readonly margins?: { readonly left: number; readonly top: number };
  readonly firstDiffers?: boolean;
  readonly startsAnew?: boolean;
}

export interface Sheets {
  readonly parts: readonly Part[];
  /** How the number stands in the head; null for a paper without numbers. */
  readonly head?: 'left' | 'center' | 'right' | null;
  /** Of the head from the edge. */
  readonly headDistance?: number;
}

const body = { align: 'both', first: 12.5 } as const;
const mark = { align: 'right' } as const;

const order: Part = {
  lines: {
    organization: {
      text: 'Муниципальное бюджетное учреждение\nкультуры «Городская библиотека»',
      align: 'center',
      aside: 25,
    },
    form: { text: 'ПРИКАЗ', align: 'center' },
    registration: { text: '12.09.2025\t№~31', align: 'left' },
    title: { text: 'О проведении осеннего смотра\nчитальных залов', align: 'left' },
    preamble: {
      text: 'В соответствии с~приказом управления культуры города Светлогорья от~01.09.2025 №~77-к «О смотре читальных залов»',
      ...body,
    },
    directive: { text: 'приказываю:', align: 'left' },
    approve: {
      text: '1. Утвердить план смотра (приложение №~1) и состав комиссии (приложение №~2).',
      ...body,
    },
    task: {
      text: '2. Заведующей отделом обслуживания Лосевой~И.Г. подготовить читальные залы к смотру и представить отчёт о готовности директору библиотеки до 25.09.2025.',
      ...body,
    },
    control: {
      text: '3. Контроль за исполнением настоящего приказа возложить на заместителя директора Рогову~М.П.',
      ...body,
      keep: true,
    },
    signature: { text: 'Директор\t\t\t\t\t\tЛ.Ф.~Гордеева', align: 'left', before: 36 },
    visa: { text: 'Согласовано: заместитель директора М.П.~Рогова 11.09.2025', align: 'left', size: 12 },
    executor: { text: 'Исполнитель: Стрельцова Анна Ивановна, (4012) 55-12-12', align: 'left', size: 12 },
  },
  firstDiffers: true,
};

const planRows = [
  ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный'],
  ['1', 'Осмотр читальных залов', '15.09.2025', 'Лосева~И.Г.'],
  ['2', 'Подведение итогов смотра', '30.09.2025', 'Рогова~М.П.'],
];

const appendix = (number: number, title: string, rows: readonly (readonly string[])[]): Part => ({
  lines: {
    mark: { text: `Приложение №~${number}`, ...mark },
    act: { text: 'к приказу', ...mark },
    signed: { text: 'от 12.09.2025 №~31', ...mark },
    heading: { text: title, align: 'center' },
  },
  rows,
  repeats: true,
  firstDiffers: true,
  startsAnew: true,
});

export const soundSheets: Sheets = {
  parts: [
    order,
    appendix(1, 'План смотра читальных залов на 2025~год', planRows),
    appendix(2, 'Состав комиссии', [
      ['Фамилия, имя, отчество', 'Должность'],
      ['Рогова Мария Павловна', 'заместитель директора'],
    ]),
  ],
};

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const runs = (text: string, size: number): string =>
  text
    .replaceAll('~', '\u00A0')
    .split(/(\n|\t)/u)
    .map((piece) => {
      if (piece === '\n') return '<w:r><w:br/></w:r>';
      if (piece === '\t') return '<w:r><w:tab/></w:r>';
      return `<w:r><w:rPr><w:sz w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`;
    })
    .join('');

const paragraph = ({
  text,
  align = 'left',
  first = 0,
  aside = 0,
  size = 14,
  spacing = 1,
  before = 0,
  keep,
}: Set): string =>
  `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="${before * 20}" w:line="${240 * spacing}" w:lineRule="auto"/>` +
  `<w:ind w:left="${twips(aside)}" w:right="${twips(aside)}" w:firstLine="${twips(first)}"/><w:jc w:val="${align}"/></w:pPr>` +
  `${runs(text, size)}</w:p>`;

const section = (
  { margins = { left: 30, top: 20 }, firstDiffers, startsAnew }: Part,
  { head, headDistance = 10 }: Sheets,
): string =>
  `<w:sectPr>${head === null ? '' : '<w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId9"/>'}` +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  `<w:pgMar w:left="${twips(margins.left)}" w:right="${twips(10)}" w:top="${twips(margins.top)}" w:bottom="${twips(20)}" w:header="${twips(headDistance)}" w:footer="${twips(10)}"/>` +
  `${startsAnew ? '<w:pgNumType w:start="1"/>' : ''}${firstDiffers ? '<w:titlePg/>' : ''}</w:sectPr>`;

const table = ({ rows = [], repeats }: Part): string =>
  rows.length === 0
    ? ''
    : ruledTable(
        ...rows.map((cells, index) =>
          tr(
            cells.map((cell) => cell.replaceAll('~', '\u00A0')),
            repeats && index === 0 ? '<w:tblHeader/>' : '',
          ),
        ),
      );

const header = (align: string): string =>
  `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`;

const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** What LibreOffice needs to open the file. */
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}${part('header1', 'header')}</Types>`;

const named = (relations = ''): string =>
  relations.replace(
    '<Relationships>',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
  );

/** The sheets as a DOCX. */
export const drawSheets = (sheets: Sheets): Uint8Array => {
  const last = sheets.parts.length - 1;
  const text = sheets.parts
    .map((part, index) => {
      const blocks = Object.values(part.lines).map(paragraph).join('') + table(part);
      const end = section(part, sheets);
      return index === last ? `${blocks}${end}` : `${blocks}<w:p><w:pPr>${end}</w:pPr></w:p>`;
    })
    .join('');
  const parts = docxParts({
    body: text,
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>',
  });
  const relations = parts['word/_rels/document.xml.rels'] ?? '';
  return zip({
    ...parts,
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': named(parts['_rels/.rels']),
    'word/document.xml': (parts['word/document.xml'] ?? '').replace('<w:sectPr/></w:body>', '</w:body>'),
    'word/header1.xml': header(sheets.head ?? 'center'),
    'word/_rels/document.xml.rels': named(relations).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    ),
  });
};

/** The sound order with some lines of one part set otherwise; null leaves a line out. */
export const spoilt = (
  lines: Readonly<Record<string, Partial<Set> | null>>,
  { part = 0, ...more }: Partial<Part> & { readonly part?: number } = {},
  sheets: Partial<Sheets> = {},
): Sheets => ({
  ...soundSheets,
  ...sheets,
  parts: soundSheets.parts.map((own, index) =>
    index === part
      ? {
          ...own,
          ...more,
          lines: Object.fromEntries(
            Object.entries({ ...own.lines, ...lines }).flatMap(([name, set]) => {
              if (set === null) return [];
              const whole = { ...own.lines[name], ...set };
              return [[name, { ...whole, text: whole.text ?? '' }]];
            }),
          ),
        }
      : own,
  ),
});
