/** Typst within this process: a native module that comes as a package for each platform. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { exitCodes, Failure } from '../report/failure.ts';
import { readFonts } from './typst-fonts.ts';
import type { TypesetJob, TypesetResult } from './typst-job.ts';

const load = async () => {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (cause) {
    throw new Failure({
      rule: 'render/typst-missing',
      exitCode: exitCodes.missingTool,
      message: 'Не загрузилась программа вёрстки Typst, без неё PDF не сделать.',
      advice: 'Повторите установку (npm ci) на этом компьютере: для каждой системы нужен свой пакет.',
      cause,
    });
  }
};

/** The typesetter's version, null where it does not load. */
export const findTypst = async (): Promise<{ version: string } | null> => {
  try {
    const { NodeCompiler } = await load();
    const compiler = NodeCompiler.create();
    const [version] = compiler.query(
      { mainFileContent: '#metadata(str(sys.version)) <version>' },
      { selector: '<version>', field: 'value' },
    );
    return { version: String(version) };
  } catch {
    return null;
  }
};

/** Compilers by their folder; each holds the parsed fonts, which is most of what a first start costs. */
const compilers = new Map<string, Promise<NodeCompiler>>();

const compilerIn = (folder: string): Promise<NodeCompiler> => {
  const kept = compilers.get(folder);
  if (kept) return kept;
  const made = Promise.all([load(), readFonts()]).then(([{ NodeCompiler }, fontBlobs]) =>
    NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] }),
  );
  compilers.set(folder, made);
  return made;
};

interface TypstDiagnostic {
  readonly message: string;
  readonly path: string;
  readonly range?: { readonly start: { readonly line: number } };
}

const linesOf = (compiler: NodeCompiler, error: NodeError | null): readonly string[] => {
  if (!error) return ['нет ни страниц, ни объяснения'];
  const diagnostics: readonly TypstDiagnostic[] = compiler.fetchDiagnostics(error);
  return diagnostics.map(({ message, path, range }) => `${path}:${(range?.start.line ?? 0) + 1}: ${message}`);
};

/** One step without a wait in it, so that no other job's files come between. */
const compile = (compiler: NodeCompiler, job: TypesetJob): TypesetResult => {
  compiler.resetShadow();
  for (const [name, bytes] of Object.entries(job.files))
    compiler.mapShadow(join(job.folder, name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: join(job.folder, job.main), resetRead: true });
  if (!compiled.result)
    return { refusal: { step: 'compile', lines: linesOf(compiler, compiled.takeError()) } };
  try {
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: job.standard ?? 'a-2b', pdfTags: true }) };
  } catch (error) {
    return { refusal: { step: 'export', lines: [error instanceof Error ? error.message : String(error)] } };
  } finally {
    // What the next document shares, the template's own code, stays; what was this one's goes with the next.
    compiler.evictCache(1);
  }
};

/** Typesets in this process, at once and without a limit. @throws Failure `render/typst-missing` */
export const typesetHere = async (job: TypesetJob): Promise<TypesetResult> => {
  const result = compile(await compilerIn(job.folder), job);
  // The native memory of a page is given back between two turns of the event loop alone.
  await setImmediate();
  return result;
};
