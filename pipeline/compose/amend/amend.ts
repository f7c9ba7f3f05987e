import { capital } from '../../model/capital.ts';
import type { Clause, Order, OrderDocument } from '../../model/document.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Say } from '../../report/say.ts';
import type { Stage } from '../../stage.ts';
import { actName, formIn } from '../act.ts';
import { composeOrder, sayUnregistered } from '../compose-order.ts';
import { orderPaper } from '../order-papers.ts';
import { type AppendixAmendments, amendAppendices } from './amend-appendices.ts';
import { amendClauses } from './amend-clauses.ts';
import { amended } from './amendment.ts';
import { pointLetters } from './point-letters.ts';
import { isSameText } from './same-text.ts';

interface TwoRedactions {
  /** The order as it is in force. */
  readonly old: OrderDocument;
  /** The same order as it is to be. */
  readonly new: OrderDocument;
}

type Points = Clause['items'];

/**
 * An order that makes one redaction of an order into another: «Внести в приказ … следующие изменения: …».
 * @throws Failure `compose/no-order`, `compose/nothing-changed`
 */
export const amend: Stage<TwoRedactions, OrderDocument> = ({ old, new: next }, { say }) => {
  const [before, after] = [orderPaper(old), orderPaper(next)];
  sayRequisites(before.order, after.order, say);
  for (const { source } of [before, after])
    if (source.recognised) say('compose/recognised', { name: source.name });
  sayUnregistered(before.order, say);
  const { order } = before;
  const texts = [...amendTexts(order, after.order), ...amendClauses(order.clauses, after.order.clauses)];
  const { appendices, plans, tables } = numberedAttachments(amendAppendices(before, after));
  const statements = [
    ...texts.map((text) => [text]),
    ...appendices.map((appendix) => appendixStatement(appendix, order.form)),
  ];
  if (statements.length === 0) throw nothingChanged();
  const changes = statements.length > 1 || statements[0]?.[1] !== undefined;
  const items = statements.flatMap((lines, index) => pointsOf(lines, `1.${index + 1}`));
  const composed = {
    title: `О внесении ${changes ? 'изменений' : 'изменения'} в ${actName(order, 'accusative', { issuer: false })}`,
    clauses: [
      {
        text: `Внести в ${actName(order, 'accusative', { issuer: true })} ${changes ? 'следующие изменения' : 'следующее изменение'}:`,
        items,
      },
    ],
    plans,
    tables,
  };
  // Who watches over the order from now on watches over its amendment too.
  return composeOrder({ ...before, order: { ...order, clauses: after.order.clauses } }, composed, say);
};

const nothingChanged = (): Failure =>
  new Failure({
    rule: 'compose/nothing-changed',
    exitCode: exitCodes.input,
    message: 'Тексты и приложения двух документов совпадают: изменять нечего.',
    advice: 'Проверьте, те ли это файлы: сначала действующий приказ, за ним приказ, каким он должен стать.',
  });

const amendTexts = (old: Order, next: Order): readonly string[] => [
  ...amended({ noun: 'наименование', name: null }, old.title, next.title),
  ...amended({ noun: 'преамбула', name: null }, old.preamble, next.preamble),
];

/** What identifies an order is not amended: a change there may mean that the files are of two orders. */
const sayRequisites = (old: Order, next: Order, say: Say): void => {
  const requisites = [
    ['вид документа', '/order/form', old.form, next.form],
    ['дата', '/order/date', old.date, next.date],
    ['номер', '/order/number', old.number, next.number],
    ['наименование организации', '/order/organization/name', old.organization.name, next.organization.name],
    ['подпись', '/order/signatory', old.signatory?.name, next.signatory?.name],
  ] as const;
  for (const [requisite, path, before, after] of requisites)
    if (before && after && !isSameText(before, after))
      say('compose/requisite-changed', { requisite }, { path });
};

type Named = AppendixAmendments & { readonly attachedAs: string };

/** What is attached becomes an appendix of the amending order, numbered where there are several. */
const numberedAttachments = (all: readonly AppendixAmendments[]) => {
  const attached = all.filter((each) => each.attached !== null);
  const numberOf = (each: AppendixAmendments): string | null =>
    attached.length > 1 ? String(attached.indexOf(each) + 1) : null;
  const appendices = all.map((each): Named => {
    const number = numberOf(each);
    return { ...each, attachedAs: number === null ? '' : ` № ${number}` };
  });
  const placed = attached.flatMap((each) =>
    each.attached ? [{ ...each.attached, number: numberOf(each) }] : [],
  );
  return {
    appendices,
    plans: placed.flatMap((each) => (each.kind === 'plan' ? [{ ...each.part, appendix: each.number }] : [])),
    tables: placed.flatMap((each) =>
      each.kind === 'table' ? [{ ...each.part, appendix: each.number }] : [],
    ),
  };
};

/** The statement about an appendix, then what belongs under it where there is more than one thing to say. */
const appendixStatement = (
  { name, kind, statements, attachedAs, newNumber }: Named,
  form: string,
): readonly string[] => {
  const own = `${name === '' ? '' : ` ${name}`} к указанному ${formIn(form, 'dative')}`;
  const attachment = `приложению${attachedAs} к настоящему ${formIn(form, 'dative')}`;
  if (kind === 'anew') return [`приложение${own} изложить в новой редакции согласно ${attachment}`];
  if (kind === 'added')
    return [`дополнить приложением${name === '' ? '' : ` ${name}`} согласно ${attachment}`];
  if (kind === 'renumbered') return [`приложение${own} считать приложением № ${newNumber}`];
  if (kind === 'gone') return [`приложение${own} признать утратившим силу`];
  const [only, ...rest] = statements;
  return rest.length === 0 ? [`в приложении${own} ${only}`] : [`в приложении${own}:`, ...statements];
};

/** «1.2. В приложении № 1: а) …; б) ….» */
const pointsOf = ([head = '', ...rest]: readonly string[], number: string): Points => [
  { number, text: rest.length > 0 ? capital(head) : `${capital(head)}.` },
  ...rest.map((text, index) => ({
    number: `${pointLetters[index]})`,
    text: `${text}${index + 1 === rest.length ? '.' : ';'}`,
  })),
];
