import { basename, relative, sep } from 'node:path';
import { exitCodes, Failure } from '../../../report/failure.ts';
import type { BatchDocument } from '../batch-document.ts';
import { fileKind } from './file-kind.ts';
import { resultStems } from './result-stems.ts';
import { listedRoots, type Root, realPath, rootsOf } from './roots-of.ts';
import { sameDocumentsNotes } from './same-documents.ts';
import { countSkipped } from './skipped.ts';
import { type FoundInput, type WalkOptions, walkFolder } from './walk-folder.ts';

export interface InputsWanted {
  /** Files, folders, patterns. */
  readonly inputs: readonly string[];
  /** A text file with a path a line. */
  readonly list: string | null;
  /** Where results go, if into a folder: what lies there is not read. */
  readonly out: string | null;
  /**
   * `pages` takes all pictures of a folder as the pages of one document, `each` every picture as a document; `auto` joins
   * those that are named as pages, but not where they lie right in the only folder that was given: a scanner's.
   */
  readonly pictures: 'auto' | 'pages' | 'each';
  readonly signal: AbortSignal;
}

export interface FoundInputs {
  readonly documents: readonly BatchDocument[];
  /** What was passed over and what was taken how, in Russian. */
  readonly notes: readonly string[];
}

const nothingFound = (notes: readonly string[]): Failure =>
  new Failure({
    rule: 'batch/nothing-found',
    exitCode: exitCodes.input,
    message: ['Документов не нашлось.', ...notes].join('\n'),
    advice: 'Укажите файлы, папки с документами или образец вроде "приказы/**/*.docx".',
  });

const outIsInput = (folder: string): Failure =>
  new Failure({
    rule: 'batch/out-is-input',
    exitCode: exitCodes.usage,
    message: `Результаты легли бы среди исходных документов: ${folder}.`,
    advice: 'Укажите в --out другую папку; она может лежать и внутри папки с документами.',
  });

/** The deepest folder that all of them lie in; '' where they lie on several disks. */
const sharedBase = ([first = '', ...others]: readonly string[]): string => {
  const parts = first.split(sep);
  const rest = others.map((base) => base.split(sep));
  const length = parts.findIndex((part, index) => rest.some((other) => other[index] !== part));
  return (length < 0 ? parts : parts.slice(0, length)).join(sep);
};

/** A path within the run; «D/приказы/1.docx» where several disks have no folder in common. */
const nameOf = (base: string, path: string): string => {
  const inside = base === '' ? path : relative(base || sep, path);
  return (inside || basename(path)).replaceAll(sep, '/').replace(/^\/+|:(?=\/)/gu, '');
};

/** Everything that the roots stand for, each file once. */
const collect = async (roots: readonly Root[], walk: WalkOptions): Promise<readonly FoundInput[]> => {
  const found = new Map<string, FoundInput>();
  const taken = new Set<string>();
  const take = (input: FoundInput): void => {
    if (taken.has(input.path)) return;
    for (const path of [input.path, ...(input.pages ?? [])]) taken.add(path);
    found.set(input.path, input);
  };
  for (const { path, isFolder, failure } of roots)
    if (isFolder) for await (const input of walkFolder(path, walk)) take(input);
    else take({ path, pages: null, failure });
  return [...found.values()];
};

/** @throws Failure `batch/out-is-input` */
const refuseInside = (out: string, inputs: readonly { readonly path: string }[]): void => {
  const inside = inputs.find(({ path }) => path === out || path.startsWith(out + sep));
  if (inside) throw outIsInput(inside.path);
};

const documentsOf = (found: readonly FoundInput[], base: string): readonly BatchDocument[] => {
  const named = found.map(({ path, pages }) => ({ name: nameOf(base, path), isFolder: pages !== null }));
  const stems = resultStems(named);
  return found.map(({ path, pages, failure }, index) => ({
    name: named[index]?.name ?? path,
    paths: pages ?? [path],
    stem: stems[index] ?? path,
    failure,
  }));
};

/** How pictures were taken: nobody can know it who does not see them. */
const picturesNotes = (
  found: readonly FoundInput[],
  pictures: InputsWanted['pictures'],
): readonly string[] => {
  if (pictures !== 'auto') return [];
  const joined = found.filter(({ pages }) => pages !== null).length;
  const loose = found.filter(({ path, pages }) => pages === null && fileKind(path) === 'picture').length;
  const notes = [
    joined > 0 &&
      `Папок с картинками страниц: ${joined}, каждая — один документ; --pictures each возьмёт картинки по одной.`,
    loose > 1 &&
      `Отдельных картинок: ${loose}, каждая — один документ; если в папке страницы одного, добавьте --pictures pages.`,
  ];
  return notes.filter((note) => note !== false);
};

/**
 * The documents of a run, each with a name of its own, in the order of the inputs and, in folders, in that in which a
 * person counts. Few files are opened: ten thousand take a second.
 * @throws Failure `batch/input-missing`, `batch/not-a-file`, `batch/nothing-found`, `batch/out-is-input`, `batch/list-unreadable`
 */
export const findInputs = async (wanted: InputsWanted): Promise<FoundInputs> => {
  const { inputs, list, pictures, signal } = wanted;
  const out = wanted.out === null ? null : realPath(wanted.out);
  const roots: Root[] = [];
  for (const input of inputs) for (const root of await rootsOf(input)) roots.push(root);
  if (list !== null) for (const root of await listedRoots(list)) roots.push(root);
  const skipped = countSkipped();
  const isLone = roots.length === 1 && inputs.length === 1;
  const found = await collect(roots, {
    out,
    skipped,
    joins: (depth) => pictures === 'pages' || (pictures === 'auto' && (depth > 0 || !isLone)),
    joinsAll: pictures === 'pages',
    signal,
  });
  if (out !== null) refuseInside(out, [...roots, ...found]);
  if (found.length === 0) throw nothingFound(skipped.notes());
  const base = sharedBase([...new Set(roots.map((root) => root.base))]);
  const documents = documentsOf(found, base);
  const same = await sameDocumentsNotes(documents, signal);
  return { documents, notes: [...skipped.notes(), ...picturesNotes(found, pictures), ...same] };
};
