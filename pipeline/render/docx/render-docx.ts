import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Template } from '../template.ts';
import type { View } from '../view/view.ts';
import { fitPages } from './fit-pages.ts';
import { markTables } from './fit-table.ts';
import { mainPart, pack } from './package.ts';

const stylesPart = 'word/styles.xml';

const faults: Readonly<Record<string, string>> = {
  unclosed_tag: 'нет закрывающей фигурной скобки',
  unopened_tag: 'нет открывающей фигурной скобки',
  unclosed_loop: 'не закрыт повтор или условие',
  unopened_loop: 'закрыт повтор или условие, которое не открыто',
  closing_tag_does_not_match_opening_tag: 'закрыт не тот повтор, который открыт',
  duplicate_open_tag: 'две открывающие скобки подряд',
  duplicate_close_tag: 'две закрывающие скобки подряд',
  unknown_field: 'такого поля у документа нет',
  no_fields: 'в нём нет ни одного поля для текста или таблиц: это обычный документ, а не шаблон',
  no_word_document: 'файл повреждён или сохранён не в формате Word (.docx)',
};

interface TemplateFault {
  readonly id: string;
  readonly tag: string;
}

const broken = (folder: string, found: readonly TemplateFault[], cause?: unknown): Failure => {
  const lines = found.map(
    ({ id, tag }) => `  – ${tag && `{${tag}}: `}${faults[id] ?? `поле не разобрано (${id})`}`,
  );
  return new Failure({
    rule: 'render/template-broken',
    exitCode: exitCodes.input,
    message: `Шаблон template.docx в папке ${folder} не подходит:\n${[...new Set(lines)].join('\n')}`,
    advice: 'Откройте шаблон в Word, исправьте названные поля и повторите.',
    cause,
  });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What docxtemplater throws: one error, or one with a list of all; what PizZip throws has no properties. */
const faultsOf = (error: unknown): readonly TemplateFault[] => {
  if (!isObject(error) || !isObject(error.properties)) return [{ id: 'no_word_document', tag: '' }];
  const { errors, id, xtag } = error.properties;
  return Array.isArray(errors) ? errors.flatMap(faultsOf) : [{ id: String(id), tag: String(xtag ?? '') }];
};

/**
 * A field is a property of the view and nothing else: no expressions, nothing inherited. It is looked for from
 * the innermost scope outwards; what the outermost (number 0) does not have either is reported.
 */
const ownFields =
  (report: (field: string) => void) =>
  (field: string): DXT.Parser => ({
    get: (scope, { num }) => {
      if (field === '.') return scope;
      if (isObject(scope) && Object.hasOwn(scope, field)) return scope[field] ?? '';
      if (num === 0) report(field);
      return undefined;
    },
  });

/** A template asks of a row which kind it is. */
const withRowKinds = (view: View) => ({
  ...view,
  parts: view.parts.map(({ table, ...part }) => ({
    ...part,
    table: table && {
      ...table,
      rows: table.rows.map(({ kind, ...row }) => ({
        ...row,
        section: kind === 'section',
        tasks: kind === 'tasks',
        item: kind === 'item',
        void: kind === 'void',
      })),
    },
  })),
});

/** The fields that carry the document itself; a template asks for one of them at least. */
const body = ['parts', 'clauses', 'preamble'];

/** Of a template, what a DOCX is made from. */
type WordTemplate = Pick<Template, 'folder' | 'docx'>;

const fill = (template: WordTemplate, view: View): PizZip => {
  const unknown: TemplateFault[] = [];
  const used = new Set<string>();
  const find = ownFields((tag) => unknown.push({ id: 'unknown_field', tag }));
  const parser = (field: string): DXT.Parser => {
    used.add(field);
    return find(field);
  };
  const nullGetter = () => '';
  try {
    const zip = new PizZip(template.docx);
    zip.file(mainPart, markTables(zip.file(mainPart)?.asText() ?? ''));
    const options = {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser,
      nullGetter,
    } as const;
    const filled = new Docxtemplater(zip, options).render(withRowKinds(view));
    // An ordinary document would come out as it went in: last year's order with this year's name.
    if (!body.some((field) => used.has(field))) unknown.push({ id: 'no_fields', tag: '' });
    if (unknown.length === 0) return filled.getZip();
  } catch (error) {
    throw broken(template.folder, faultsOf(error), error);
  }
  throw broken(template.folder, unknown);
};

/** @throws Failure `render/template-broken`, with everything that is wrong with the template. */
export const renderDocx = (template: WordTemplate, view: View): Uint8Array => {
  const zip = fill(template, view);
  const textOf = (name: string): string => zip.file(name)?.asText() ?? '';
  try {
    return pack(zip, { [mainPart]: fitPages(textOf(mainPart), textOf(stylesPart), view) });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw broken(template.folder, [{ id: 'no_word_document', tag: '' }], error);
  }
};
