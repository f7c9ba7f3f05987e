import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { renderDocx } from '../pipeline/render/docx/render-docx.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { redlineDocx } from '../pipeline/render/redline/redline-docx.ts';
import { prepare, render } from '../pipeline/render/render.ts';
import { examples } from '../templates/examples.ts';
import { generatedDocument } from './generated-document.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { redlined } from './redline-kit.ts';
import { exampleOf, partOf } from './render-kit.ts';

const order = exampleOf('order');
const settings = {
  ...usualSettings,
  requisites: 'corner',
  tableHead: 'numbers',
  appendixList: true,
  executor: { name: 'Лугова Ирина Петровна', phone: '(81556) 4-17-03' },
} as const;

describe('a DOCX opens in Word as it is: it keeps to the schema', () => {
  it.each(Object.entries(examples))('%s', async (_, print) => {
    expect(packageFaults((await print()).docx)).toEqual([]);
  });

  it('with all that an office may set', async () => {
    expect(packageFaults((await render(order, { draft: true, settings })).docx)).toEqual([]);
  });

  it('with changes marked', async () => {
    const next = { ...order, order: order.order && { ...order.order, title: 'О другом' }, tables: [] };
    expect(packageFaults((await redlined(order, next)).redline)).toEqual([]);
    const [before, after] = await Promise.all(
      [order, next].map(async (document) => (await render(document, { draft: false, settings })).docx),
    );
    const revised = { author: 'prikaz', date: '2026-08-24' };
    if (before && after) expect(packageFaults(redlineDocx(before, after, revised))).toEqual([]);
  });
});

describe('what Word would repair is found', () => {
  const spoiled = async (part: string, from: string | RegExp, to: string) => {
    const zip = new PizZip((await render(order, { draft: false })).docx);
    const xml = zip.file(part)?.asText() ?? '';
    const changed = xml.replace(from, to);
    expect(changed === xml).toBe(false);
    zip.file(part, changed);
    return packageFaults(zip.generate({ type: 'uint8array' }));
  };
  const main = 'word/document.xml';

  it.each([
    ['children in another order', main, /(<w:tblW [^>]*>)(<w:tblLayout [^>]*>)/, '$2$1', /w:tblPr: may not/],
    ['an unknown attribute', main, '<w:pStyle w:val', '<w:pStyle w:style="a" w:val', /may not have w:style/],
    ['a value that is none', main, /w:orient="landscape"/, 'w:orient="sideways"', /w:orient="sideways"/],
    ['a style that is not there', main, 'w:val="Stamp', 'w:val="Unknown', /there is no style Unknown/],
    ['a cell without a paragraph', main, /<w:p>(?:(?!<w:p>).)*<\/w:p>\s*<\/w:tc>/s, '</w:tc>', /cell ends/],
    ['a header that is not there', main, 'r:id="rId4"', 'r:id="rId44"', /uses rId44/],
    ['a part without a type', '[Content_Types].xml', /<Default Extension="rels"[^>]*>/, '', /content type/],
    [
      'two styles of one id',
      'word/styles.xml',
      'w:styleId="Form"',
      'w:styleId="Stamp"',
      /two styles are Stamp/,
    ],
  ])('%s', async (_, part, from, to, fault) => {
    expect((await spoiled(part, from, to)).join('\n')).toMatch(fault);
  });
});

describe('the templates that come with the program', () => {
  const docxOf = (kind: string) =>
    readFileSync(new URL(`../templates/${kind}/template.docx`, import.meta.url));
  const partsOf = (kind: string) =>
    Object.keys(new PizZip(docxOf(kind)).files).map((name) => [name, partOf(docxOf(kind), name)] as const);
  const shared = (kind: string) => partsOf(kind).filter(([name]) => name !== 'word/document.xml');

  it.each(templateKinds)('%s has the styles, heads and settings of an order', (kind) => {
    expect(shared(kind)).toEqual(shared('order'));
  });

  it.each(templateKinds.filter((kind) => kind !== 'plan'))('%s lies on the page as an order does', (kind) => {
    expect(partOf(docxOf(kind), 'word/document.xml')).toBe(partOf(docxOf('order'), 'word/document.xml'));
  });

  it('print appendices alike in an order and alone', () => {
    const parts = (kind: string) =>
      /\{#parts\}.*\{\/parts\}/s.exec(partOf(docxOf(kind), 'word/document.xml'))?.[0];
    expect(parts('plan')).toBe(parts('order'));
    expect(parts('plan')).toContain('{-w:tc columns}');
  });
});

describe('any document, as any office wants it', () => {
  const looks = fc.record({
    requisites: fc.constantFrom('centred' as const, 'corner' as const),
    tableHead: fc.constantFrom('heading' as const, 'numbers' as const),
    executor: fc.option(fc.constant(settings.executor)),
  });

  it('keeps to the schema', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, looks, fc.boolean(), async (document, look, draft) => {
        const { template, view } = await prepare(document, {
          draft,
          settings: { ...usualSettings, ...look },
        });
        expect(packageFaults(renderDocx(template, view))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
