import type { OrderDocument } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Option } from './arguments.ts';

export const strictOption = {
  type: 'boolean',
  help: 'не делать «ПРОЕКТ»: если указано не всё, ничего не записать и выйти с кодом 1',
} as const satisfies Option;

/**
 * Refuses to write a draft where only a finished paper is wanted.
 * @throws Failure `cli/not-all-answered`
 */
export const refuseDraft = ({ diagnostics }: OrderDocument): void => {
  const missing = diagnostics.filter(({ rule }) => rule === 'renew/blocked');
  if (missing.length === 0) return;
  throw new Failure({
    rule: 'cli/not-all-answered',
    exitCode: exitCodes.documentError,
    message: `Не указано то, чего программа знать не может:\n${missing.map(({ message }) => `  – ${message}`).join('\n')}\nНичего не записано.`,
    advice:
      'Укажите это в команде или в файле ответов (--answers) и повторите; без --strict выйдет «ПРОЕКТ» и файл с вопросами.',
  });
};
