import type { Clause, Order } from '../../model/document.ts';
import type { OrderWording } from '../wording.ts';
import { balanceLines } from './balance-lines.ts';
import type { Registration } from './registration.ts';
import { typeset } from './typeset.ts';
import type { OrderView } from './view.ts';

/** The widest line of a centred requisite in millimetres (ГОСТ Р 7.0.97, page). */
const requisiteWidth = 120;
/** A title of so many lines or fewer looks well in a narrow column; a longer one takes the whole requisite's width. */
const narrowTitle = { width: 80, lines: 4 };

const titleLines = (title: string): string => {
  const narrow = balanceLines(title, narrowTitle.width);
  return narrow.split('\n').length > narrowTitle.lines ? balanceLines(title, requisiteWidth) : narrow;
};

const paragraphsOf = ({ number, text, items }: Clause, wording: OrderWording): readonly string[] => [
  typeset(wording.clause({ number, text })),
  ...items.map((item) => typeset(wording.item(item))),
];

const contactsOf = ({ address, phone }: Order['organization'], wording: OrderWording): readonly string[] => [
  ...(address ? [typeset(address)] : []),
  ...(phone ? [typeset(wording.phone({ phone }))] : []),
];

export const orderView = (order: Order, wording: OrderWording, signed: Registration): OrderView => {
  const { organization, signatory } = order;
  const paragraphs = order.clauses.flatMap((clause) => paragraphsOf(clause, wording));
  return {
    organization: balanceLines(typeset(organization.name), requisiteWidth),
    contacts: contactsOf(organization, wording),
    form: wording.form({ form: order.form }),
    date: signed.date,
    number: signed.number,
    place: typeset(order.place),
    title: titleLines(typeset(order.title)),
    // Without a directive the preamble itself leads to the clauses.
    preamble: typeset(
      order.preamble && !order.directive ? wording.directive({ directive: order.preamble }) : order.preamble,
    ),
    directive: order.directive ? typeset(wording.directive({ directive: order.directive })) : '',
    clauses: paragraphs.slice(0, -1),
    lastClause: paragraphs.at(-1) ?? '',
    signatory: {
      position: typeset(signatory?.position ?? wording.positionBlank({})),
      name: typeset(signatory?.name ?? wording.nameBlank({})),
    },
  };
};
