import { counted } from '../../model/plural.ts';
import type { Totals } from '../batch-event.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, standingOf } from './gate.ts';
import type { ReportMatter, ReportText } from './report.ts';
import { duration, grouped, speed, standingWords } from './report-words.ts';
import type { ResultBook } from './result-book.ts';
import { safeLine, safeText } from './safe-text.ts';
import type { Tally } from './tally.ts';

/** Documents that are named, and remarks. */
const mostNamed = 10;

/** Letters of a message. */
const longestMessage = 200;

const joined = (parts: readonly (string | false)[], by = ', '): string => parts.filter(Boolean).join(by);

const outcomeLines = ({
  documents,
  known,
  standings: { failed, error, warning, clean },
}: Tally): readonly string[] => [
  `Документов: ${grouped(documents)}. ${joined([
    `Обработано: ${grouped(documents - failed)}`,
    known > 0 && `из них готовы с прошлого раза: ${grouped(known)}`,
    `не обработано: ${grouped(failed)}`,
  ])}.`,
  `С ошибками: ${grouped(error)}, с предупреждениями: ${grouped(warning)}, без замечаний: ${grouped(clean)}.`,
];

const issuedLine = ({ ready, drafts }: Tally): readonly string[] =>
  ready + drafts > 0
    ? [`Оформлено: ${grouped(ready + drafts)}, из них с пометкой «ПРОЕКТ»: ${grouped(drafts)}.`]
    : [];

const questionLine = ({ missing, toConfirm: { places, people }, doubts }: Tally): readonly string[] => {
  const questions = joined([
    missing > 0 && `указать ${grouped(missing)}`,
    places > 0 && `подтвердить ${counted(places, ['место', 'места', 'мест'])}`,
    people > 0 && `подтвердить ${counted(people, ['человека', 'человека', 'человек'])}`,
  ]);
  return [`Сомнений: ${grouped(doubts)}${questions ? `, открытые вопросы: ${questions}` : ''}.`];
};

const paceLine = ({ pages, seconds }: Totals): readonly string[] =>
  pages > 0 && seconds > 0
    ? [`Страниц: ${grouped(pages)} за ${duration(seconds)}, ${speed(pages / seconds)}.`]
    : [];

/** What became of a run, in a few lines: for the terminal, and as the head of the report. */
export const summaryHead = (tally: Tally, totals: Totals): readonly string[] => [
  ...outcomeLines(tally),
  ...issuedLine(tally),
  ...questionLine(tally),
  ...paceLine(totals),
];

/** What is to be done next, one thing a line. */
export const nextSteps = ({
  documents,
  standings: { failed, error },
  missing,
  toConfirm,
  doubts,
  rules,
  ready,
  drafts,
}: Tally): readonly string[] => {
  if (documents === 0) return ['Документов не нашлось: проверьте, ту ли папку вы указали.'];
  const questions = missing + toConfirm.places + toConfirm.people;
  return [
    failed > 0 &&
      'Необработанные документы исправьте, как сказано у каждого, и повторите ту же команду: сделанное заново не делается.',
    error > 0 && 'Документы с ошибками сверьте с оригиналом: их нельзя подписывать, не проверив.',
    doubts > questions && 'Слова, прочитанные неуверенно, сверьте с бумагой.',
    questions > 0 &&
      'Впишите ответы в файлы вопросов (ИМЯ.answers.json рядом с результатами) и повторите ту же команду: переделается только то, на что вы ответили.',
    rules.some(({ rule }) => rule === 'batch/file-kept') &&
      'Файлы, исправленные вами, оставлены как есть, новые лежат рядом (ИМЯ.2.docx): перенесите правки и удалите лишние.',
    // Of drafts and failures there is nothing to sign.
    (ready > 0 || (drafts === 0 && failed < documents)) && 'Готовые документы просмотрите и подписывайте.',
  ].filter((step) => step !== false);
};

const numbered = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `  ${index + 1}. ${line}`);

const worstLine = (result: DocumentResult): string => {
  const { name, failure, summary } = result;
  const gravest = failure ?? summary?.diagnostics.find(({ severity }) => severity === 'error');
  const doubts = doubtsIn(summary);
  const what = joined([
    standingWords[standingOf(result)],
    doubts > 0 && counted(doubts, ['сомнение', 'сомнения', 'сомнений']),
  ]);
  return `${safeText(name)} — ${what}${gravest ? `: ${safeLine(gravest.message, longestMessage)}` : ''}`;
};

const worstLines = async ({ byNeed, read }: ResultBook): Promise<readonly string[]> => {
  const worst = byNeed
    .filter(({ standing, doubts }) => standing !== 'clean' || doubts > 0)
    .slice(0, mostNamed);
  const lines = await Promise.all(worst.map(async (entry) => worstLine(await read(entry))));
  return lines.length > 0 ? ['', 'Больше всего внимания требуют:', ...numbered(lines)] : [];
};

const ruleLines = ({ rules }: Tally): readonly string[] => {
  const lines = rules
    .filter(({ severity }) => severity !== 'info')
    .slice(0, mostNamed)
    .map(
      ({ rule, documents, times, example }) =>
        `${counted(documents, ['документ', 'документа', 'документов'])}${times > documents ? `, всего ${counted(times, ['раз', 'раза', 'раз'])}` : ''}: ${example} [${rule}]`,
    );
  return lines.length > 0 ? ['', 'Чаще всего замечено:', ...numbered(lines)] : [];
};

/** `summary.txt`: what became of the documents, and what to do next. `notes` tell what other reports leave out. */
export async function* summaryReport({ book, totals }: ReportMatter, notes: readonly string[]): ReportText {
  const lines = [
    ...summaryHead(book.tally, totals),
    ...(await worstLines(book)),
    ...ruleLines(book.tally),
    '',
    'Дальше:',
    ...numbered([
      'Откройте отчёт index.html: сначала в нём то, что требует внимания.',
      ...nextSteps(book.tally),
    ]),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
  yield lines.map((line) => `${line}\n`).join('');
  return [];
}
