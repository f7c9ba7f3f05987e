/** What Typst is asked to typeset, and what its refusals mean. */
import { join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';

/** As Typst names them; it writes one at a time. */
export type TypstStandard = 'a-2b' | 'a-2a' | 'a-3b' | 'a-3a' | 'ua-1';

export interface TypesetJob {
  /** The folder, by its full name, that holds the main file and beyond which nothing is read. */
  readonly folder: string;
  /** Name of the main file in the folder. */
  readonly main: string;
  /** Files that only this job sees, by name in the folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** PDF/A-2b where none is asked for. */
  readonly standard?: TypstStandard;
}

/** Typst's own words: each fault of the template with its place, or the one line of a failed export. */
export interface TypstRefusal {
  readonly step: 'compile' | 'export';
  readonly lines: readonly string[];
}

/** What a job comes to; plain data, so that it can cross from one process to another. */
export type TypesetResult = { readonly pdf: Uint8Array } | { readonly refusal: TypstRefusal };

const advice = 'Исправьте названные места или возьмите исходный шаблон.';

const templateBroken = (job: TypesetJob, lines: readonly string[]): Failure =>
  new Failure({
    rule: 'render/template-broken',
    exitCode: exitCodes.input,
    message: `Шаблон ${join(job.folder, job.main)} не свёрстан:\n${lines.map((line) => `  – ${line}`).join('\n')}`,
    advice,
  });

const characterMissing = (characters: readonly string[], cause: string): Failure =>
  new Failure({
    rule: 'render/character-missing',
    exitCode: exitCodes.input,
    message: `В шрифте нет знаков, которые стоят в документе: ${[...new Set(characters)].join(', ')}.`,
    advice: 'Замените эти знаки в документе буквами или обычными знаками и повторите.',
    cause,
  });

/** What a standard refuses, in Typst's words and in ours. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/missing alt text/, 'у рисунка или формулы нет описания словами: укажите alt'],
  [/missing document title/, 'у документа нет названия: set document(title: …)'],
  [/missing document date/, 'у документа нет даты: set document(date: …)'],
  [/skipped from heading level/, 'уровень заголовка пропущен: за первым уровнем идёт второй'],
  [/first heading must be of level 1/, 'первый заголовок должен быть первого уровня'],
  [/heading title is empty/, 'есть пустой заголовок'],
  [/contains an attached file/, 'вложенный файл: такой вид PDF их не допускает'],
  [
    /contains the codepoint/,
    'знак, значение которого не определено (область частного использования Юникода)',
  ],
];

const inRussian = (message: string): string =>
  refusals.find(([words]) => words.test(message))?.[1] ?? message;

/** An export's refusal is printed Rust: its messages stand between quotes. */
const messagesIn = (line: string): readonly string[] => {
  const found = [...line.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message = '']) =>
    inRussian(message),
  );
  return found.length > 0 ? [...new Set(found)] : [line];
};

/** Of all that an export refuses, only the characters that no font has are a document's fault, not the template's. */
export const explainRefusal = (job: TypesetJob, { step, lines }: TypstRefusal): Failure => {
  const text = lines.join('\n');
  const missing = [...text.matchAll(/the text `(.*?)` could not be displayed/g)].map(
    // Quoted by Rust, and once more where it is printed.
    ([, found = '']) => found.replace(/^\\?"|\\?"$/gu, ''),
  );
  if (step === 'export' && missing.length > 0) return characterMissing(missing, text);
  return templateBroken(job, step === 'export' ? lines.flatMap(messagesIn) : lines);
};
