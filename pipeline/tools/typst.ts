/** Typst, the typesetter: a native module that comes as a package for each platform. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { exitCodes, Failure } from '../report/failure.ts';

const resolve = createRequire(import.meta.url).resolve;

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Tinos: free, with Cyrillic, as wide as Times New Roman. */
const readFonts = (): Promise<Buffer[]> =>
  Promise.all(faces.map((face) => readFile(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))));

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

export interface TypesetJob {
  /** The folder that holds the main file and beyond which nothing is read. */
  readonly folder: string;
  /** Name of the main file in the folder. */
  readonly main: string;
  /** Files that only this job sees, by name in the folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

interface TypstDiagnostic {
  readonly message: string;
  readonly path: string;
  readonly range?: { readonly start: { readonly line: number } };
}

const templateBroken = (job: TypesetJob, lines: readonly string[], cause?: unknown): Failure =>
  new Failure({
    rule: 'render/template-broken',
    exitCode: exitCodes.input,
    message: `Шаблон ${join(job.folder, job.main)} не свёрстан:\n${lines.map((line) => `  – ${line}`).join('\n')}`,
    advice: 'Исправьте названные места или возьмите исходный шаблон.',
    cause,
  });

const explain = (compiler: NodeCompiler, job: TypesetJob, error: NodeError): Failure => {
  const diagnostics: readonly TypstDiagnostic[] = compiler.fetchDiagnostics(error);
  return templateBroken(
    job,
    diagnostics.map(({ message, path, range }) => `${path}:${(range?.start.line ?? 0) + 1}: ${message}`),
  );
};

/** The export's failure is one string of Rust's; only the characters that no font has are a document's fault. */
const explainExport = (job: TypesetJob, error: unknown): Failure => {
  const text = error instanceof Error ? error.message : String(error);
  const missing = [...text.matchAll(/the text `(.*?)` could not be displayed/g)].map(
    ([, found]) => found ?? '',
  );
  if (missing.length === 0) return templateBroken(job, [text], error);
  return new Failure({
    rule: 'render/character-missing',
    exitCode: exitCodes.input,
    message: `В шрифте нет знаков, которые стоят в документе: ${[...new Set(missing)].join(', ')}.`,
    advice: 'Замените эти знаки в документе буквами или обычными знаками и повторите.',
    cause: error,
  });
};

/**
 * Typesets a folder's main file as a tagged PDF/A-2b.
 *
 * @throws Failure `render/typst-missing`, `render/template-broken`, `render/character-missing`
 */
export const typesetPdf = async (job: TypesetJob): Promise<Uint8Array> => {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([load(), readFonts()]);
  const compiler = NodeCompiler.create({ workspace: job.folder, fontArgs: [{ fontBlobs }] });
  for (const [name, bytes] of Object.entries(job.files)) {
    compiler.mapShadow(join(job.folder, name), Buffer.from(bytes));
  }
  const compiled = compiler.compile({ mainFilePath: join(job.folder, job.main) });
  const error = compiled.takeError();
  if (error) throw explain(compiler, job, error);
  if (!compiled.result) throw templateBroken(job, ['нет ни страниц, ни объяснения']);
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', pdfTags: true });
  } catch (cause) {
    throw explainExport(job, cause);
  } finally {
    compiler.evictCache(10);
  }
};

/** The version of the package of fonts, null where one of its faces is missing. */
export const findFonts = async (): Promise<string | null> => {
  try {
    await readFonts();
    const { version } = JSON.parse(await readFile(resolve('@expo-google-fonts/tinos/package.json'), 'utf8'));
    return `Tinos ${version}`;
  } catch {
    return null;
  }
};
