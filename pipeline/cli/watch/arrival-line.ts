import type { DocumentResult } from '../../run/outcome.ts';
import { type Gate, refusalText } from '../../run/report/gate.ts';
import type { Session } from '../session.ts';

const clock = (now: Date): string =>
  [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');

const isAnswers = (file: string): boolean => /\.answers(?:\.\d+)?\.json$/u.test(file);

/** What only shows how the papers came about: the report leads to it. */
const isBeside = (file: string): boolean => /\.(?:json|changes\.html|redline(?:\.\d+)?\.\w+)$/u.test(file);

/** « — скан.docx, скан.pdf; ПРОЕКТ, ответьте на вопросы: скан.answers.json». */
const madeText = ({ files, summary }: DocumentResult): string => {
  const papers = files.filter((file) => !isBeside(file));
  const made = papers.length > 0 ? ` — ${papers.join(', ')}` : '';
  const answers = files.findLast(isAnswers);
  return summary?.draft && answers ? `${made}; ПРОЕКТ, ответьте на вопросы: ${answers}` : made;
};

/** One line of what became of a document: «12:03:04 скан.pdf: готово — скан.docx, скан.pdf». */
export const arrivalLine = (
  result: DocumentResult,
  gate: Gate,
  now: Date,
  paint: Session['paint'],
): string => {
  const { name, state, failure } = result;
  const refusal = refusalText(result, gate);
  const head = `${clock(now)} ${name}: `;
  if (failure) return `${head}${paint('red', refusal ?? '')} ${failure.advice} [${failure.rule}]\n`;
  if (state === 'known') return `${head}уже готово\n`;
  return `${head}${refusal === null ? paint('green', 'готово') : paint('yellow', `готово, но ${refusal}`)}${madeText(result)}\n`;
};
