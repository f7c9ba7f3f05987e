import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { findBraces } from '../syntax/find-braces.ts';
import { normalName } from '../syntax/normal-name.ts';
import { parseTag } from '../syntax/parse-tag.ts';
import { unitsOf } from '../syntax/tagged-part.ts';
import { type BesideFiles, nothingBeside, type PictureFile } from './beside.ts';
import { loadPicture } from './load-picture.ts';
import { parsedPart, taggedParts } from './parsed-part.ts';
import { partXml, templateParts } from './template-parts.ts';

/** Bytes of one file that a template names. */
const mostBytes = 32 * 1024 * 1024;
/** Files that one template may name, with those that they name. */
const mostFiles = 50;

const pictureEndings = ['.png', '.jpg', '.jpeg'];

interface Named {
  readonly pictures: readonly string[];
  readonly documents: readonly string[];
}

/** A picture’s or a file’s tag, whatever runs Word has cut it into: most templates have none. */
const mayName = (xml: string): boolean => /\{\s*(?:%|>|&gt;)/u.test(xml.replace(/<[^<>]*>/g, ''));

const namedIn = (docx: Uint8Array): Named => {
  const parts = templateParts(docx);
  const tags = taggedParts(parts)
    .filter((name) => mayName(partXml(parts, name)))
    .flatMap((name) => parsedPart(parts, name) ?? [])
    .flatMap(({ name, root }) => findBraces(unitsOf(name, root)))
    .map(({ content }) => parseTag(content));
  return {
    pictures: tags.flatMap((tag) => (tag.kind === 'picture' ? [tag.name] : [])),
    documents: tags.flatMap((tag) => (tag.kind === 'insert' ? [tag.name] : [])),
  };
};

interface NamedFile {
  readonly name: string;
  readonly ending: string;
  readonly path: string;
}

/** The files of a folder by what a tag calls them; links lead out of it and are none. */
const filesIn = async (folder: string): Promise<readonly NamedFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      name: normalName(name.slice(0, name.length - extname(name).length)),
      ending: extname(name).toLowerCase(),
      path: join(folder, name),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

type Find = (name: string, endings: readonly string[]) => Promise<Uint8Array | null>;

const finderIn = (files: readonly NamedFile[]): Find => {
  let left = mostFiles;
  return async (name, endings) => {
    const file = files.find((each) => each.name === name && endings.includes(each.ending));
    left -= 1;
    return file && left >= 0 && (await stat(file.path)).size <= mostBytes ? readFile(file.path) : null;
  };
};

/** The documents that a template inserts, and those that they insert. */
const findDocuments = async (first: Named, find: Find): Promise<ReadonlyMap<string, Uint8Array>> => {
  const documents = new Map<string, Uint8Array>();
  const names = [...first.documents];
  for (const name of names) {
    const bytes = documents.has(name) ? null : await find(name, ['.docx']);
    if (!bytes) continue;
    documents.set(name, bytes);
    names.push(...namedIn(bytes).documents);
  }
  return documents;
};

const findPictures = async (
  names: readonly string[],
  find: Find,
): Promise<ReadonlyMap<string, PictureFile>> => {
  const pictures = new Map<string, PictureFile>();
  for (const name of new Set(names)) {
    const bytes = await find(name, pictureEndings);
    const picture = bytes && (await loadPicture(bytes));
    if (picture) pictures.set(name, picture);
  }
  return pictures;
};

/**
 * Reads what a template names of the files in its folder, and what those name. What is not there, or is no picture,
 * is left out: `findTemplateFaults` says so.
 */
export const readBeside = async (folder: string, docx: Uint8Array): Promise<BesideFiles> => {
  const first = namedIn(docx);
  if (first.pictures.length + first.documents.length === 0) return nothingBeside;
  const find = finderIn(await filesIn(folder));
  const documents = await findDocuments(first, find);
  const pictures = [first, ...[...documents.values()].map(namedIn)].flatMap((named) => named.pictures);
  return { documents, pictures: await findPictures(pictures, find) };
};
