import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import PizZip from 'pizzip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from '../pipeline/render/render.ts';
import { templatesFolder } from '../pipeline/render/templates-folder.ts';
import { exampleOf, paragraphsOf, partOf, pdfWords } from './render-kit.ts';

/** A clerk's own copy of a template, to be spoiled or changed. */
let folder = '';
const document = exampleOf('plan');
const renderHere = (given = document) => render(given, { template: folder, draft: false });

const editText = (name: string, edit: (text: string) => string): void => {
  const file = join(folder, name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
};

const editDocx = (edit: (xml: string) => string): void => {
  const file = join(folder, 'template.docx');
  const zip = new PizZip(readFileSync(file));
  zip.file('word/document.xml', edit(zip.file('word/document.xml')?.asText() ?? ''));
  writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-'));
  cpSync(join(templatesFolder(), 'plan'), folder, { recursive: true });
  // All texts, to have something to spoil; the plan's own say only what differs.
  cpSync(join(templatesFolder(), 'wording.json'), join(folder, 'wording.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a template of one’s own', () => {
  it('brings its own words and its own look', async () => {
    editText('wording.json', (text) => text.replace('"Задачи:"', '"Что предстоит:"'));
    editDocx((xml) =>
      xml.replace('<w:t xml:space="preserve">{goal}', '<w:t xml:space="preserve">Зачем? {goal}'),
    );
    const { docx, pdf } = await renderHere();
    expect(paragraphsOf(docx)).toContain('Что предстоит:');
    expect((await pdfWords(pdf)).join(' ')).toContain('Что предстоит:');
    expect(paragraphsOf(docx).join('\n')).toContain('Зачем? Цель плана');
  });

  it('may be named from the folder that one works in', async () => {
    const { pdf } = await render(document, { template: relative(process.cwd(), folder), draft: false });
    expect(pdf).toEqual((await renderHere()).pdf);
  });

  it('may have heading rows of its own', async () => {
    editDocx((xml) => xml.replace(/(<w:tr>(?:(?!<\/w:tr>).)*\{heading\}.*?<\/w:tr>)/s, '$1$1'));
    const { docx } = await renderHere();
    expect(partOf(docx, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(2);
  });

  it('must keep its section breaks where a wide plan would turn other pages too', async () => {
    editDocx((xml) => xml.replace(/<w:pPr>[^/]*\/><w:sectPr>.*?<\/w:sectPr><\/w:pPr>/s, ''));
    const columns = ['а', 'б', 'в', 'г', 'д'].map((heading) => ({ role: 'other' as const, heading }));
    const plans = document.plans.flatMap((plan) => [plan, { ...plan, columns }]);
    await expect(renderHere({ ...document, plans })).rejects.toMatchObject({
      rule: 'render/sections-missing',
    });
    await expect(renderHere()).resolves.toBeDefined();
  });

  it('is no ordinary document: it would come out with last year’s words', async () => {
    editDocx((xml) =>
      xml.replace(/<w:body>.*<\/w:body>/s, '<w:body><w:p><w:r><w:t>Приказ № 5</w:t></w:r></w:p></w:body>'),
    );
    await expect(renderHere()).rejects.toThrow('это обычный документ');
  });

  it('has its styles', async () => {
    const file = join(folder, 'template.docx');
    const zip = new PizZip(readFileSync(file));
    zip.remove('word/styles.xml');
    writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-broken' });
  });

  it('is told all that is wrong with its DOCX at once', async () => {
    editDocx((xml) => xml.replace('{goal}', '{goal} {gaol}').replace('{period}', '{period} {unclosed'));
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-broken', exitCode: 3 });
    await expect(renderHere()).rejects.toThrow('Нет закрывающей скобки');
    editDocx((xml) => xml.replace('{unclosed', ''));
    await expect(renderHere()).rejects.toThrow('Поля „gaol“ нет; возможно, „goal“');
  });

  it('reaches nothing but the document’s own fields', async () => {
    editDocx((xml) => xml.replace('{goal}', '{constructor}{__proto__}'));
    await expect(renderHere()).rejects.toThrow(/\{constructor\}.*\{__proto__\}/s);
  });

  it('is told when its DOCX is none', async () => {
    writeFileSync(join(folder, 'template.docx'), 'not a ZIP');
    await expect(renderHere()).rejects.toThrow('файл повреждён или сохранён не в формате Word');
  });

  it('is told all that is wrong with its words at once', async () => {
    editText('wording.json', (text) =>
      text.replace('{{period}}', '{{perod}}').replace('{{short}}', '{{short').replace('"draft"', '"drafts"'),
    );
    const rendered = renderHere();
    await expect(rendered).rejects.toMatchObject({ rule: 'render/wording-broken', exitCode: 3 });
    await expect(rendered).rejects.toThrow(/plan\.period.*\{\{period\}\}/);
    await expect(rendered).rejects.toThrow(/plan\.abbreviation/);
    await expect(rendered).rejects.toThrow(/draft/);
  });

  it.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "period"}}',
    '{{#each this}}x{{/each}}',
    '{{#with this}}x{{/with}}',
    '{{log period}}',
    '{{> period}}',
    '{{period.constructor.name}}',
  ])('has fields in its words and nothing else: %s', async (phrase) => {
    editText('wording.json', (text) => text.replace('{{period}}', phrase.replaceAll('"', "'")));
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/wording-broken' });
  });

  it('is told when its words are no JSON', async () => {
    writeFileSync(join(folder, 'wording.json'), '{ "draft": ');
    await expect(renderHere()).rejects.toThrow('это не JSON');
  });

  it('is told what Typst does not understand, and where', async () => {
    editText('template.typ', (text) => `${text}\n#nowhere\n`);
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-broken' });
    await expect(renderHere()).rejects.toThrow(/template\.typ:\d+: unknown variable: nowhere/);
  });

  it('reads no file outside its folder', async () => {
    editText('template.typ', (text) => `${text}\n#read("../../../etc/hostname")\n`);
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-broken' });
  });

  it('fetches no package from the network', async () => {
    editText('template.typ', (text) => `${text}\n#import "@preview/cetz:0.2.2"\n`);
    const rendered = renderHere();
    await expect(rendered).rejects.toMatchObject({ rule: 'render/template-unfit', exitCode: 3 });
    await expect(rendered).rejects.toThrow('"@preview/cetz:0.2.2"');
  });

  it.skipIf(process.platform === 'win32')('follows no link out of its folder (symlink)', async () => {
    symlinkSync(tmpdir(), join(folder, 'away'));
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-unfit' });
  });

  it('must be made for orders to print one', async () => {
    writeFileSync(join(folder, 'wording.json'), '{ "order": null }');
    await expect(renderHere(exampleOf('order'))).rejects.toMatchObject({ rule: 'render/template-unfit' });
  });

  it('must be there', async () => {
    rmSync(join(folder, 'template.docx'));
    await expect(renderHere()).rejects.toMatchObject({ rule: 'render/template-unreadable' });
  });
});
