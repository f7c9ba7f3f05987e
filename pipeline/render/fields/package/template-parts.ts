import { capital } from '../../../model/capital.ts';
import { defaultLimits } from '../../../model/limits.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';
import { openArchive } from '../../../tools/archive.ts';
import { mainPart } from '../../docx/package.ts';

/** The parts of a DOCX by their names, in the order of its directory. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const refused = (what: string, cause?: unknown): Failure =>
  new Failure({
    rule: 'render/template-broken',
    exitCode: exitCodes.input,
    message: `Шаблон не подходит: файл повреждён или сохранён не в формате Word (.docx). ${what}`,
    advice: 'Откройте шаблон в Word и сохраните его заново как «Документ Word (.docx)», без пароля.',
    cause,
  });

const sentence = (what: string): string => `${capital(what)}.`;

/** Unpacks a template within the limits of all documents that are read. @throws Failure `render/template-broken` */
export const templateParts = (docx: Uint8Array): Parts => {
  const archive = openArchive(docx, defaultLimits, {
    damaged: (what, cause) => refused(sentence(what), cause),
    overLimit: (what) => refused(sentence(what)),
    protectedFile: () => refused('Он защищён паролем.'),
  });
  const parts = archive.spelled.map((name) => [name, archive.read(name) ?? new Uint8Array()] as const);
  if (!archive.names.includes(mainPart)) throw refused('В нём нет самого текста.');
  return new Map(parts);
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A part's XML, '' where there is none. @throws Failure `render/template-broken` */
export const partXml = (parts: Parts, name: string): string => {
  const bytes = parts.get(name);
  if (!bytes) return '';
  if (bytes.length > defaultLimits.xmlBytes) throw refused('Одна из его частей слишком велика.');
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw refused(`Не читается часть ${name}.`, cause);
  }
};

/** Elements within elements that a part may have: a parser and a writer call themselves for each. */
const deepest = defaultLimits.nesting;

const checkDepth = (xml: string): void => {
  let depth = 0;
  for (const { 0: tag } of xml.matchAll(/<\/?[^!?<>][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepest) throw refused('Его части вложены друг в друга слишком глубоко.');
  }
};

/** Refuses XML that no Word wrote: types and entities of its own, elements without end. */
export const checkXml = (xml: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw refused('В нём есть описание типа, которого в документах не бывает.');
  checkDepth(xml);
};

/** What goes wrong while a part's XML is taken apart. */
export const brokenPart = (name: string, cause: unknown): Failure =>
  refused(`Нарушена разметка части ${name}.`, cause);
