import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { canonicalJson } from '../../../journal/canonical-json.ts';
import type { Answers } from '../../../model/answers/answers.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';
import { sha256Of } from '../../sha256.ts';
import type { Wanted } from '../../wanted.ts';
import { folderKey } from './program-key.ts';

/** Bytes that are read at a time: most documents are one or two of them, and a stream would take three times as long. */
const portion = 2 ** 16;

/** SHA-256 of a file's bytes. Throws where it is none: to open a pipe, or to read a device, may never end. */
export const fileKey = async (path: string, signal: AbortSignal): Promise<string> => {
  if (!(await stat(path)).isFile()) throw new TypeError(`not a file: ${path}`);
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    const bytes = Buffer.allocUnsafe(portion);
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(bytes, 0, portion);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(bytes.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
};

/** @throws Failure `batch/template-missing` */
const templateKey = async (template: string, signal: AbortSignal): Promise<string> => {
  try {
    const found = await stat(template);
    return await (found.isDirectory() ? folderKey(template) : fileKey(template, signal));
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Failure({
      rule: 'batch/template-missing',
      exitCode: exitCodes.input,
      message: `Шаблон не читается: ${template}.`,
      advice:
        'Проверьте имя в --template: это файл DOCX или папка, которую сделала команда prikaz template new.',
      cause,
    });
  }
};

const keyOf = (value: object): string => sha256Of(canonicalJson(value));

/** What one document is known by. */
export type DocumentKey = (paths: readonly string[], name: string, answers: Answers) => Promise<string>;

/** What the results of all documents of a run depend on. */
interface RunKey {
  readonly wanted: Wanted;
  readonly program: string;
  /** Where numbers come from; null where none are taken. */
  readonly register: { readonly series: string; readonly place: string } | null;
}

/**
 * Keys of a run's documents: SHA-256 of the bytes of the document and of what else its results depend on. What it may
 * take and its password decide only whether there are results; the day of the run shows in a redline and as the date of
 * a number, and yesterday's is no reason to make them again.
 * @throws Failure `batch/template-missing`
 */
export const openDocumentKeys = async (
  { wanted: all, program, register }: RunKey,
  signal: AbortSignal,
): Promise<DocumentKey> => {
  const { limits: _limits, password: _password, today: _today, template, ...wanted } = all;
  const run = keyOf({
    program,
    template: template === null ? null : [basename(template), await templateKey(template, signal)],
    wanted,
    register,
  });
  return async (paths, name, answers) => {
    const bytes: string[] = [];
    for (const path of paths) bytes.push(await fileKey(path, signal));
    return keyOf({ run, bytes, name, answers });
  };
};
