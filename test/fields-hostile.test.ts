import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { findTemplateFaults } from '../pipeline/render/fields/faults/find-template-faults.ts';
import { orderFields } from '../pipeline/render/fields/order-fields.ts';
import { fill, paragraph, row, run, table, wordFile, wordNamespace } from './fields-kit.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { partOf } from './render-kit.ts';

const rulesOf = (docx: Uint8Array): readonly string[] =>
  findTemplateFaults(docx, orderFields).map(({ rule }) => rule);

describe('a template of a stranger runs nothing', () => {
  it.each([
    '{constructor}',
    '{__proto__}',
    '{номер.constructor}',
    '{организация.__proto__}',
    '{toString}',
    '{hasOwnProperty}',
    '{#constructor}{/constructor}',
    '{пункты.length}',
    '{пункты.0.текст}',
    '{номер|constructor}',
    '{номер|toString}',
    '{номер|__proto__("x")}',
    '{#если constructor}{/если}',
    '{1+1}',
    '{номер + 1}',
    '{this}',
    '{$index}',
    '{номер || 1}',
    '{process.exit()}',
    '{@номер}',
    '{@@номер}',
    '{=[ ]=}',
    '{!code}',
    '{*номер}',
    '{:pic номер}',
    '{-a:tr номер}x{/номер}',
    '{#если номер = /(a+)+$/}x{/если} {нет такого}',
  ])('%s is a fault', (tag) => {
    expect(rulesOf(wordFile(paragraph(`${tag} {вид}`)))).not.toEqual([]);
  });

  it.each(['{=[ ]=}[номер]', '{номер}{{#пункты}}', '{@номер}'])(
    '%s never reaches the document',
    async (text) => {
      await expect(fill(wordFile(paragraph(text)))).rejects.toMatchObject({ rule: 'render/template-broken' });
    },
  );

  it('takes what a value says for text', async () => {
    const { docx } = await fill(
      wordFile(paragraph('{номер|по умолчанию("<w:p/>")}{место|по умолчанию("<w:br/>&x;")}')),
    );
    expect(partOf(docx, 'word/document.xml')).toContain('&lt;w:br/&gt;&amp;x;');
  });
});

describe('a template that would fill the memory is refused', () => {
  it('with loops within loops', async () => {
    const depth = 9;
    const body = `${'{#пункты}'.repeat(depth)}${'{текст}'.repeat(50)}${'{/пункты}'.repeat(depth)}`;
    const started = performance.now();
    await fill(wordFile(paragraph(body))).then(
      ({ docx }) => expect(docx.length).toBeLessThan(64 * 1024 * 1024),
      (error) => expect(error).toMatchObject({ rule: 'render/template-too-large' }),
    );
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 120_000);

  it('with loops within loops that say nothing', async () => {
    const body = `${'{#пункты}'.repeat(20)}${'молчание '.repeat(20)}${'{/пункты}'.repeat(20)}`;
    await expect(fill(wordFile(paragraph(body)))).rejects.toMatchObject({
      rule: 'render/template-too-large',
    });
  }, 120_000);

  it.each([
    ['loops that nothing closes', '{#пункты}'.repeat(9000), 'вложены друг в друга'],
    ['loops that all are closed', `${'{#пункты}'.repeat(150)}x${'{/пункты}'.repeat(150)}`, 'вложены'],
    ['conditions', `${'{#если номер}'.repeat(150)}x${'{/если}'.repeat(150)}`, 'вложены друг в друга'],
    ['wrong tags by the thousand', '{нормер}'.repeat(20_000), 'слишком много полей'],
  ])(
    'with %s it is refused soon',
    (_, text, message) => {
      const started = performance.now();
      expect(() => rulesOf(wordFile(paragraph(text)))).toThrow(message);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );

  it('with a part that unpacks to gigabytes', async () => {
    const bomb = wordFile(paragraph('{номер}'), {
      parts: { 'word/media/a.bin': new Uint8Array(300 * 1024 * 1024) },
    });
    await expect(fill(bomb)).rejects.toMatchObject({ rule: 'render/template-broken' });
  }, 120_000);

  it('with elements within elements', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${paragraph('{номер}')}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`;
    await expect(fill(wordFile(deep))).rejects.toMatchObject({ rule: 'render/template-broken' });
  }, 120_000);

  it('with entities of its own', async () => {
    const xml = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="${wordNamespace}"><w:body>${paragraph('{номер}&b;')}</w:body></w:document>`;
    await expect(fill(wordFile('', { parts: { 'word/document.xml': xml } }))).rejects.toMatchObject({
      rule: 'render/template-broken',
    });
  });

  it.each([
    ['braces', '{'.repeat(20_000)],
    ['closing braces', '}'.repeat(20_000)],
    ['half tags', '{номер '.repeat(5000)],
    ['strokes', `{номер${'|а'.repeat(20_000)}}`],
    ['quotes', `{номер|по умолчанию(${'"'.repeat(20_000)})}`],
    ['dots', `{${'а.'.repeat(20_000)}}`],
    ['spaces', `{номер${' '.repeat(100_000)}|${' '.repeat(100_000)}x}`],
    ['a long name', `{${'и'.repeat(100_000)}}`],
  ])(
    'with %s it is answered soon',
    (_, text) => {
      const started = performance.now();
      expect(rulesOf(wordFile(paragraph(text)))).not.toEqual([]);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});

const external = { kind: 'image', target: 'http://example.org/spy.png', isExternal: true } as const;
const drawing = (attribute: string): string =>
  `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ${attribute}/></w:drawing></w:r></w:p>`;
const command = (code: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 4)}</w:instrText></w:r><w:r><w:instrText>${code.slice(4)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

describe('what a template brings along of a stranger’s', () => {
  it.each([
    ['a picture from elsewhere', drawing('r:link="rId2"'), { relations: [external] }, 'example.org'],
    [
      'a template from elsewhere',
      '',
      { relations: [{ ...external, kind: 'attachedTemplate', target: 'http://example.org/t.dotm' }] },
      'example.org',
    ],
    [
      'a document from elsewhere',
      '<w:subDoc r:id="rId2"/>',
      { relations: [{ ...external, kind: 'subDocument' }] },
      'subDoc',
    ],
    [
      'a page of HTML',
      '<w:altChunk r:id="rId2"/>',
      { relations: [{ kind: 'aFChunk', target: 'chunk.bin' }], parts: { 'word/chunk.bin': '<script>' } },
      'chunk',
    ],
    [
      'a program',
      '',
      {
        relations: [{ kind: 'vbaProject', target: 'vbaProject.bin' }],
        parts: { 'word/vbaProject.bin': 'MZ' },
        mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      },
      'vbaProject',
    ],
    [
      'an object',
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId2"/></w:object></w:r></w:p>',
      {
        relations: [{ kind: 'oleObject', target: 'embeddings/a.bin' }],
        parts: { 'word/embeddings/a.bin': 'MZ' },
      },
      'OLEObject',
    ],
    ['a command to a program', command('DDEAUTO c:\\windows\\system32\\cmd.exe'), {}, 'cmd.exe'],
    ['a command to fetch a text', command('INCLUDETEXT "http://example.org/a"'), {}, 'example.org'],
    ['a command put together of letters', command('QUOTE 68 68 69'), {}, 'QUOTE'],
    [
      'a simple field',
      `<w:p><w:fldSimple w:instr="DDEAUTO cmd">${run('x')}</w:fldSimple></w:p>`,
      {},
      'DDEAUTO',
    ],
  ])('%s: it is told and never comes out', async (_, body, more, trace) => {
    const docx = wordFile(body + paragraph('{номер}'), more);
    expect(rulesOf(docx)).toEqual([expect.stringMatching(/^template\/(?:outside-link|active-content)$/)]);
    const { docx: filled, lines } = await fill(docx);
    expect(lines).toContain('214-ОД');
    const zip = new PizZip(filled);
    for (const name of Object.keys(zip.files)) {
      expect(name).not.toContain(trace);
      expect(zip.file(name)?.asText()).not.toContain(trace);
    }
    expect(zip.file('[Content_Types].xml')?.asText()).not.toContain('macroEnabled');
    expect(packageFaults(filled)).toEqual([]);
  });

  it('keeps links that a reader clicks, page numbers and its own pictures', async () => {
    const body = `<w:p><w:hyperlink r:id="rId2">${run('сайт')}</w:hyperlink></w:p>${command('PAGE \\* MERGEFORMAT')}${drawing('r:embed="rId3" r:link="rId4"')}${paragraph('{номер}')}`;
    const relations = [
      { kind: 'hyperlink', target: 'https://example.org/', isExternal: true },
      { kind: 'image', target: 'media/a.bin' },
      external,
    ] as const;
    const { docx } = await fill(wordFile(body, { relations, parts: { 'word/media/a.bin': 'x' } }));
    const xml = partOf(docx, 'word/document.xml');
    expect(xml).toContain('r:id="rId2"');
    expect(xml).toContain('MERGEFORMAT');
    expect(xml).toContain('r:embed="rId3"');
    expect(xml).not.toContain('rId4');
  });

  it('leaves out what clerks have noted for each other', async () => {
    const marked = `<w:p><w:commentRangeStart w:id="0"/>${run('{номер}')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const { docx, lines } = await fill(
      wordFile(marked, {
        parts: {
          'word/comments.xml': `<w:comments xmlns:w="${wordNamespace}"><w:comment w:id="0">${paragraph('{проверь}')}</w:comment></w:comments>`,
        },
        types: { 'word/comments.xml': 'comments' },
        relations: [{ kind: 'comments', target: 'comments.xml' }],
      }),
    );
    expect(lines).toEqual(['214-ОД']);
    expect(new PizZip(docx).file('word/comments.xml')).toBeNull();
    expect(partOf(docx, 'word/document.xml')).not.toContain('comment');
  });

  it('needs no styles', async () => {
    const zip = new PizZip(wordFile(paragraph('{номер}')));
    zip.remove('word/styles.xml');
    zip.remove('word/_rels/document.xml.rels');
    const { lines } = await fill(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
    expect(lines).toEqual(['214-ОД']);
  });

  it('takes the kind of a template for that of a document', async () => {
    const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    const { docx } = await fill(wordFile(paragraph('{номер}') + table(row('{вид}')), { mainType }));
    expect(partOf(docx, '[Content_Types].xml')).not.toContain('template.main');
  });
});
