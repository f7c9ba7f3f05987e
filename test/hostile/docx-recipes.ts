/** Documents of Word that are too large, or whose parts lead back to themselves. */
import { type DocxParts, docxParts, inList, level, list, p, r, ruledTable, tc, tr } from '../office-kit.ts';
import { pngClaiming } from './picture-files.ts';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';
import { rawZip } from './zip-file.ts';

/** Stored, so that it is the reader and not the limit of packing that meets them. */
const stored = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  rawZip(Object.entries(parts).map(([name, data]) => ({ name, data, method: 0 })));

const word = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  parts: () => Partial<DocxParts> & { readonly more?: Readonly<Record<string, string | Uint8Array>> },
): Recipe =>
  file([`docx/${name}`, 'docx'], what, expected, () => {
    const { more = {}, ...rest } = parts();
    return stored({ ...docxParts({ body: p('Приказ'), ...rest }), ...more });
  });

const order = (clauses: string): string =>
  p('ПРИКАЗ') +
  p('10.09.2021 № 5') +
  p('О проверке') +
  p('ПРИКАЗЫВАЮ:') +
  clauses +
  p('Директор И.И. Краснов');
const clause = (index: number): string =>
  p(`${index + 1}. Провести проверку № ${index} до 10.10.2021, ответственный Лужин А.А.`);
const planRow = (index: number): string =>
  tr([`${index + 1}`, `Проверка ${index}`, 'до 10.10.2021', 'Лужин А.А.']);
const heading = tr(['№', 'Мероприятие', 'Срок', 'Ответственный']);

const style = (id: string, base: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
const linked = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="x/${kind}" Target="${target}" ${mode}/>`;
const relations = (...all: readonly string[]) => ({
  'word/_rels/document.xml.rels': `<Relationships>${all.join('')}</Relationships>`,
});

const box = (inner: string): string =>
  r('x').replace('<w:t', `<w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict><w:t`);
const boxes = (depth: number): string => (depth === 0 ? p('x') : `<w:p>${box(boxes(depth - 1))}</w:p>`);

export const docxRecipes: readonly Recipe[] = [
  word('100000-paragraphs', 'a hundred thousand paragraphs', ['read', 'read/over-limit'], () => ({
    body: each(1e5, (at) => p(`Строка ${at}`)),
  })),
  word('100000-clauses', 'an order of a hundred thousand clauses', ['read', 'read/over-limit'], () => ({
    body: order(each(1e5, clause)),
  })),
  word('50000-clauses', 'an order of thirty thousand clauses', ['read', 'read/over-limit'], () => ({
    body: order(each(3e4, clause)),
  })),
  word('10000-clauses', 'an order of ten thousand clauses', 'read', () => ({
    body: order(each(1e4, clause)),
  })),
  word(
    'one-long-clause',
    'an order whose one clause goes on over fifty thousand lines',
    ['read', 'read/over-limit'],
    () => ({
      body: order(p('1. Утвердить:') + each(5e4, (at) => p(`Провести «проверку ${at}» до 10.10.2021;`))),
    }),
  ),
  word('one-long-line', 'a clause of five million letters', ['read', 'read/over-limit'], () => ({
    body: order(p(`1. ${many('Провести «проверку» до 10.10.2021; ', 1.5e5)}`)),
  })),
  word('quotes', 'a clause of a hundred thousand quotation marks', ['read', 'read/over-limit'], () => ({
    body: order(p(`1. ${many('«а ', 1e5)}`)),
  })),
  word('20000-orders', 'twenty thousand orders in one document', ['read', 'read/over-limit'], () => ({
    body: each(2e4, () => order(clause(0))),
  })),
  word('million-cells', 'a table of a million cells', 'read/over-limit', () => ({
    body: ruledTable(many(tr(Array(10).fill('x')), 1e5)),
  })),
  word('most-cells', 'a plan of as many cells as there may be', ['read', 'read/over-limit'], () => ({
    body: p('План работы на 2021-2022 учебный год') + ruledTable(heading, each(49_000, planRow)),
  })),
  word('20000-tables', 'twenty thousand tables', ['read', 'read/over-limit'], () => ({
    body: many(ruledTable(heading, planRow(0)) + p('и'), 2e4),
  })),
  word('wide-span', 'a cell over two thousand million columns', 'read/over-limit', () => ({
    body: ruledTable(tr([tc('x', '<w:gridSpan w:val="2000000000"/>')])),
  })),
  word('merged-through', 'sixty thousand rows that are one', ['read', 'read/over-limit'], () => ({
    body: ruledTable(many(tr([tc('', '<w:vMerge/>'), tc('x', '<w:vMerge/>')]), 6e4)),
  })),
  word('deep-tables', 'tables nested fifty deep, four in each', ['read', 'read/over-limit'], () => ({
    body: many('<w:tbl><w:tr><w:tc>', 50) + p('x') + many(`${p('x')}</w:tc></w:tr></w:tbl>`, 50),
  })),
  word('deep-boxes', 'text boxes nested sixty deep', ['read', 'read/over-limit'], () => ({
    body: boxes(60),
  })),
  word('many-boxes', 'twenty thousand text boxes in one paragraph', ['read', 'read/over-limit'], () => ({
    body: `<w:p>${many(box(p('слово')), 2e4)}</w:p>`,
  })),
  word('cyclic-styles', 'styles based on each other', 'read', () => ({
    styles: style('a', 'b') + style('b', 'a'),
    body: p('x', '<w:pStyle w:val="a"/>'),
  })),
  word('endless-styles', 'a chain of fifty thousand styles', 'read', () => ({
    styles: each(5e4, (at) => style(`s${at}`, `s${at + 1}`)),
    body: each(2e4, (at) => p('x', `<w:pStyle w:val="s${at}"/>`)),
  })),
  word('cyclic-lists', 'lists that are defined by each other', 'read', () => ({
    numbering: linked,
    body: p('x', inList(1)),
  })),
  word('many-lists', 'fifty thousand lists, each used once', ['read', 'read/over-limit'], () => ({
    numbering: each(2e4, (at) => list(at, level(0, 'decimal', '%1.'))),
    body: each(2e4, (at) => p('Проверить', inList(at))),
  })),
  word(
    'linked-lists',
    'ten thousand lists that look for a style among ten thousand',
    ['read', 'read/over-limit'],
    () => ({
      numbering:
        each(
          1e4,
          (at) => `<w:abstractNum w:abstractNumId="${at}"><w:numStyleLink w:val="none"/></w:abstractNum>`,
        ) + each(1e4, (at) => `<w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`),
      body: each(1e4, (at) => p('x', inList(at))),
    }),
  ),
  word('huge-number', 'a list that begins with two thousand millions', 'read', () => ({
    numbering: list(1, level(0, 'upperRoman', '%1.')).replace(
      'w:start w:val="1"',
      'w:start w:val="2000000000"',
    ),
    body: many(p('x', inList(1)), 1000),
  })),
  word('fields', 'fifty thousand fields that never end', 'read', () => ({
    body: p(many('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 5e4)),
  })),
  word('runs', 'a paragraph of two hundred thousand runs', ['read', 'read/over-limit'], () => ({
    body: p(many(r('а '), 2e5)),
  })),
  word(
    'deleted-marks',
    'fifty thousand paragraphs whose ends are deleted',
    ['read', 'read/over-limit'],
    () => ({
      body: many(p('а ', '<w:rPr><w:del/></w:rPr>'), 5e4),
    }),
  ),
  word('sections', 'thirty thousand sections', ['read', 'read/over-limit'], () => ({
    body: each(3e4, () => p('x', '<w:sectPr/>')),
  })),
  word('page-breaks', 'two hundred thousand page breaks', ['read', 'read/over-limit'], () => ({
    body: p(many('<w:r><w:br w:type="page"/></w:r>', 2e5)),
  })),
  word('relations-out', 'parts that are said to lie outside of the file', 'read', () => ({
    more: relations(
      relation('a', 'styles', '../../../../../etc/passwd'),
      relation('b', 'numbering', 'file:///etc/passwd', 'TargetMode="External"'),
      relation('c', 'attachedTemplate', 'http://127.0.0.1:9/a.dotm', 'TargetMode="External"'),
    ),
  })),
  word('relations-back', 'a document that is its own styles, numbering and embedded file', 'read', () => ({
    body: `${p('x')}<w:altChunk r:id="c"/>`,
    more: relations(
      relation('a', 'styles', 'document.xml'),
      relation('b', 'numbering', 'document.xml'),
      relation('c', 'aFChunk', 'document.xml'),
    ),
  })),
  word('many-relations', 'two hundred thousand relationships', ['read', 'read/over-limit'], () => ({
    more: relations(each(2e5, (at) => relation(`r${at}`, 'image', `media/${at}.png`))),
  })),
  word('huge-picture', 'a picture that says to have 100 000 × 100 000 pixels', 'read', () => ({
    more: { 'word/media/image1.png': pngClaiming(100_000, 100_000) },
  })),
  word('macros', 'a document with macros and an embedded program', 'read', () => ({
    more: { 'word/vbaProject.bin': Buffer.alloc(1e5, 'x'), 'word/embeddings/a.exe': Buffer.from('MZ') },
  })),
  word('no-body', 'a document without a body', 'read/damaged', () => ({
    more: { 'word/document.xml': '<w:document/>' },
  })),
  word('right-to-left', 'names and numbers with marks that turn the direction of writing', 'read', () => ({
    body: order(p('1. \u202eпровести\u202c \u2066проверку\u2069 \u200fдо 10.10.2021.')),
  })),
  word(
    'stacked-accents',
    'letters with a hundred thousand accents each',
    ['read', 'read/over-limit'],
    () => ({
      body: order(p(`1. Провести${many('\u0301', 1e5)} проверку.`)),
    }),
  ),
];
