import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../pipeline/pipeline.ts';
import { kindNamed } from '../pipeline/render/desk-kinds.ts';
import { findTemplateFaults } from '../pipeline/render/fields/faults/find-template-faults.ts';
import { orderFields } from '../pipeline/render/fields/order-fields.ts';
import { templateParts } from '../pipeline/render/fields/package/template-parts.ts';
import { checkTemplate } from '../pipeline/render/template-check/check-template.ts';
import { pagesByText } from '../pipeline/render/template-check/pages-by-text.ts';
import { placeFaults } from '../pipeline/render/template-check/place-faults.ts';
import { startDocx } from '../pipeline/render/template-check/start-template.ts';
import { paragraph, wordFile } from './fields-kit.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { hasProgram, partOf } from './render-kit.ts';
import { spoil, spoiled, unspoiled } from './spoiled-templates.ts';

let folder = '';
let start: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  start = await startDocx(kindNamed('приказ'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (docx: Uint8Array) => {
  const place = join(folder, 'шаблон.docx');
  writeFileSync(place, docx);
  return checkTemplate(place, kindNamed('приказ'));
};

/** The letters of the text between the marks of each comment. */
const commented = (docx: Uint8Array): readonly string[] => {
  const xml = partOf(docx, 'word/document.xml');
  const ids = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"/gu)].map(([, id]) => id);
  return ids.map((id) => {
    const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"`);
    return xml.slice(from, xml.indexOf(`<w:commentRangeEnd w:id="${id}"`)).replace(/<[^>]*>/gu, '');
  });
};

describe('a template of no kind that was named', () => {
  it.each([
    ['a sign that XML has not', '<w:p><w:r><w:t>{номер}&#1;</w:t></w:r></w:p>'],
    ['an element that is not closed', '<w:p>{номер}'],
    ['elements within elements', `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`],
  ])('is refused in words where it has %s', async (_, body) => {
    const place = join(folder, 'повреждён.docx');
    writeFileSync(place, wordFile(body));
    await expect(checkTemplate(place, null)).rejects.toMatchObject({ rule: 'render/template-broken' });
  });
});

it('a template of endless loops is refused soon, whatever its kind', async () => {
  const place = join(folder, 'бесконечный.docx');
  writeFileSync(place, wordFile(paragraph('{#пункты}'.repeat(9000))));
  const started = performance.now();
  await expect(checkTemplate(place, null)).rejects.toMatchObject({ rule: 'render/template-too-large' });
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);

describe('a template that a clerk has spoiled', () => {
  it.each(spoiled)('is told of $how, there and nowhere else', async ({ said, advice = '', ...spoiling }) => {
    const { remarks } = await check(spoil(start, spoiling));
    expect(remarks.map(({ rule, tag, where }) => [rule.replace('template/', ''), tag, where])).toEqual(said);
    expect(remarks.every(({ page, part }) => page === (part === 'word/document.xml' ? 1 : null))).toBe(true);
    expect(remarks.map(({ message }) => message).join(' ')).toContain(advice);
  });

  it.each(spoiled.filter(({ body }) => body))('has a comment beside $how', async ({ said, ...spoiling }) => {
    const { remarks, commented: copy } = await check(spoil(start, spoiling));
    const comments = partOf(copy ?? new Uint8Array(), 'word/comments.xml');
    expect(comments.match(/<w:comment /gu)).toHaveLength(said.length);
    expect(comments).toContain(remarks[0]?.message.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    if (said[0]?.[2] === 'надпись') return;
    expect(commented(copy ?? new Uint8Array()).map((text) => text.replaceAll('&gt;', '>'))).toEqual(
      said.map(([, tag]) => expect.stringContaining(tag)),
    );
  });

  it.each(Object.entries(unspoiled))('is not blamed for %s', async (_, body) => {
    expect((await check(spoil(start, { body }))).remarks).toEqual([]);
  });

  it('is told once that it is an ordinary document', async () => {
    const zip = new PizZip(start);
    zip.file('word/document.xml', partOf(start, 'word/document.xml').replace(/\{[^}]*\}/gu, 'слово'));
    const { remarks } = await check(zip.generate({ type: 'uint8array' }));
    expect(remarks.map(({ rule }) => rule)).toEqual(['template/no-fields']);
  });

  it('is told what it prints nowhere', async () => {
    const zip = new PizZip(start);
    zip.file('word/document.xml', partOf(start, 'word/document.xml').replace('{строка номера}', ''));
    const { remarks } = await check(zip.generate({ type: 'uint8array' }));
    expect(remarks).toMatchObject([{ rule: 'template/unused-field', severity: 'info' }]);
    expect(remarks[0]?.message).toBe('Шаблон нигде не печатает номер: {номер}.');
  });

  it('keeps its own comments, and the copy can be read', async () => {
    const first = await check(spoil(start, { body: spoiled[0]?.body ?? '' }));
    const again = await check(first.commented ?? new Uint8Array());
    const copy = again.commented ?? new Uint8Array();
    expect(partOf(copy, 'word/comments.xml').match(/w:id="\d+"/gu)).toEqual(['w:id="0"', 'w:id="1"']);
    expect(partOf(copy, '[Content_Types].xml').match(/comments\+xml/gu)).toHaveLength(1);
    expect(partOf(copy, 'word/_rels/document.xml.rels').match(/comments\.xml/gu)).toHaveLength(1);
    await expect(readDocument({ name: 'копия.docx', bytes: copy })).resolves.toBeDefined();
  });

  it('has a copy that Word opens as it is', async () => {
    const zip = new PizZip(start);
    const xml = partOf(start, 'word/document.xml').replaceAll('{.}', '{,}').replace('{фио}', '{фио|дат}');
    zip.file('word/document.xml', xml);
    const { commented: copy } = await check(zip.generate({ type: 'uint8array' }));
    expect(partOf(copy ?? start, 'word/comments.xml')).toContain('фио|дат');
    expect(packageFaults(copy ?? start)).toEqual([]);
  });

  it('is told the first of many hundreds', async () => {
    const { remarks } = await check(spoil(start, { body: (spoiled[0]?.body ?? '').repeat(500) }));
    expect(remarks).toHaveLength(201);
    expect(remarks.at(-1)?.message).toContain('Всего замечаний 500');
  });

  it('has the same copy each time', async () => {
    const docx = spoil(start, { body: spoiled[0]?.body ?? '' });
    expect((await check(docx)).commented).toEqual((await check(docx)).commented);
  });
});

describe('one slip in any tag', () => {
  const lookAlikes: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c' };
  const slips: Readonly<Record<string, (tag: string) => string>> = {
    'the opening brace lost': (tag) => tag.slice(1),
    'a letter lost': (tag) => (tag.length > 4 ? tag.slice(0, 3) + tag.slice(4) : tag),
    'a letter typed twice': (tag) => (tag.length > 4 ? tag.slice(0, 3) + tag.slice(2) : tag),
    'a Latin letter': (tag) => tag.replace(/[аеорс]/u, (letter) => lookAlikes[letter] ?? letter),
  };

  it.each(Object.entries(slips))('is one fault, and stands there: %s', (_, slip) => {
    const xml = partOf(start, 'word/document.xml');
    const tags = [...xml.matchAll(/\{[^{}]*\}/gu)].filter(([tag]) => slip(tag) !== tag);
    expect(tags.length).toBeGreaterThan(50);
    for (const { 0: tag, index } of tags) {
      const zip = new PizZip(start);
      zip.file('word/document.xml', xml.slice(0, index) + slip(tag) + xml.slice(index + tag.length));
      const docx = zip.generate({ type: 'uint8array' });
      const remarks = placeFaults(templateParts(docx), findTemplateFaults(docx, orderFields), () => 1);
      expect(remarks.map(({ remark }) => remark.around)).toEqual([expect.stringContaining(slip(tag))]);
    }
  });
});

describe('the page of a fault', () => {
  const pageEnd = '<w:r><w:lastRenderedPageBreak/></w:r>';

  it('is the one that Word has laid it on', async () => {
    const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const body = `<w:p>${text('{дати}')}${pageEnd}${text('{нормер}')}</w:p><w:p>${pageEnd}${text('{мест}')}</w:p>`;
    const { remarks } = await check(spoil(start, { body }));
    expect(remarks.map(({ tag, page }) => [tag, page])).toEqual([
      ['дати', 1],
      ['нормер', 2],
      ['мест', 3],
    ]);
  });

  it.skipIf(!hasProgram('soffice') && !process.env['CI'])(
    'is the one that LibreOffice lays it on where Word has left none (LibreOffice)',
    async () => {
      const zip = new PizZip(start);
      const words = '<w:p><w:r><w:t>Слово</w:t><w:br w:type="page"/></w:r></w:p>';
      const body = `${words}${words}<w:p><w:r><w:t>№ {нормер}</w:t></w:r></w:p>`;
      zip.file(
        'word/document.xml',
        partOf(start, 'word/document.xml').replace('<w:body>', `<w:body>${body}`),
      );
      const { remarks } = await check(zip.generate({ type: 'uint8array' }));
      expect(remarks.map(({ page, where }) => [page, where])).toEqual([[3, 'абзац 3']]);
    },
  );

  it('is found again in a printed copy', () => {
    const paragraphs = ['{дата}', '', 'Пункт', 'Пункт', 'нет такого', '{фио}'];
    const pages = ['{да\u00ADта} Пункт', 'Пункт', '{фи-\nо}'];
    expect(pagesByText(paragraphs, pages)).toEqual([1, null, 1, 2, null, 3]);
  });
});
