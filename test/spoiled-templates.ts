/** Templates as clerks spoil them in Word: each with what is to be said of it, and nothing else. */
import PizZip from 'pizzip';

/** Rule without its room, the tag, and the place. */
type Said = readonly [rule: string, tag: string, where: string];

export interface Spoiled {
  readonly how: string;
  /** Put at the beginning of the text. */
  readonly body?: string;
  /** Put into the header of all pages. */
  readonly header?: string;
  readonly said: readonly Said[];
  /** Words that the advice must have. */
  readonly advice?: string;
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const p = (text: string): string => paragraph(run(text));
const cell = (...content: readonly string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.join('')}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const bold = '<w:b/>';

/** A text box as Word writes it: once for itself and once for old programs. */
const textBox = (content: string): string =>
  paragraph(
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );

export const spoiled: readonly Spoiled[] = [
  {
    how: 'a letter too many in a field',
    body: p('от {дата} № {нормер}'),
    said: [['unknown-field', 'нормер', 'абзац 1']],
    advice: '„номер“',
  },
  {
    how: 'a Latin letter in a Russian word',
    body: p('№ {номеp}'),
    said: [['mixed-letters', 'номеp', 'абзац 1']],
    advice: '{номер}',
  },
  { how: 'a brace not closed', body: p('№ {номер от'), said: [['unclosed-tag', 'номер', 'абзац 1']] },
  { how: 'a brace not opened', body: p('№ номер} от'), said: [['unopened-tag', 'номер', 'абзац 1']] },
  { how: 'braces doubled', body: p('№ {{номер}}'), said: [['doubled-brace', '{{номер}}', 'абзац 1']] },
  { how: 'nothing between braces', body: p('№ {}'), said: [['empty-tag', '', 'абзац 1']] },
  { how: 'a space between braces', body: p('№ {\u00A0}'), said: [['empty-tag', '', 'абзац 1']] },
  {
    how: 'a tag that Enter has cut in two',
    body: p('{но') + p('мер}'),
    said: [['unclosed-tag', 'но', 'абзац 1']],
  },
  {
    how: 'a list that is not closed',
    body: p('{#пункты}') + p('{текст}'),
    said: [['unclosed-loop', '#пункты', 'абзац 1']],
    advice: '{/пункты}',
  },
  {
    how: 'a list that is closed twice',
    body: p('{#пункты}{текст}{/пункты}') + p('{/пункты}'),
    said: [['unopened-loop', '/пункты', 'абзац 2']],
  },
  {
    how: 'another list closed than was opened',
    body: p('{#пункты}{текст}{/основания}'),
    said: [['other-loop-closed', '/основания', 'абзац 1']],
    advice: '{/пункты}',
  },
  {
    how: 'a list opened in one table and closed in another',
    body: `${table(row(cell(p('{#пункты}')), cell(p('{текст}'))))}${p('')}${table(row(cell(p('')), cell(p('{/пункты}'))))}`,
    said: [['loop-torn', '#пункты', 'таблица 1, строка 1, ячейка 1']],
  },
  {
    how: 'a list opened before a table and closed in it',
    body: p('{#пункты}') + table(row(cell(p('{текст}')), cell(p('{/пункты}')))),
    said: [['loop-torn', '#пункты', 'абзац 1']],
  },
  {
    how: 'a letter too few in a filter',
    body: p('{дата|длиная}'),
    said: [['unknown-filter', 'дата|длиная', 'абзац 1']],
    advice: '„длинная“',
  },
  {
    how: 'a case asked of a number',
    body: p('{номер|дательный}'),
    said: [['filter-unfit', 'номер|дательный', 'абзац 1']],
    advice: '„дательный“ не подходит',
  },
  {
    how: 'a filter without what it needs',
    body: p('{номер|по умолчанию}'),
    said: [['filter-argument', 'номер|по умолчанию', 'абзац 1']],
    advice: 'по умолчанию("нет")',
  },
  {
    how: 'a field outside of its list',
    body: p('{мероприятие}'),
    said: [['field-elsewhere', 'мероприятие', 'абзац 1']],
    advice: '{#строки}',
  },
  {
    how: 'a list printed as a text',
    body: p('{пункты}'),
    said: [['list-as-text', 'пункты', 'абзац 1']],
    advice: '{#пункты}',
  },
  {
    how: 'a group printed as a text',
    body: p('{подписант}'),
    said: [['list-as-text', 'подписант', 'абзац 1']],
  },
  {
    how: 'an unknown field of a known group',
    body: p('{подписант.фиу}'),
    said: [['unknown-field', 'подписант.фиу', 'абзац 1']],
    advice: '„подписант.фио“',
  },
  { how: 'raw XML', body: p('{@номер}'), said: [['unknown-tag', '@номер', 'абзац 1']] },
  { how: 'a sum', body: p('{номер + 1}'), said: [['unknown-tag', 'номер + 1', 'абзац 1']] },
  {
    how: 'a condition about nothing',
    body: p('{#если }да{/если}'),
    said: [['unknown-condition', '#если', 'абзац 1']],
  },
  {
    how: 'a property of the program itself',
    body: p('{constructor}'),
    said: [['unknown-field', 'constructor', 'абзац 1']],
  },
  {
    how: 'a picture that is not there',
    body: p('{%герб 30мм}'),
    said: [['picture-missing', '%герб 30мм', 'абзац 1']],
  },
  {
    how: 'an insertion that is not there',
    body: p('{&gt;шапка}'),
    said: [['part-missing', '>шапка', 'абзац 1']],
  },
  {
    how: 'a mistake in a table',
    body: table(row(cell(p('№')), cell(p('Дата'))), row(cell(p('{номер}')), cell(p('{дати}')))),
    said: [['unknown-field', 'дати', 'таблица 1, строка 2, ячейка 2']],
    advice: '„дата“',
  },
  {
    how: 'a mistake in the second paragraph of a cell',
    body: table(row(cell(p('№'), p('{нмоер}')), cell(p('')))),
    said: [['unknown-field', 'нмоер', 'таблица 1, строка 1, ячейка 1, абзац 2']],
  },
  {
    how: 'a mistake in a header',
    header: p('{нормер}'),
    said: [['unknown-field', 'нормер', 'верхний колонтитул, абзац 1']],
  },
  {
    how: 'a mistake in a text box, which Word writes twice',
    body: textBox(p('{нормер}')),
    said: [['unknown-field', 'нормер', 'надпись']],
  },
  {
    how: 'half of a wrong field in bold',
    body: paragraph(run('№ {нор'), run('мер', bold), run('} от')),
    said: [['unknown-field', 'нормер', 'абзац 1']],
  },
  {
    how: 'two mistakes in one paragraph',
    body: p('{дати} и {нормер}'),
    said: [
      ['unknown-field', 'дати', 'абзац 1'],
      ['unknown-field', 'нормер', 'абзац 1'],
    ],
  },
  {
    how: 'a mistake in a link',
    body: `<w:p><w:hyperlink w:anchor="x">${run('{нормер}')}</w:hyperlink></w:p>`,
    said: [['unknown-field', 'нормер', 'абзац 1']],
  },
  {
    how: 'a mistake in a content control',
    body: `<w:sdt><w:sdtContent>${p('{нормер}')}</w:sdtContent></w:sdt>`,
    said: [['unknown-field', 'нормер', 'абзац 1']],
  },
];

/** What Word does of its own accord, and what is right however it looks. */
export const unspoiled: Readonly<Record<string, string>> = {
  'half of a field in bold': paragraph(run('№ {но'), run('мер', bold), run('} от')),
  'a field between marks of the spelling check': `<w:p>${run('{')}<w:proofErr w:type="spellStart"/>${run('номер')}<w:proofErr w:type="spellEnd"/>${run('}')}</w:p>`,
  'a capital that Word has made': p('{Номер}'),
  'quotes that Word has curled':
    p('{место|по умолчанию(«г. Заозёрск»)}') + p('{#если вид = “приказ”}да{/если}'),
  'a non-breaking space': p('{распорядительное\u00A0слово}'),
  'a short end of a list': p('{#пункты}{текст}{/}'),
  'a condition with another way': p('{#если проект}проект{иначе}готово{/если}'),
  'a list over the rows of a table': table(row(cell(p('{#пункты}{номер}')), cell(p('{текст}{/пункты}')))),
  'a case and a layout, one behind the other': p('{подписант.фио|дательный|фамилия впереди}'),
  'a field in English': p('{number} {signatory.name|dative}'),
};

/** A template with more at the beginning of its text or header. */
export const spoil = (
  docx: Uint8Array,
  { body = '', header = '' }: Pick<Spoiled, 'body' | 'header'>,
): Uint8Array => {
  const zip = new PizZip(docx);
  const edit = (name: string, change: (xml: string) => string): void => {
    zip.file(name, change(zip.file(name)?.asText() ?? ''));
  };
  edit('word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${body}`));
  edit('word/header1.xml', (xml) => xml.replace(/(<w:hdr[^>]*>)/u, `$1${header}`));
  // As Word leaves it in a file of one page: nobody has to lay it out again to know where things are.
  zip.file('docProps/app.xml', '<Properties><Pages>1</Pages></Properties>');
  return zip.generate({ type: 'uint8array' });
};
