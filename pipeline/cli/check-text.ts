import type { CheckedPaper, Finding, OfficeReport, Topic } from '../model/office/report.ts';
import { counted } from '../model/plural.ts';
import { byGravity, severityWords } from '../report/gravity.ts';

/** What findings speak of, in the order in which a clerk mends a paper. */
const topics: Readonly<Record<Topic, string>> = {
  sheet: 'Лист и шрифт',
  requisites: 'Реквизиты',
  text: 'Текст',
  signature: 'Подпись и отметки',
  appendices: 'Приложения и грифы',
  file: 'Файл',
  content: 'Содержание',
};

/** «стр. 2», «абзац 7 «1. Утвердить …»»; '' where only the whole paper can be named. */
const placeOf = ({ page, paragraph, excerpt }: Finding): string => {
  const place = [page && `стр. ${page}`, paragraph && `абзац ${paragraph}`].filter(Boolean).join(', ');
  return [place, excerpt && `«${excerpt}»`].filter(Boolean).join(' ');
};

const findingLines = (finding: Finding): readonly string[] => {
  const { severity, message, count, rule } = finding;
  const place = placeOf(finding);
  const more = count > 1 ? ` — и ещё в ${counted(count - 1, ['месте', 'местах', 'местах'])}` : '';
  return [
    `  ${severityWords[severity]}: ${message} [${rule}]`,
    ...(place || more ? [`    ${place || 'в файле'}${more}`] : []),
  ];
};

/** Findings of one rule that are printed; the whole report has all. */
const shownOfRule = 3;

/** Of each rule the first findings, and how many more there are. */
const ruleLines = (findings: readonly Finding[]): readonly string[] =>
  [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, own]) => {
    const rest = own.length - shownOfRule;
    const more = `  и ещё ${counted(rest, ['такое замечание', 'таких замечания', 'таких замечаний'])} — все покажет --format json [${rule}]`;
    return [...own.slice(0, shownOfRule).flatMap(findingLines), ...(rest > 0 ? [more] : [])];
  });

const paperText = ({ name, form, findings, rules }: CheckedPaper, profile: string): string => {
  const counts = (outcome: CheckedPaper['rules'][number]['outcome']): number =>
    rules.filter((rule) => rule.outcome === outcome).length;
  const measured = form === 'text' ? ' Проверены только слова: поля и шрифты этот файл не показывает.' : '';
  const head = `${name}: ГОСТ Р 7.0.97-${profile}, соблюдено правил: ${counts('passed')}, нарушено: ${counts('failed')}.${measured}`;
  const groups = Object.entries(topics).flatMap(([topic, title]) => {
    const own = byGravity(findings.filter((finding) => finding.topic === topic));
    return own.length > 0 ? [[title, ...ruleLines(own)].join('\n')] : [];
  });
  return [head, ...(groups.length > 0 ? groups : ['Замечаний нет.'])].join('\n\n');
};

/** What was found in papers, for a clerk: grouped by what is to be mended, the gravest first. */
export const checkText = ({ papers, profile }: OfficeReport): string =>
  papers.map((paper) => `${paperText(paper, profile)}\n`).join('\n');
