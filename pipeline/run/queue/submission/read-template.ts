import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { exitCodes, Failure } from '../../../report/failure.ts';
import type { StoredTemplate } from '../run-task.ts';

/** A template has a handful of files; whoever names a folder of documents by mistake is told so. */
const most = { files: 200, bytes: 50 * 2 ** 20 };

const unusable = (template: string, why: string, cause?: unknown): Failure =>
  new Failure({
    rule: 'queue/template-unusable',
    exitCode: exitCodes.input,
    message: `Шаблон не отправить: ${template}: ${why}.`,
    advice: 'Укажите в --template файл DOCX или папку шаблона (заготовку сделает prikaz template new).',
    cause,
  });

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();

/** A template's files, not yet in the store. */
interface ReadTemplate extends Pick<StoredTemplate, 'kind'> {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/**
 * Reads a template that is to travel.
 * @throws Failure `queue/template-unusable`
 */
export const readTemplate = (template: string): ReadTemplate => {
  const isFolder = statSync(template, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw unusable(template, 'такого файла или папки нет');
  const paths = isFolder ? filesIn(template) : [template];
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  if (paths.length === 0) throw unusable(template, 'папка пуста');
  if (paths.length > most.files || bytes > most.bytes) throw unusable(template, 'это больше любого шаблона');
  const files = paths.map((path) => ({
    path: isFolder ? relative(template, path).replaceAll(sep, '/') : basename(path),
    bytes: readFileSync(path),
  }));
  return { kind: isFolder ? 'folder' : 'file', files };
};
