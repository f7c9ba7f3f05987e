/** The Russian model of Tesseract: where it is on this machine, and how it is got where it is not. */
import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import { cacheFolder, type Environment, writeWhole } from './cache-folder.ts';
import { modelSources } from './tessdata-sources.ts';

export const modelFile = 'rus.traineddata';

/** Where a model was found: a folder that the user gave, the cache, or one of the system's. */
export type ModelOrigin = 'given' | 'cache' | 'system';

export interface Model {
  readonly path: string;
  readonly sha256: string;
  readonly origin: ModelOrigin;
  /** Which one it is, where that is known. */
  readonly name: string | null;
}

/** Models whose bytes are known. */
const knownModels: Readonly<Record<string, string>> = {
  e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225: 'tessdata_fast 4.1.0',
};

interface Search {
  readonly environment?: Environment;
  /** Folders that other programs put models in. */
  readonly systemFolders?: readonly string[];
}

/**
 * The model on this machine: in the folder that the user gave, in the cache, in the system's folders; null where
 * there is none.
 * @throws Failure `tools/model-missing` where the folder given has none
 */
export const findModel = async ({
  environment = process.env,
  systemFolders = usualFolders(environment),
}: Search = {}): Promise<Model | null> => {
  const { PRIKAZ_TESSDATA: given, TESSDATA_PREFIX: prefix } = environment;
  if (given) {
    const model = await modelIn(given, 'given');
    if (!model) throw notThere(given);
    return model;
  }
  const folders: readonly (readonly [string, ModelOrigin])[] = [
    // Tesseract 3 meant the folder above.
    ...(prefix ? [prefix, join(prefix, 'tessdata')] : []).map((folder) => [folder, 'given'] as const),
    [cachedModels(environment), 'cache'],
    ...systemFolders.map((folder) => [folder, 'system'] as const),
  ];
  for (const [folder, origin] of folders) {
    const model = await modelIn(folder, origin);
    if (model) return model;
  }
  return null;
};

interface Provision extends Search {
  readonly signal: AbortSignal;
  /** Told what is going on, in Russian: this may take minutes. */
  readonly tell?: (message: string) => void;
}

/**
 * The model, got over the network and kept in the cache where this machine has none. It is all that is ever asked of
 * the network; `PRIKAZ_OFFLINE=1` forbids it.
 * @throws Failure `tools/model-missing`, `tools/cache-read-only`
 */
export const provideModel = async ({
  signal,
  tell = () => undefined,
  ...search
}: Provision): Promise<Model> => {
  const found = await findModel(search);
  if (found) return found;
  const { environment = process.env } = search;
  if (environment['PRIKAZ_OFFLINE'] === '1') throw missing('загрузка запрещена (PRIKAZ_OFFLINE=1)');
  const causes: unknown[] = [];
  await makeRoom(environment);
  tell(
    'Для распознавания нужна модель русского языка, она загружается один раз. Документы никуда не отправляются.',
  );
  for (const { name, fetchModel } of modelSources(environment)) {
    signal.throwIfAborted();
    tell(`Загружается: ${name}…`);
    const model = await fetchModel(signal)
      .then((bytes) => keepModel(bytes, environment))
      .catch((cause: unknown) => {
        causes.push(cause);
        return null;
      });
    if (!model) continue;
    tell(`Модель русского языка сохранена: ${model.path}.`);
    return model;
  }
  signal.throwIfAborted();
  throw missing('загрузить её не удалось', new AggregateError(causes));
};

/** Makes the folder that a model is kept in. Throws a `Failure` where nothing can be written there. */
const makeRoom = async (environment: Environment): Promise<void> => {
  const folder = cachedModels(environment);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new Failure({
      rule: 'tools/cache-read-only',
      exitCode: exitCodes.missingTool,
      message: `Для распознавания нужна модель русского языка, а сохранить её негде: в папку ${folder} нельзя писать.`,
      advice: `Откройте эту папку для записи, укажите другую в переменной PRIKAZ_CACHE или ${modelRemedy()}.`,
      cause,
    });
  }
};

/** Puts a model's bytes in the cache. Throws an `Error` where they are no model. */
const keepModel = async (bytes: Uint8Array, environment: Environment): Promise<Model> => {
  if (!isModel(bytes)) throw new Error('what was downloaded is no model');
  const path = join(cachedModels(environment), modelFile);
  await writeWhole(path, bytes);
  return { path, ...identify(bytes), origin: 'cache' };
};

const cachedModels = (environment: Environment): string => join(cacheFolder(environment), 'tessdata');

const modelIn = async (folder: string, origin: ModelOrigin): Promise<Model | null> => {
  const path = join(folder, modelFile);
  const bytes = await readFile(path).catch(() => null);
  return bytes && isModel(bytes) ? { path, ...identify(bytes), origin } : null;
};

const identify = (bytes: Uint8Array): Pick<Model, 'sha256' | 'name'> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, name: knownModels[sha256] ?? null };
};

/** Place of the neural network among the parts of a model (TESSDATA_LSTM in Tesseract's tessdatamanager.h). */
const networkPart = 17;
const mostParts = 64;

/** Whether bytes are a whole model: a count, a table of offsets, all of them within the file, the network among them. */
export const isModel = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 4) return false;
  const parts = view.getInt32(0, true);
  const tableEnd = 4 + 8 * parts;
  if (parts <= networkPart || parts > mostParts || bytes.length < tableEnd) return false;
  const offsets = Array.from({ length: parts }, (_, part) => Number(view.getBigInt64(4 + 8 * part, true)));
  return (
    offsets[networkPart] !== -1 &&
    offsets.every((offset) => offset === -1 || (offset >= tableEnd && offset < bytes.length))
  );
};

/** Where the packages of Linux, Homebrew, MacPorts and Windows put models. */
const usualFolders = ({ ProgramFiles, LOCALAPPDATA }: Environment): string[] => {
  if (process.platform === 'win32')
    return [ProgramFiles, LOCALAPPDATA && join(LOCALAPPDATA, 'Programs')].flatMap((folder) =>
      folder ? [join(folder, 'Tesseract-OCR', 'tessdata')] : [],
    );
  return [
    '/usr/share/tesseract-ocr/5/tessdata',
    '/usr/share/tesseract-ocr/4.00/tessdata',
    '/usr/share/tessdata',
    '/usr/share/tesseract/tessdata',
    '/usr/local/share/tessdata',
    '/opt/homebrew/share/tessdata',
    '/opt/local/share/tessdata',
  ];
};

const notThere = (folder: string): Failure =>
  new Failure({
    rule: 'tools/model-missing',
    exitCode: exitCodes.missingTool,
    message: `В папке ${folder}, указанной в PRIKAZ_TESSDATA, нет целого файла ${modelFile}.`,
    advice: 'Укажите папку с этим файлом или уберите PRIKAZ_TESSDATA, тогда программа найдёт модель сама.',
  });

/** How a person gets the model. */
export const modelRemedy = (): string =>
  process.platform === 'linux'
    ? 'установите её: sudo apt-get install tesseract-ocr-rus (Debian, Ubuntu), sudo dnf install tesseract-langpack-rus (Fedora)'
    : process.platform === 'darwin'
      ? 'установите её: brew install tesseract-lang'
      : `скачайте ${modelFile} с https://github.com/tesseract-ocr/tessdata_fast и положите в ${cachedModels(process.env)}`;

const missing = (why: string, cause?: unknown): Failure =>
  new Failure({
    rule: 'tools/model-missing',
    exitCode: exitCodes.missingTool,
    message: `Для распознавания нужна модель русского языка (${modelFile}), а её на этом компьютере нет; ${why}.`,
    advice:
      `Подключитесь к сети и повторите, или ${modelRemedy()}. ` +
      'Без сети: возьмите файл с другого компьютера и укажите его папку в переменной PRIKAZ_TESSDATA.',
    cause,
  });
