import type { DocumentResult } from '../../run/outcome.ts';
import { type Gate, refusalOf, refusalText } from '../../run/report/gate.ts';
import type { Session } from '../session.ts';

type Paint = Session['paint'];

/** Documents of which the same thing is told: among thousands of lines nobody would see another one. */
const mostAlike = 5;

interface Trouble {
  readonly rule: string;
  readonly line: string;
}

/** What kept a document from passing; null where nothing did. */
const refusalIn = (result: DocumentResult, gate: Gate, paint: Paint): Trouble | null => {
  const { name, failure, summary } = result;
  const refusal = refusalText(result, gate);
  if (refusal === null) return null;
  if (failure) {
    const { rule, advice } = failure;
    return { rule, line: `${paint('red', `${name}: ${refusal}`)} ${advice} [${rule}]\n` };
  }
  const severity = refusalOf(result, gate);
  const first = summary?.diagnostics.find((each) => each.severity === severity);
  const page = first && first.page !== null ? `Стр. ${first.page}: ` : '';
  const said = first ? ` ${page}${first.message} [${first.rule}]` : '';
  return {
    rule: first?.rule ?? String(severity),
    line: `${paint('yellow', `${name}: ${refusal}.`)}${said}\n`,
  };
};

/** A file of a person that was left as it was, in this run: whoever does not know it prints the wrong one. */
const keptIn = ({ name, state, summary }: DocumentResult, paint: Paint): Trouble | null => {
  const kept = summary?.diagnostics.find(({ rule }) => rule === 'batch/file-kept');
  if (!kept || state === 'known') return null;
  return { rule: kept.rule, line: `${paint('yellow', `${name}:`)} ${kept.message} [${kept.rule}]\n` };
};

/** Takes results as they come, and gives the line that a person has to see of each: empty where there is none. */
export const openTroubleLines = (gate: Gate, paint: Paint): ((result: DocumentResult) => string) => {
  const told = new Map<string, number>();
  return (result) => {
    const trouble = refusalIn(result, gate, paint) ?? keptIn(result, paint);
    if (!trouble) return '';
    const { rule, line } = trouble;
    const count = (told.get(rule) ?? 0) + 1;
    told.set(rule, count);
    if (count <= mostAlike) return line;
    return count === mostAlike + 1 ? `Остальные документы с таким замечанием — в отчёте. [${rule}]\n` : '';
  };
};
