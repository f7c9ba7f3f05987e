import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTemplateFaults } from '../pipeline/render/fields/faults/find-template-faults.ts';
import { sizeOnPaper } from '../pipeline/render/fields/insert/insert-pictures.ts';
import { orderFields } from '../pipeline/render/fields/order-fields.ts';
import { readBeside } from '../pipeline/render/fields/package/read-beside.ts';
import { cell, fill, paragraph, run, wordFile, wordNamespace } from './fields-kit.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { exampleOf, found, partOf } from './render-kit.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#903' } })
    .png()
    .toBuffer();

/** Fills a template that lies in the folder. */
const fillHere = async (docx: Uint8Array) => fill(docx, exampleOf('order'), await readBeside(folder, docx));
const faultsHere = async (docx: Uint8Array) =>
  findTemplateFaults(docx, orderFields, await readBeside(folder, docx)).map(({ rule, detail }) => ({
    rule,
    detail,
  }));

const mediaIn = (docx: Uint8Array): readonly string[] =>
  Object.keys(new PizZip(docx).files).filter((name) => name.startsWith('word/media/'));

describe('a picture beside a template', () => {
  it('stands where its tag stood, whatever the capitals of its file', async () => {
    put('Герб.PNG', await picture(96, 192));
    const { docx, lines } = await fillHere(wordFile(paragraph('до {%гер', 'б} после')));
    expect(lines).toEqual(['до  после']);
    expect(mediaIn(docx)).toEqual(['word/media/insert1.png']);
    expect(partOf(docx, '[Content_Types].xml')).toContain('ContentType="image/png"');
    const [relation] = found(partOf(docx, 'word/document.xml'), /r:embed="([^"]+)"/g);
    expect(partOf(docx, 'word/_rels/document.xml.rels')).toContain(`Id="${relation}"`);
    expect(packageFaults(docx)).toEqual([]);
  });

  it('stands in a header too, named by the header itself', async () => {
    put('герб.png', await picture(10, 10));
    const { docx } = await fillHere(
      wordFile(paragraph('{номер}'), {
        parts: { 'word/header1.xml': `<w:hdr xmlns:w="${wordNamespace}">${paragraph('{%герб}')}</w:hdr>` },
        types: { 'word/header1.xml': 'header' },
        relations: [{ kind: 'header', target: 'header1.xml' }],
      }),
    );
    const [relation] = found(partOf(docx, 'word/header1.xml'), /r:embed="([^"]+)"/g);
    expect(partOf(docx, 'word/_rels/header1.xml.rels')).toContain(`Id="${relation}"`);
    expect(packageFaults(docx)).toEqual([]);
  });

  it('is encoded anew: nothing of the file but its pixels comes along', async () => {
    put('герб.png', Buffer.concat([await picture(10, 10), Buffer.from('<script>alert(1)</script>')]));
    const { docx } = await fillHere(wordFile(paragraph('{%герб}')));
    const bytes = new PizZip(docx).file('word/media/insert1.png')?.asUint8Array() ?? new Uint8Array();
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('script');
  });

  it.each([
    [
      { width: null, height: null },
      { width: 40, height: 20 },
    ],
    [
      { width: 30, height: null },
      { width: 30, height: 15 },
    ],
    [
      { width: null, height: 30 },
      { width: 60, height: 30 },
    ],
    [
      { width: 30, height: 30 },
      { width: 30, height: 30 },
    ],
    [
      { width: 340, height: null },
      { width: 170, height: 85 },
    ],
  ])('of 40 by 20 mm, asked for as %o, is %o', (size, expected) => {
    const file = { bytes: new Uint8Array(), kind: 'png', width: 40, height: 20 } as const;
    expect(sizeOnPaper({ file, size })).toEqual(expected);
  });

  it('may say its size in the tag', async () => {
    put(
      'логотип.jpg',
      await sharp(await picture(100, 50))
        .jpeg()
        .toBuffer(),
    );
    const { docx } = await fillHere(wordFile(paragraph('{%логотип 30 мм} {%логотип 20х40мм}')));
    expect(found(partOf(docx, 'word/document.xml'), /<wp:extent ([^/]*)\/>/g)).toEqual([
      'cx="1080000" cy="540000"',
      'cx="720000" cy="1440000"',
    ]);
    expect(mediaIn(docx)).toHaveLength(1);
  });

  it('has a number of its own each time that a loop repeats it', async () => {
    put('герб.png', await picture(10, 10));
    const { docx } = await fillHere(wordFile(paragraph('{#пункты}{%герб}{/пункты}')));
    const numbers = found(partOf(docx, 'word/document.xml'), /<wp:docPr id="(\d+)"/g);
    expect(numbers).toHaveLength(3);
    expect(new Set(numbers).size).toBe(3);
  });

  it.each([
    ['is missing', null],
    ['is no picture', Buffer.from('GIF89a')],
    ['is damaged', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['is drawn by commands', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is asked for where it %s', async (_, bytes) => {
    if (bytes) put('герб.png', bytes);
    expect(await faultsHere(wordFile(paragraph('{%герб} {номер}')))).toEqual([
      { rule: 'template/picture-missing', detail: 'герб.png' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('is not fetched through a link (symlink)', async () => {
    symlinkSync('/etc/hostname', join(folder, 'герб.png'));
    expect(await faultsHere(wordFile(paragraph('{%герб} {номер}')))).toHaveLength(1);
  });

  it.each(['{%../герб}', '{%/etc/герб}', '{%C:\\герб}', '{>..\\шапка}', '{>a/b}'])(
    '%s is no name of a file',
    async (tag) => {
      expect(await faultsHere(wordFile(paragraph(`${tag} {номер}`)))).toMatchObject([
        { rule: 'template/unknown-tag' },
      ]);
    },
  );
});

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const styled = (id: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;

describe('a document that a template inserts', () => {
  it('is filled as the template itself', async () => {
    put('Шапка.docx', wordFile(paragraph('{организация.телефон}') + paragraph('№ {номер}')));
    const { lines, docx } = await fillHere(wordFile(paragraph('{>шапка}') + paragraph('{вид}')));
    expect(lines).toEqual(['(81556) 4-17-02', '№ 214-ОД', 'приказ']);
    expect(packageFaults(docx)).toEqual([]);
  });

  it('names what can be named where it stands', async () => {
    put('пункт.docx', wordFile(paragraph('{номер}) {вид}')));
    const { lines } = await fillHere(
      wordFile(['{#пункты}', '{>пункт}', '{/пункты}'].map((text) => paragraph(text)).join('')),
    );
    expect(lines).toEqual(['1) приказ', '2) приказ', '3) приказ']);
  });

  it('takes the styles of the template by name and brings its own along', async () => {
    const styles = style('x', 'Гриф') + style('y', 'Моя', '<w:basedOn w:val="z"/>') + style('z', 'Основа');
    put('шапка.docx', wordFile(styled('x', 'гриф') + styled('y', 'моя'), { styles }));
    const host = style('grif', 'Гриф') + style('y', 'Чужая');
    const { docx } = await fillHere(wordFile(paragraph('{>шапка}') + paragraph('{номер}'), { styles: host }));
    expect(found(partOf(docx, 'word/document.xml'), /<w:pStyle w:val="([^"]+)"/g)).toEqual(['grif', 'y2']);
    expect(found(partOf(docx, 'word/styles.xml'), /<w:name w:val="([^"]+)"/g)).toEqual([
      'Normal',
      'Гриф',
      'Чужая',
      'Моя',
      'Основа',
    ]);
    expect(partOf(docx, 'word/styles.xml')).toContain('<w:basedOn w:val="z"/>');
  });

  it('brings its lists and its pictures along', async () => {
    const list = `<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const numbered = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>${run('пункт')}</w:p>`;
    const image =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId3"/></w:drawing></w:r></w:p>';
    const parts = { 'word/numbering.xml': list, 'word/media/a.png': await picture(4, 4) };
    const relations = [
      { kind: 'numbering', target: 'numbering.xml' },
      { kind: 'image', target: 'media/a.png' },
    ];
    put(
      'шапка.docx',
      wordFile(numbered + image, { parts, relations, types: { 'word/numbering.xml': 'numbering' } }),
    );
    const { docx } = await fillHere(wordFile(paragraph('{>шапка}') + paragraph('{номер}')));
    expect(partOf(docx, 'word/document.xml')).toContain('<w:numId w:val="1"/>');
    expect(partOf(docx, 'word/numbering.xml')).toContain('<w:lvlText w:val="%1)"/>');
    expect(partOf(docx, '[Content_Types].xml')).toContain('/word/numbering.xml');
    expect(mediaIn(docx)).toEqual(['word/media/insert1.png']);
  });

  it('leaves behind what belongs to its own pages, and what it fetches from elsewhere', async () => {
    const far =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId2"/></w:drawing></w:r></w:p>';
    const section = '<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId9"/></w:sectPr></w:pPr></w:p>';
    put(
      'шапка.docx',
      wordFile(far + section + paragraph('текст'), {
        relations: [{ kind: 'image', target: 'http://example.org/a.png', isExternal: true }],
      }),
    );
    const { docx, lines } = await fillHere(wordFile(paragraph('{>шапка}') + paragraph('{номер}')));
    expect(lines.filter(Boolean)).toEqual(['текст', '214-ОД']);
    const xml = partOf(docx, 'word/document.xml');
    expect(xml).not.toContain('w:drawing');
    expect(xml).not.toContain('headerReference');
    expect(partOf(docx, 'word/_rels/document.xml.rels')).not.toContain('example.org');
  });

  it('ends a cell with a paragraph', async () => {
    put('шапка.docx', wordFile(`<w:tbl><w:tr>${cell(paragraph('внутри'))}</w:tr></w:tbl>`));
    const { docx } = await fillHere(
      wordFile(`<w:tbl><w:tr>${cell(paragraph('{>шапка}'))}</w:tr></w:tbl>${paragraph('{номер}')}`),
    );
    expect(partOf(docx, 'word/document.xml')).toContain('</w:tbl><w:p/></w:tc>');
  });

  it('has its faults told with its name', async () => {
    put('шапка.docx', wordFile(paragraph('{нормер}')));
    const faults = findTemplateFaults(
      wordFile(paragraph('{>шапка}') + paragraph('{номер}')),
      orderFields,
      await readBeside(folder, wordFile(paragraph('{>шапка}'))),
    );
    expect(faults).toMatchObject([
      { rule: 'template/unknown-field', meant: 'номер', part: 'шапка.docx', paragraph: 0 },
    ]);
  });

  it('must be there, stand alone, and insert no file that inserts it', async () => {
    put('круг.docx', wordFile(paragraph('{>дальше}')));
    put('дальше.docx', wordFile(paragraph('{>круг}')));
    const body = ['{>нет}', 'слева {>круг}', '{>круг}', '{номер}'].map((text) => paragraph(text)).join('');
    expect((await faultsHere(wordFile(body))).map(({ rule }) => rule)).toEqual([
      'template/part-missing',
      'template/part-in-line',
      'template/part-loop',
    ]);
  });

  it('is refused where files insert one another without end in sight', async () => {
    for (let level = 0; level < 12; level += 1) {
      put(`${level}.docx`, wordFile(paragraph(`{>${level + 1}}`).repeat(2)));
    }
    put('12.docx', wordFile(paragraph('конец')));
    await expect(fillHere(wordFile(paragraph('{>0}') + paragraph('{номер}')))).rejects.toMatchObject({
      rule: 'render/template-too-large',
    });
  });
});
