import type { DocumentResult } from '../../run/outcome.ts';
import { type Gate, refusalText } from '../../run/report/gate.ts';
import type { Session } from '../session.ts';

const clock = (now: Date): string =>
  [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');

/** One line of what became of a document: «12:03:04 скан.pdf: готово — скан.docx, скан.pdf». */
export const arrivalLine = (
  result: DocumentResult,
  gate: Gate,
  now: Date,
  paint: Session['paint'],
): string => {
  const { name, state, failure, files } = result;
  const refusal = refusalText(result, gate);
  const head = `${clock(now)} ${name}: `;
  if (failure) return `${head}${paint('red', refusal ?? '')} ${failure.advice} [${failure.rule}]\n`;
  if (state === 'known') return `${head}уже готово\n`;
  const made = files.length > 0 ? ` — ${files.join(', ')}` : '';
  return `${head}${refusal === null ? paint('green', 'готово') : paint('yellow', `готово, но ${refusal}`)}${made}\n`;
};
