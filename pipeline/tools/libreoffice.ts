import { access, constants, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCodes, Failure } from '../report/failure.ts';
import { runProgram } from './run-program.ts';

export interface FoundProgram {
  readonly path: string;
  /** As the program words it, without its name: «7.4.7.2». */
  readonly version: string;
}

/** Milliseconds: a first start on a slow disk takes half a minute, a hundred pages a minute more. */
const conversionTime = 180_000;
const versionTime = 30_000;

/** LibreOffice on this machine: where it is and which; null where there is none that starts. */
export const findLibreOffice = async (): Promise<FoundProgram | null> => {
  const path = await locate();
  if (!path) return null;
  return inWorkFolder(async (folder) => {
    const run = { path, arguments: [profileArgument(folder), '--headless', '--version'], folder };
    const { code, output } = await runProgram({ ...run, timeLimit: versionTime });
    const version = /\d+(\.\d+)+/.exec(output)?.[0];
    return code === 0 && version ? { path, version } : null;
  });
};

interface Conversion {
  readonly bytes: Uint8Array;
  /** File extensions without the dot: `doc` to `docx`. */
  readonly from: string;
  readonly to: string;
  readonly signal?: AbortSignal;
  /** The most that the result may measure. */
  readonly mostBytes: number;
}

/**
 * Converts a file with LibreOffice, apart from any that is open: with a profile of its own, macros and links off, in a
 * folder that is removed afterwards. Throws a `Failure` where LibreOffice is missing, fails or takes too long.
 */
export const convertWithLibreOffice = async ({
  bytes,
  from,
  to,
  signal,
  mostBytes,
}: Conversion): Promise<Uint8Array> => {
  const batch = { files: [bytes], from, to, mostBytes, timeLimit: conversionTime, ...(signal && { signal }) };
  const converted = await convertBatch(batch);
  if (!converted) throw missing(from);
  const [result] = converted.results;
  if (!result) throw notConverted(from, converted.timedOut, converted.errors);
  return result;
};

/** Files of one kind that become files of another in one start of the program. */
interface Batch extends Omit<Conversion, 'bytes'> {
  readonly files: readonly Uint8Array[];
  /** Milliseconds. */
  readonly timeLimit: number;
}

interface Converted {
  /** One a file; null for a file that came to nothing or to too much. */
  readonly results: readonly (Uint8Array | null)[];
  readonly timedOut: boolean;
  /** What LibreOffice said. */
  readonly errors: string;
}

/** Null where there is no LibreOffice. */
export const convertBatch = async (batch: Batch): Promise<Converted | null> => {
  const path = await locate();
  if (!path) return null;
  return inWorkFolder(async (folder) => {
    const results = join(folder, 'out');
    await mkdir(results);
    const names = batch.files.map((_, index) => `input${index}`);
    const inputs = names.map((name) => join(folder, `${name}.${batch.from}`));
    await Promise.all(batch.files.map((bytes, index) => writeFile(inputs[index] ?? '', bytes)));
    const settings = [profileArgument(folder), '--headless', '--norestore', '--nolockcheck', '--nologo'];
    const filter = inputFilters[batch.from] ? [`--infilter=${inputFilters[batch.from]}`] : [];
    const { timedOut, errors } = await runProgram({
      path,
      arguments: [...settings, ...filter, '--convert-to', batch.to, '--outdir', results, ...inputs],
      folder,
      environment: { SAL_USE_VCLPLUGIN: 'svp', ...unreachable },
      timeLimit: batch.timeLimit,
      ...(batch.signal && { signal: batch.signal }),
    });
    const extension = batch.to.split(':')[0] ?? '';
    const found = names.map((name) => readUpTo(join(results, `${name}.${extension}`), batch.mostBytes));
    return { results: await Promise.all(found), timedOut, errors };
  });
};

/** Null for a file that is not there or measures more. */
const readUpTo = async (path: string, mostBytes: number): Promise<Uint8Array | null> => {
  const found = await stat(path).catch(() => null);
  return found && found.size <= mostBytes ? readFile(path) : null;
};

/** A document may name pictures and templates in the network: a proxy that refuses keeps it there. */
const unreachable = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].map(
    (name) => [name, 'http://127.0.0.1:9'],
  ),
);

/** Its readers by extension: left to choose, it reads a damaged document as plain text. */
const inputFilters: Readonly<Record<string, string>> = {
  docx: 'MS Word 2007 XML',
  doc: 'MS Word 97',
  rtf: 'Rich Text Format',
  odt: 'writer8',
  xls: 'MS Excel 97',
  ods: 'calc8',
};

/** LibreOffice's own settings for a document that nobody has looked at yet. */
const cautiousSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

const profileArgument = (folder: string): string =>
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;

/** Lends a new folder with a cautious profile in it, and removes it whatever happens. */
const inWorkFolder = async <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-'));
  try {
    const user = join(folder, 'profile', 'user');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'registrymodifications.xcu'), cautiousSettings);
    return await use(folder);
  } finally {
    // On Windows a file may stay locked for a moment after its program has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

const locate = async (): Promise<string | null> => {
  for (const path of candidates()) {
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return null;
};

/** Where the program may be: where the user says, or else on PATH, then where its installers put it. */
const candidates = (): string[] => {
  const {
    PRIKAZ_LIBREOFFICE: chosen,
    PATH = '',
    ProgramFiles: programs,
    'ProgramFiles(x86)': programs32,
  } = process.env;
  if (chosen) return [chosen];
  // On Windows `soffice.exe` detaches from whoever starts it; `soffice.com` waits and speaks.
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const installed = {
    win32: [programs, programs32]
      .filter((path) => path !== undefined)
      .map((path) => join(path, 'LibreOffice', 'program')),
    darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  };
  const usual =
    process.platform === 'win32' || process.platform === 'darwin'
      ? installed[process.platform]
      : linuxFolders;
  return [...PATH.split(delimiter).filter(Boolean), ...usual].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
};

const linuxFolders = ['/usr/bin', '/usr/lib/libreoffice/program', '/opt/libreoffice/program', '/snap/bin'];

const missing = (from: string): Failure =>
  new Failure({
    rule: 'tools/libreoffice-missing',
    exitCode: exitCodes.missingTool,
    message: `Файлы ${from.toUpperCase()} читаются через LibreOffice, а он на этом компьютере не найден.`,
    advice:
      'Установите LibreOffice (libreoffice.org, бесплатно) или сохраните документ как DOCX и повторите.',
  });

const notConverted = (from: string, timedOut: boolean, cause: string): Failure =>
  new Failure({
    rule: 'tools/libreoffice-failed',
    exitCode: exitCodes.input,
    message: timedOut
      ? `LibreOffice не успел прочитать файл ${from.toUpperCase()} за отведённое время.`
      : `LibreOffice не смог прочитать файл ${from.toUpperCase()}: он повреждён или защищён паролем.`,
    advice: 'Откройте документ в той программе, где он был сделан, сохраните его как DOCX и повторите.',
    cause,
  });
