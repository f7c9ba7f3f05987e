import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { Failure } from '../../../report/failure.ts';
import { mainPart } from '../../docx/package.ts';
import { type FieldValue, type FilterTools, isList } from '../filters/filter.ts';
import { brokenPart } from '../package/template-parts.ts';
import type { CompiledTemplate } from './compile-template.ts';
import { answers, printValue, repeats } from './evaluate.ts';
import { goesOn, type Program } from './program.ts';
import { tooLarge } from './too-large.ts';

/** Characters that one template may make of one document: loops in loops could make any number. */
const mostCharacters = 32 * 1024 * 1024;
/** What a tag costs that prints nothing. */
const tagCost = 20;

/** How much text stands between the tags of a loop. */
const sizeOf = (part: DXT.Part, known: WeakMap<DXT.Part, number>): number => {
  const found = known.get(part);
  if (found !== undefined) return found;
  const size = (part.subparsed ?? []).reduce(
    (sum, inner) => sum + (inner.subparsed ? sizeOf(inner, known) : (inner.value?.length ?? 0)),
    0,
  );
  known.set(part, size);
  return size;
};

const run = (
  program: Program,
  scopes: readonly FieldValue[],
  items: readonly number[],
  tools: FilterTools,
): FieldValue => {
  switch (program.kind) {
    case 'value':
      return printValue(program.place, program.filters, scopes, tools);
    case 'loop':
      return repeats(program.place, scopes);
    case 'if':
      return answers(program.place, program.question, scopes);
    case 'merge':
      return program.levels.some((level) => (items[level] ?? 0) > 0) ? goesOn : '';
  }
};

/** Asks the programs in docxtemplater's stead; counts what comes of it. */
const parserOf = (programs: readonly Program[], tools: FilterTools) => {
  const sizes = new WeakMap<DXT.Part, number>();
  let left = mostCharacters;
  const spend = (characters: number): void => {
    left -= characters;
    if (left < 0) throw tooLarge();
  };
  return (tag: string): DXT.Parser => {
    const program = programs[Number(tag)];
    return {
      get: (_scope, { scopeList, scopePathItem, meta }) => {
        spend(tagCost);
        const value = program ? run(program, scopeList, scopePathItem, tools) : '';
        if (typeof value === 'string') spend(value.length);
        else spend((isList(value) ? value.length : 1) * sizeOf(meta.part, sizes));
        return value;
      },
    };
  };
};

const endnotes = 'word/endnotes.xml';

/** Docxtemplater looks for tags in footnotes, but not in endnotes. */
const endnotesModule = (): DXT.Module & { readonly name: string } => ({
  name: 'endnotes',
  getFileType: ({ doc }: { readonly doc: { readonly targets: string[] } }) => {
    doc.targets.push(endnotes);
  },
});

const archiveOf = ({ parts }: CompiledTemplate): PizZip => {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false });
  return zip;
};

/** What a program threw while docxtemplater asked it, or what docxtemplater itself has against the template. */
const failureIn = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  const properties =
    typeof error === 'object' && error !== null && 'properties' in error ? error.properties : null;
  const { errors, rootError }: { errors?: unknown; rootError?: unknown } = properties ?? {};
  const inner = rootError ?? (Array.isArray(errors) ? errors[0] : undefined);
  return inner === undefined ? brokenPart(mainPart, error) : failureIn(inner);
};

/** Each drawing of a document has a number of its own (ECMA-376 part 1, 20.4.2.5); a loop repeats it with its own. */
const numberDrawings = (zip: PizZip): PizZip => {
  let number = 0;
  for (const { name } of zip.file(/^word\/(?:document|header\d*|footer\d*)\.xml$/)) {
    const xml = zip.file(name)?.asText() ?? '';
    const numbered = xml.replace(/(<wp:docPr [^>]*?\bid=")\d+(?=")/g, (_, before: string) => {
      number += 1;
      return before + String(number);
    });
    zip.file(name, numbered);
  }
  return zip;
};

/** Fills a compiled template; the same values give the same parts. @throws Failure `render/template-too-large` */
export const fillTemplate = (template: CompiledTemplate, values: object, tools: FilterTools): PizZip => {
  try {
    const zip = new Docxtemplater(archiveOf(template), {
      modules: template.parts.has(endnotes) ? [endnotesModule()] : [],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: parserOf(template.programs, tools),
      nullGetter: () => '',
    })
      .render(values)
      .getZip();
    return template.isIllustrated ? numberDrawings(zip) : zip;
  } catch (error) {
    throw failureIn(error);
  }
};
