import type { Diagnostic } from '../model/document.ts';
import { twoColumns } from './command.ts';
import { counted } from './plural.ts';
import type { Session } from './session.ts';
import type { Counts, Missing, Summary } from './summary.ts';

type Paint = Session['paint'];

/** Messages that are printed; the rest stands in the document's file. */
const shownMessages = 10;

/** Letters of last year's value that are printed. */
const longestValue = 60;

const russianDate = (iso: string): string => iso.split('-').reverse().join('.');

const heading = ({ form, number, date, title }: Summary): string => {
  const act = [form, number && `№ ${number}`, date && `от ${russianDate(date)}`].filter(Boolean).join(' ');
  return [act, title && (act ? `«${title}»` : title)].filter(Boolean).join(' ') || 'документ без названия';
};

const contents = ({ clauses, plans, sections, items, tables }: Counts): string => {
  const parts = [
    clauses && counted(clauses, ['пункт', 'пункта', 'пунктов']),
    plans && counted(plans, ['план', 'плана', 'планов']),
    sections && counted(sections, ['раздел', 'раздела', 'разделов']),
    items && counted(items, ['мероприятие', 'мероприятия', 'мероприятий']),
    tables && counted(tables, ['таблица', 'таблицы', 'таблиц']),
  ].filter(Boolean);
  return parts.join(', ') || 'ни пунктов, ни таблиц не найдено';
};

const severities = {
  error: ['ошибка', 'red'],
  warning: ['внимание', 'yellow'],
  info: ['к сведению', 'cyan'],
} as const satisfies Record<Diagnostic['severity'], readonly [string, Parameters<Paint>[0]]>;

const gravity: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

const messages = ({ diagnostics, files, missing }: Summary, paint: Paint): readonly string[] => {
  // What is missing has lines of its own.
  const others = diagnostics.filter(({ path }) => missing.every((each) => each.path !== path));
  const sorted = others.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
  const lines = sorted.slice(0, shownMessages).map(({ severity, message, page }) => {
    const [word, colour] = severities[severity];
    return `  ${paint(colour, `${word}:`)} ${page === null ? '' : `стр. ${page}: `}${message}`;
  });
  const rest = others.length - lines.length;
  const whole = files.find((file) => file.endsWith('.json') && !file.endsWith('.changes.json'));
  if (rest > 0) lines.push(`  и ещё ${rest} — в поле diagnostics${whole ? ` файла ${whole}` : ''}`);
  return lines.length > 0 ? ['Замечания:', ...lines] : [];
};

const changeLines = ({ changes }: Summary): readonly string[] => {
  if (!changes) return [];
  const { derived, confirm, kept } = changes;
  const places = counted(derived, ['место', 'места', 'мест']);
  return [
    `Переведено на новый период: ${places}; подтвердить: ${confirm}; оставлено как есть с объяснением: ${kept}.`,
  ];
};

/** Last year's value, short enough for one line; the list of changes has it whole. */
const before = (old: string): string => {
  const text = /^\d{4}-\d\d-\d\d$/.test(old) ? russianDate(old) : old;
  return text.length > longestValue ? `${text.slice(0, longestValue).trimEnd()}…` : text;
};

const missingRow = ({ where, old, flag }: Missing): readonly [string, string] => [
  flag ?? '--answers',
  old === null ? where : `${where} (было: ${before(old)})`,
];

const missingLines = ({ missing }: Summary, paint: Paint): readonly string[] =>
  missing.length > 0
    ? [paint('bold', 'Нужно указать, программа этого знать не может:'), twoColumns(missing.map(missingRow))]
    : [];

const nextStep = ({ missing, changes, draft, files }: Summary): readonly string[] => {
  const report = files.find((file) => file.endsWith('.changes.html'));
  const look = report ? `Проверьте список изменений: ${report}. ` : '';
  if (missing.length > 0 || draft)
    return [`Дальше: ${look}Укажите недостающее и повторите команду; до этого документ — «ПРОЕКТ».`];
  if (changes) return [`Дальше: ${look}Если всё верно, документ можно подписывать.`];
  return [];
};

/** The summary as lines for a clerk. */
export const summaryText = (summary: Summary, paint: Paint): string =>
  [
    paint('bold', `${summary.input}: ${heading(summary)}`),
    `Найдено: ${contents(summary.counts)}.`,
    ...(summary.corrections > 0
      ? [
          `Исправлено при чтении: ${counted(summary.corrections, ['место', 'места', 'мест'])} (поле corrections).`,
        ]
      : []),
    ...messages(summary, paint),
    ...changeLines(summary),
    ...missingLines(summary, paint),
    ...(summary.files.length > 0 ? ['Файлы:', ...summary.files.map((file) => `  ${file}`)] : []),
    ...nextStep(summary),
    '',
  ].join('\n');
