import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { documentValues } from '../pipeline/render/fields/document-values.ts';
import { findTemplateFaults } from '../pipeline/render/fields/faults/find-template-faults.ts';
import type { Field } from '../pipeline/render/fields/field.ts';
import { filledView } from '../pipeline/render/fields/filled-view.ts';
import { filters, filtersFor } from '../pipeline/render/fields/filters/filters.ts';
import { numberWords, ordinalWords } from '../pipeline/render/fields/filters/number-words.ts';
import { orderFields } from '../pipeline/render/fields/order-fields.ts';
import { normalName } from '../pipeline/render/fields/syntax/normal-name.ts';
import { journalFields } from '../pipeline/render/journal/journal-fields.ts';
import { viewThrough } from '../pipeline/render/render.ts';
import { extractFields } from '../pipeline/render/sheets/extract-fields.ts';
import { sheetFields } from '../pipeline/render/sheets/sheet-fields.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { fill, paragraph, row, table, wordFile } from './fields-kit.ts';
import { generatedDocument } from './generated-document.ts';
import { generatedTemplate } from './generated-template.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { exampleOf } from './render-kit.ts';

const trees = { orderFields, journalFields, extractFields, sheetFields };

const everyField = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields ?? [])]);

/** The paths of properties that no field has. */
const unknownIn = (value: unknown, fields: readonly Field[] = [], path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => unknownIn(each, fields, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields.find(({ english }) => english === name);
    return field ? unknownIn(inner, field.fields, `${path}.${name}`) : [`${path}.${name}`];
  });
};

describe('the tree of fields', () => {
  it.each(Object.entries(trees))('%s: no two fields of one scope have a name in common', (_, tree) => {
    const scopes = [tree, ...everyField(tree).flatMap(({ fields }) => (fields ? [fields] : []))];
    for (const scope of scopes) {
      const names = scope.flatMap(({ name, english }) => [normalName(name), english.toLowerCase()]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(Object.entries(trees))('%s: each field says what it holds, in Russian', (_, tree) => {
    for (const { name, holds } of everyField(tree)) {
      expect(normalName(name)).toBe(name.replaceAll('ё', 'е'));
      expect(holds).toMatch(/^[а-яё][^.]*[^.]$/iu);
    }
  });

  it.each(['order', 'plan'] as const)(
    'knows every property that an example %s and its view have',
    async (kind) => {
      const document = exampleOf(kind);
      const { view } = await viewThrough(document, { draft: true });
      expect(unknownIn({ ...filledView(view), ...documentValues(document) }, orderFields)).toEqual([]);
    },
  );

  it('fits filters to fields: each filter to some field, a default to every text', () => {
    const fields = everyField(orderFields);
    for (const filter of filters) expect(fields.some((field) => filter.fits(field))).toBe(true);
    for (const field of fields.filter(({ kind }) => kind === 'text')) {
      expect(filtersFor(field).map(({ name }) => name)).toContain('по умолчанию');
    }
  });
});

/** Prints all that a clerk's template can ask of a document. */
const everything = wordFile(
  [
    paragraph('{организация.наименование} {организация.краткое} {организация.адрес} {организация.телефон}'),
    paragraph('{вид} {номер} {дата} {место} {заголовок}'),
    paragraph('{преамбула} {распорядительное слово}'),
    paragraph('{#основания}'),
    paragraph('{вид} {орган} {дата} {номер} {заголовок}'),
    paragraph('{/основания}'),
    paragraph('{#пункты}{номер} {текст}{#подпункты}{номер} {текст}{/подпункты}{/пункты}'),
    paragraph('{подписант.должность} {подписант.фио}'),
    paragraph('{#планы}'),
    paragraph(
      '{номер приложения} {название} {период} {начало} {конец} {цель} {задачи|через запятую} {заголовки граф|через запятую}',
    ),
    paragraph('{#сокращения}{сокращение} {расшифровка}{/сокращения}'),
    paragraph('{#гриф утверждения}{гриф} {должность} {фио} {дата}{/гриф утверждения}'),
    table(
      row(
        '{#разделы}{номер} {название} {задачи раздела}',
        '{#строки}{номер} {мероприятие}',
        '{срок} {ответственный} {результат}',
        '{#графы}{заголовок графы}: {текст графы}; {/графы}{/строки}{/разделы}',
      ),
    ),
    paragraph('{/планы}'),
    paragraph('{#таблицы}'),
    paragraph('{номер приложения} {название} {заголовки столбцов|через запятую}'),
    paragraph('{#строки}{ячейки|через запятую}; {/строки}'),
    paragraph('{/таблицы}'),
  ].join(''),
);

const solid = (text: string): string => text.replace(/[\s\u00A0]+/gu, '');

/** What is printed of a document; dates and what only a machine reads aside. */
const printedTexts = (document: OrderDocument): readonly string[] =>
  textsOf(document)
    .filter(({ path }) => !/^\/(?:source|diagnostics|corrections)|\/date$|\/terms\//.test(path))
    .map(({ text }) => text);

describe('a filled template', () => {
  it('has every text of the document, is valid and comes out the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const first = await fill(everything, document);
        const second = await fill(everything, document);
        expect(Buffer.from(first.docx).equals(Buffer.from(second.docx))).toBe(true);
        expect(packageFaults(first.docx)).toEqual([]);
        const printed = solid(first.lines.join(' '));
        for (const text of printedTexts(document)) expect(printed).toContain(solid(text));
      }),
      { numRuns: 30 },
    );
  }, 240_000);
});

describe('numbers in words', () => {
  it.each([
    [0, 'ноль'],
    [1, 'один'],
    [14, 'четырнадцать'],
    [21, 'двадцать один'],
    [100, 'сто'],
    [342, 'триста сорок два'],
    [1000, 'одна тысяча'],
    [2001, 'две тысячи один'],
    [11_011, 'одиннадцать тысяч одиннадцать'],
    [1_000_000, 'один миллион'],
    [
      999_999_999,
      'девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять',
    ],
  ])('%i is %s', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });

  it.each([
    [1, 'первое', 'первого'],
    [3, 'третье', 'третьего'],
    [10, 'десятое', 'десятого'],
    [23, 'двадцать третье', 'двадцать третьего'],
    [30, 'тридцатое', 'тридцатого'],
    [1900, 'тысяча девятисотое', 'тысяча девятисотого'],
    [1999, 'тысяча девятьсот девяносто девятое', 'тысяча девятьсот девяносто девятого'],
    [2000, 'двухтысячное', 'двухтысячного'],
    [2021, 'две тысячи двадцать первое', 'две тысячи двадцать первого'],
    [2100, 'две тысячи сотое', 'две тысячи сотого'],
  ])('%i is %s, %s', (number, neuter, genitive) => {
    expect(ordinalWords(number, 'neuter')).toBe(neuter);
    expect(ordinalWords(number, 'genitive')).toBe(genitive);
  });
});

/** Null for a wide table without breaks around it, which only a print shows and which is refused in words. */
const fillOrNull = (docx: Uint8Array) =>
  fill(docx).catch((error: unknown) => {
    if (error instanceof Failure && error.rule === 'render/sections-missing') return null;
    throw error;
  });

describe('a template without faults', () => {
  it('can be filled, wherever its tags stand', async () => {
    let filled = 0;
    await fc.assert(
      fc.asyncProperty(generatedTemplate, async (body) => {
        const docx = wordFile(body);
        if (findTemplateFaults(docx, orderFields).length > 0) return;
        const paper = await fillOrNull(docx);
        if (!paper) return;
        filled += 1;
        expect(packageFaults(paper.docx)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(filled).toBeGreaterThan(10);
  }, 240_000);
});

describe('what was meant by a tag', () => {
  it.each([
    ['{нормер}', 'template/unknown-field', 'номер'],
    ['{НОМЕР приказа}', 'template/unknown-field', 'номер'],
    ['{HOMEP}', 'template/unknown-field', 'номер'],
    ['{номеp}', 'template/mixed-letters', 'номер'],
    ['{подписант.фиио}', 'template/unknown-field', 'подписант.фио'],
    ['{подписант.фио|дателный}', 'template/unknown-filter', 'дательный'],
    ['{#если номер и дата}x{/если}', 'template/unknown-condition', null],
    ['{#если вид = "приказ и план"}x{/если} {нимер}', 'template/unknown-field', 'номер'],
  ])('%s is told', (text, rule, meant) => {
    const faults = findTemplateFaults(wordFile(paragraph(`${text} {вид}`)), orderFields);
    expect(faults[0]).toMatchObject({ rule, meant });
  });
});
