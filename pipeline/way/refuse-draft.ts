import { blank } from '../model/blank.ts';
import type { OrderDocument } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';

/**
 * Refuses to write a draft where only a finished paper is wanted.
 * @throws Failure `cli/not-all-answered`
 */
export const refuseDraft = (document: OrderDocument): void => {
  const said = document.diagnostics.flatMap(({ rule, message }) =>
    rule === 'renew/blocked' ? [message] : [],
  );
  const missing = said.length > 0 ? said : blanksOf(document);
  if (missing.length === 0) return;
  throw new Failure({
    rule: 'cli/not-all-answered',
    exitCode: exitCodes.documentError,
    message: `Не указано то, чего программа знать не может:\n${missing.map((each) => `  – ${each}`).join('\n')}\nНичего не записано.`,
    advice:
      'Укажите это в команде или в файле ответов (--answers) и повторите; без --strict выйдет «ПРОЕКТ» и файл с вопросами.',
  });
};

/** What an order lacks that was not renewed: nobody has said so yet. */
const blanksOf = ({ order }: OrderDocument): readonly string[] =>
  order
    ? [
        order.date === null && 'Дата приказа: её нет в документе.',
        order.number === null && 'Номер приказа: его нет в документе.',
        blank.test(order.preamble ?? '') && 'Основание: на его месте пропуск.',
      ].filter((each) => each !== false)
    : [];
