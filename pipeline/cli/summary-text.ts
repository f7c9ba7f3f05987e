import { readableDay, russianDay } from '../model/dates/russian-day.ts';
import type { Diagnostic } from '../model/document.ts';
import type { Counts } from '../model/document-summary.ts';
import { counted } from '../model/plural.ts';
import { findQuoted } from '../model/quotes.ts';
import { byGravity, severityWords } from '../report/gravity.ts';
import { twoColumns } from './command.ts';
import type { Session } from './session.ts';
import type { Missing, Summary } from './summary.ts';

type Paint = Session['paint'];

/** Messages that are printed; the rest stands in the document's file. */
const shownMessages = 10;

/** Corrections that are printed, each once. */
const shownCorrections = 5;

/** Letters of a title or of a quotation that are printed. */
const longestQuotation = 100;

/** Letters of last year's value that are printed; the list of changes has it whole. */
const longestValue = 60;

/** A text of at most `limit` letters, cut between words. */
const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit + 1).replace(/[\s,;:]*\s\S*$/u, '')}…` : text;

/** A message whose quotations are short enough to see what it says about them. */
const cutQuotations = (message: string): string =>
  findQuoted(message).reduceRight(
    (text, { from, to, text: quoted }) =>
      text.slice(0, from + 1) + cut(quoted, longestQuotation) + text.slice(to - 1),
    message,
  );

const heading = ({ form, number, date, title }: Summary): string => {
  const act = [form, number && `№ ${number}`, date && `от ${russianDay(date)}`].filter(Boolean).join(' ');
  const name = title && cut(title, longestQuotation);
  return [act, name && (act ? `«${name}»` : name)].filter(Boolean).join(' ') || 'документ без названия';
};

const contents = ({ clauses, plans, sections, items, tables }: Counts): string => {
  const parts = [
    clauses && counted(clauses, ['пункт', 'пункта', 'пунктов']),
    plans && counted(plans, ['план', 'плана', 'планов']),
    sections && counted(sections, ['раздел', 'раздела', 'разделов']),
    items && counted(items, ['мероприятие', 'мероприятия', 'мероприятий']),
    tables && counted(tables, ['таблица', 'таблицы', 'таблиц']),
  ].filter(Boolean);
  return parts.length > 0 ? `Найдено: ${parts.join(', ')}.` : 'Ни пунктов, ни таблиц не найдено.';
};

const correctionLines = ({ corrections }: Summary): readonly string[] => {
  const all = [...new Set(corrections.map(({ from, to }) => `«${from}» → «${to}»`))];
  const rest = all.length - shownCorrections;
  const shown = all.slice(0, shownCorrections).join(', ');
  return all.length > 0 ? [`Исправлено при чтении: ${shown}${rest > 0 ? ` и ещё ${rest}` : ''}.`] : [];
};

const colours = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const satisfies Record<Diagnostic['severity'], Parameters<Paint>[0]>;

/** One message of a list. */
export const messageLine = ({ severity, message, page }: Diagnostic, paint: Paint): string => {
  const word = paint(colours[severity], `${severityWords[severity]}:`);
  return `  ${word} ${page === null ? '' : `стр. ${page}: `}${cutQuotations(message)}`;
};

const messages = ({ diagnostics, files, missing }: Summary, paint: Paint): readonly string[] => {
  // What is missing has lines of its own.
  const others = diagnostics.filter(({ path }) => missing.every((each) => each.path !== path));
  const lines = byGravity(others)
    .slice(0, shownMessages)
    .map((each) => messageLine(each, paint));
  const rest = others.length - lines.length;
  const whole = files.find((file) => file.endsWith('.json') && !file.endsWith('.changes.json'));
  if (rest > 0) lines.push(`  и ещё ${rest}${whole ? ` — в файле ${whole}, поле diagnostics` : ''}`);
  return lines.length > 0 ? ['Замечания:', ...lines] : [];
};

/** «6 мест и 5 человек», empty where all is confirmed. */
const toConfirm = ({ toConfirm: { places, people } }: Summary): string =>
  [
    places > 0 && counted(places, ['место', 'места', 'мест']),
    people > 0 && counted(people, ['человек', 'человека', 'человек']),
  ]
    .filter((part) => part !== false)
    .join(' и ');

const changeLines = (summary: Summary): readonly string[] => {
  if (!summary.changes) return [];
  const { given, derived, kept } = summary.changes;
  const confirm = toConfirm(summary);
  const sentences = [
    given && `Указано вами: ${given}.`,
    `Переведено на новый период: ${counted(derived, ['место', 'места', 'мест'])}.`,
    confirm && `Подтвердите: ${confirm}.`,
    kept && `Оставлено как было: ${kept}.`,
  ];
  return [sentences.filter(Boolean).join(' ')];
};

/** Last year's value, short enough for one line. */
const before = (old: string): string => cut(readableDay(old), longestValue);

const missingRow = ({ where, old, flag }: Missing): readonly [string, string] => [
  flag ?? '--answers',
  old === null ? where : `${where} (было: ${before(old)})`,
];

const missingLines = ({ missing }: Summary, paint: Paint): readonly string[] =>
  missing.length > 0
    ? [paint('bold', 'Укажите то, чего программа знать не может:'), twoColumns(missing.map(missingRow))]
    : [];

const remarks = ({ diagnostics, missing }: Summary): string => {
  const others = diagnostics.filter(({ path }) => missing.every((each) => each.path !== path));
  const count = others.filter(({ severity }) => severity !== 'info').length;
  return count > 0 ? counted(count, ['замечание', 'замечания', 'замечаний']) : '';
};

const draftUntil = 'До этого документ — «ПРОЕКТ».';
const signAfter = 'Подписывайте, когда вопросов не останется.';

/** What is to be done where questions are open, one thing a line. */
const answerSteps = (
  summary: Summary,
  { path, kept }: NonNullable<Summary['answers']>,
  report: string | undefined,
): readonly string[] => {
  const left = summary.missing.length + summary.toConfirm.places + summary.toConfirm.people;
  const said = remarks(summary);
  const isDraft = summary.missing.length > 0 || summary.draft === true;
  const look = [report && 'изменения', said].filter(Boolean).join(' и ');
  const steps = [
    look && `Проверьте ${look}${report ? `: ${report}` : ''}`,
    kept
      ? `Допишите ответы в свой файл (он не изменён, вопросов осталось: ${left}): ${path}`
      : `Впишите ответы в файл (вопросов: ${left}): ${path}`,
    `Повторите команду с параметром --answers ${path}. ${isDraft ? draftUntil : signAfter}`,
  ].filter(Boolean);
  return ['Дальше:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
};

const nextSteps = (summary: Summary): readonly string[] => {
  const { missing, changes, draft, files, answers } = summary;
  const report = files.find((file) => file.endsWith('.changes.html'));
  if (answers) return answerSteps(summary, answers, report);
  const look = report ? `проверьте список изменений ${report}` : 'проверьте документ';
  if (missing.length > 0 || draft) {
    const ask = changes && files.length === 0 ? 'Файл с вопросами запишет параметр --out ПАПКА. ' : '';
    return [`${ask}Дальше: ${look}, укажите недостающее и повторите команду. ${draftUntil}`];
  }
  if (!changes && draft !== false) return [];
  const open = [toConfirm(summary), remarks(summary)].filter(Boolean).join(' и ');
  return [
    open
      ? `Дальше: сначала проверьте ${open}${report ? ` (список изменений ${report})` : ''}. ${signAfter}`
      : `Дальше: ${look}. Если всё верно, можно подписывать.`,
  ];
};

/** The summary as lines for a clerk. */
export const summaryText = (summary: Summary, paint: Paint): string =>
  [
    paint('bold', `${summary.input}: ${heading(summary)}`),
    contents(summary.counts),
    ...correctionLines(summary),
    ...messages(summary, paint),
    ...changeLines(summary),
    ...missingLines(summary, paint),
    ...(summary.files.length > 0 ? ['Файлы:', ...summary.files.map((file) => `  ${file}`)] : []),
    ...nextSteps(summary),
    '',
  ].join('\n');

/** One document of many: a line, and what is to be looked at in it. */
export const summaryOfMany = (summary: Summary, paint: Paint): string =>
  [
    `${paint('bold', summary.input)}: ${heading(summary)}${summary.draft ? ', ПРОЕКТ' : ''}`,
    ...messages(summary, paint),
    ...missingLines(summary, paint),
    ...(summary.files.length > 0 ? [`  → ${summary.files.join(', ')}`] : []),
    '',
  ].join('\n');
