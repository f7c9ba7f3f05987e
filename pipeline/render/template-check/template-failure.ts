import { exitCodes, Failure } from '../../report/failure.ts';
import type { Parts } from '../fields/package/template-parts.ts';
import type { TemplateFault } from '../fields/template-fault.ts';
import { placeFaults } from './place-faults.ts';
import { remarkText } from './remark.ts';

/** Lines of a message; the check shows all. */
const mostLines = 20;

/**
 * What stops the printing through a template: all its errors, in the words and with the places of `template check`.
 * @param place the template as the user named it
 * @param parts those of the template itself, not filled
 */
export const templateFailure = (
  place: string,
  parts: Parts,
  faults: readonly TemplateFault[],
  cause?: unknown,
): Failure => {
  const errors = placeFaults(parts, faults).filter(({ remark }) => remark.severity === 'error');
  const lines = [...new Set(errors.map(({ remark }) => `  – ${remarkText(remark)}`))];
  const shown = lines.slice(0, mostLines);
  if (lines.length > mostLines) shown.push(`  – и ещё ${lines.length - mostLines}`);
  return new Failure({
    rule: 'render/template-broken',
    exitCode: exitCodes.input,
    message: `Шаблон не подходит: ${place}\n${shown.join('\n')}`,
    advice: `Копию с примечаниями к этим местам сделает команда: prikaz template check ${place}`,
    cause,
  });
};
