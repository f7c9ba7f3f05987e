import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { readDocx } from '../pipeline/read/docx/read-docx.ts';
import { docx, docxParts, listener, p, r, readShort, zip } from './office-kit.ts';

const read = (bytes: Uint8Array) => readDocx(bytes, defaultLimits, listener().say);
const text = (body: string, styles = ''): unknown[] => readShort({ body, styles });
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (code: string): string => `<w:r><w:instrText>${code}</w:instrText></w:r>`;

describe('the text of a paragraph', () => {
  test('knows tabs, breaks, special hyphens and spaces', () => {
    const run =
      '<w:r><w:t>№\u00a07</w:t><w:tab/><w:t>а</w:t><w:br/><w:t>све\u00adтло</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>серый</w:t></w:r>';
    expect(text(p(run))).toEqual(['№ 7\tа\nсветло-серый']);
  });

  test('keeps spaces only where Word keeps them', () => {
    expect(text(p('<w:r><w:t> а </w:t><w:t xml:space="preserve"> б\n</w:t><w:t>в</w:t></w:r>'))).toEqual([
      'а б в',
    ]);
  });

  test('takes symbols from symbol fonts', () => {
    const symbol = (font: string, code: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    expect(
      text(p(symbol('Symbol', 'F02D') + symbol('Wingdings', 'F0FE') + symbol('Wingdings', 'F04A'))),
    ).toEqual(['–☑']);
  });

  test('has the results of fields without their instructions', () => {
    const body = field('begin') + instruction(' REF x ') + field('separate') + r('пункт 3') + field('end');
    expect(text(p(r('см. ') + body))).toEqual(['см. пункт 3']);
    expect(text(p(`${r('а')}<w:fldSimple w:instr=" DATE ">${r(' б')}</w:fldSimple>`))).toEqual(['а б']);
  });

  test('has no page numbers', () => {
    const complex = field('begin') + instruction('PAGE ') + field('separate') + r('3') + field('end');
    expect(text(p(`${r('а')}${complex}<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>`))).toEqual([
      'а',
    ]);
  });

  test('survives a field that never ends', () => {
    expect(text(p(field('begin') + instruction('IF')) + p('дальше'))).toEqual(['дальше']);
  });

  test('has no hidden text, by its run, its style or its paragraph style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      r('а') + r('б', '<w:vanish/>') + r('в', '<w:rStyle w:val="Ghost"/>') + r('г', '<w:vanish w:val="0"/>'),
    );
    expect(text(body + p('нет', '<w:pStyle w:val="Gone"/>'), styles)).toEqual(['аг']);
  });

  test('looks through controls, links and tags, but not at prompts, notes and comments', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${r('а')}</w:sdtContent></w:sdt>`;
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Введите текст')}</w:sdtContent></w:sdt>`;
    const rest = `<w:hyperlink>${r('б')}</w:hyperlink><w:smartTag>${r('в')}</w:smartTag><w:r><w:footnoteReference w:id="1"/><w:annotationRef/></w:r>`;
    expect(text(`<w:sdt><w:sdtContent>${p(control + prompt + rest)}</w:sdtContent></w:sdt>`)).toEqual([
      'абв',
    ]);
  });

  test('is the same under another prefix', () => {
    const parts = docxParts({ body: p('текст', '<w:jc w:val="end"/>') });
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, xml.replaceAll('w:', 'ns0:')]),
    );
    expect(read(zip(renamed)).blocks).toMatchObject([{ text: 'текст', align: 'right' }]);
  });
});

describe('the look of a paragraph', () => {
  test('is bold where most of its letters are, by run or by style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      p(r('много', '<w:b/>') + r('1')) +
      p(r('мало') + r('1', '<w:b/>')) +
      p('заголовок', '<w:pStyle w:val="H"/>');
    expect(read(docx({ body, styles })).blocks).toMatchObject([
      { bold: true },
      { bold: false },
      { bold: true, align: 'center' },
    ]);
  });

  test('stands at the right where its indent puts it', () => {
    const body =
      p('УТВЕРЖДАЮ', '<w:ind w:left="5670"/>') + p('текст', '<w:jc w:val="both"/><w:ind w:left="709"/>');
    expect(read(docx({ body })).blocks).toMatchObject([{ align: 'right' }, { align: 'justify' }]);
  });
});

describe('tracked changes are accepted', () => {
  test('in runs', () => {
    const removed = `<w:del><w:r><w:delText>старое</w:delText></w:r></w:del><w:moveFrom>${r('ушло')}</w:moveFrom>`;
    expect(text(p(`${removed}<w:ins>${r('новое ')}</w:ins><w:moveTo>${r('пришло')}</w:moveTo>`))).toEqual([
      'новое пришло',
    ]);
  });

  test('in paragraph marks: the second paragraph lends its look', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('до ')}</w:p>${p('после', '<w:jc w:val="center"/>')}`;
    expect(read(docx({ body: joined })).blocks).toMatchObject([{ text: 'до после', align: 'center' }]);
    expect(text(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('конец')}</w:p>`)).toEqual(['конец']);
  });
});

describe('text boxes', () => {
  const box = `<w:txbxContent>${p('УТВЕРЖДАЮ')}${p('Директор')}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
  const picture = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;

  test('are read once where both forms are written', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(text(p(both + r('ПЛАН')))).toEqual(['УТВЕРЖДАЮ', 'Директор', 'ПЛАН']);
  });

  test('in the old form stand after a paragraph that has begun', () => {
    expect(text(p(`${r('ПЛАН')}<w:r>${picture}</w:r>`))).toEqual(['ПЛАН', 'УТВЕРЖДАЮ', 'Директор']);
  });
});

describe('pages', () => {
  const asked = '<w:r><w:br w:type="page"/></w:r>';
  const recorded = '<w:r><w:lastRenderedPageBreak/></w:r>';

  test('come from recorded and asked breaks, each counted once', () => {
    const body =
      p('1') +
      p(asked) +
      p(recorded + r('2')) +
      p(r('2') + recorded + r('3')) +
      p('3') +
      p('4', '<w:pageBreakBefore/>');
    const { blocks, pages } = read(docx({ body }));
    expect(blocks.map(({ place }) => place.page)).toEqual([1, 2, 2, 3, 4]);
    expect(pages).toBe(4);
  });

  test('begin with a section, unless it goes on', () => {
    const section = (type: string): string => p('x', `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`);
    expect(read(docx({ body: section('nextPage') + section('continuous') + p('y') })).blocks).toMatchObject([
      { place: { page: 1 } },
      { place: { page: 1 } },
      { place: { page: 2 } },
    ]);
  });

  test('are else those that the program stated, and no paragraph has one', () => {
    const { blocks, pages } = read(docx({ body: p('x'), app: '<Pages>3</Pages>' }));
    expect(pages).toBe(3);
    expect(blocks[0]?.place.page).toBeNull();
    expect(read(docx({ body: p('x') })).pages).toBeNull();
  });
});

test('a file within the file is said to be skipped', () => {
  const { say, said } = listener();
  readDocx(docx({ body: '<w:altChunk r:id="rId9"/>' }), defaultLimits, say);
  expect(said).toEqual(['read/embedded-file-skipped']);
});
