import type { Order, OrderDocument } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';

/** A document that is an order. */
export type OrderPaper = OrderDocument & { readonly order: Order };

const isOrder = (document: OrderDocument): document is OrderPaper => document.order !== null;

/** @throws Failure `compose/no-order` for a plan that stands alone */
export const orderPaper = (document: OrderDocument): OrderPaper => {
  if (isOrder(document)) return document;
  throw new Failure({
    rule: 'compose/no-order',
    exitCode: exitCodes.input,
    message: `В файле ${document.source.name} нет приказа: это план или таблица без распорядительной части.`,
    advice: 'Укажите файл приказа, которым план утверждён.',
  });
};

/** At least one order. @throws Failure `compose/no-order` */
export const orderPapers = (documents: readonly OrderDocument[]): readonly [OrderPaper, ...OrderPaper[]] => {
  const [first, ...rest] = documents.map(orderPaper);
  if (first) return [first, ...rest];
  throw new Failure({
    rule: 'compose/no-order',
    exitCode: exitCodes.usage,
    message: 'Не указан ни один приказ.',
    advice: 'Укажите файл приказа.',
  });
};
