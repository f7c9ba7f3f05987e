/** The folder in which own templates lie: each in a folder of its own, named by its id; names of people's files are never paths. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isUuid } from '../../model/uuid.ts';
import { errorCode } from '../../report/error-code.ts';
import type { TemplateNote } from '../contract/templates-view.ts';
import { unknownTemplate } from './template-failures.ts';
import type { Inspection } from './templates-process.ts';

/** What is known of a template, beside its file. */
export interface KeptTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** ISO 8601, UTC. */
  readonly added: string;
  readonly notes: readonly TemplateNote[];
  readonly hasComments: boolean;
  readonly hasPicture: boolean;
}

const note = z.object({
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  where: z.string().nullable(),
});

const about = z.object({
  name: z.string(),
  kind: z.string(),
  added: z.iso.datetime(),
  notes: z.array(note),
});

const files = { file: 'template.docx', commented: 'commented.docx', picture: 'picture.png' } as const;
export type ShelfFile = keyof typeof files;
const aboutFile = 'about.json';

/** Begins the name of a folder that is not whole yet. */
const passing = '.new-';

const readKept = async (folder: string, id: string): Promise<KeptTemplate> => {
  const place = join(folder, id);
  const known = about.parse(JSON.parse(await readFile(join(place, aboutFile), 'utf8')));
  return {
    id,
    ...known,
    hasComments: existsSync(join(place, files.commented)),
    hasPicture: existsSync(join(place, files.picture)),
  };
};

/** Null for one that is dropped just now, or is not whole: it may not hide the others. */
const readWhole = async (folder: string, id: string): Promise<KeptTemplate | null> => {
  try {
    return await readKept(folder, id);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError)
      return null;
    throw error;
  }
};

/** The latest first. */
export const listTemplates = async (folder: string): Promise<readonly KeptTemplate[]> => {
  const ids = existsSync(folder) ? (await readdir(folder)).filter(isUuid) : [];
  const found = await Promise.all(ids.map((id) => readWhole(folder, id)));
  const kept = found.filter((template) => template !== null);
  return kept.toSorted((a, b) => Number(a.added < b.added) - Number(a.added > b.added));
};

/** Puts a new file down where it can be looked through; nobody is offered it before `keepTemplate`. */
export const layDown = async (folder: string, bytes: Uint8Array): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = join(folder, `${passing}${randomUUID()}`);
  await mkdir(place, { mode: 0o700 });
  await writeFile(join(place, files.file), bytes, { mode: 0o600, flush: true });
  return place;
};

/** Takes a template that was looked through into the list, wholly or not at all. */
export const keepTemplate = async (
  folder: string,
  place: string,
  { name, kind, notes, commented, picture }: Inspection & { readonly name: string },
): Promise<KeptTemplate> => {
  const id = randomUUID();
  const known = { name, kind, added: new Date().toISOString(), notes };
  const written = {
    [files.commented]: commented,
    [files.picture]: picture,
    [aboutFile]: JSON.stringify(known),
  };
  for (const [file, content] of Object.entries(written))
    if (content !== null) await writeFile(join(place, file), content, { mode: 0o600, flush: true });
  await rename(place, join(folder, id));
  return readKept(folder, id);
};

/** Takes away what was laid down and never kept: by a program that was killed. */
export const sweepTemplates = async (folder: string): Promise<void> => {
  const left = existsSync(folder) ? (await readdir(folder)).filter((name) => name.startsWith(passing)) : [];
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
};

/** @throws Failure `review/not-found` */
const folderOf = (folder: string, id: string): string => {
  const place = join(folder, id);
  if (isUuid(id) && existsSync(place)) return place;
  throw unknownTemplate();
};

/** @throws Failure `review/not-found` */
export const templatePath = (folder: string, id: string, what: ShelfFile = 'file'): string => {
  const path = join(folderOf(folder, id), files[what]);
  if (existsSync(path)) return path;
  throw unknownTemplate();
};

/** It gets a passing name first, so that a program that is killed leaves no half of it. @throws Failure `review/not-found` */
export const dropTemplate = async (folder: string, id: string): Promise<void> => {
  const dropped = join(folder, `${passing}${randomUUID()}`);
  await rename(folderOf(folder, id), dropped);
  await rm(dropped, { recursive: true, force: true });
};

/** The file that lies in a folder of `layDown`. */
export const laidFile = (place: string): string => join(place, files.file);
