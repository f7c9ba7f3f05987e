import type { Clause, Order } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { fullName, shortName } from '../../model/short-name.ts';
import type { OrderWording } from '../wording.ts';
import { balanceLines } from './balance-lines.ts';
import { paragraphsIn } from './paragraphs-in.ts';
import type { Registration } from './registration.ts';
import { typeset } from './typeset.ts';
import type { OrderView } from './view.ts';

/**
 * The widest line of a requisite in millimetres. In the corner the edition of 2025 has 80 and that of 2016 75 (ГОСТ Р
 * 7.0.97, page): what fits into the less is right by both.
 */
const requisiteWidth = { centred: 120, corner: 75 };
/** A title of so many lines or fewer looks well in a narrow column; a longer one takes the whole requisite's width. */
const narrowTitle = { width: 80, lines: 4 };

const titleLines = (title: string, corner: boolean): string => {
  if (corner) return balanceLines(title, requisiteWidth.corner);
  const narrow = balanceLines(title, narrowTitle.width);
  return narrow.split('\n').length > narrowTitle.lines ? balanceLines(title, requisiteWidth.centred) : narrow;
};

/** The name, and below it the short one in brackets. */
const organizationLines = (name: string, width: number): string => {
  const short = shortName(name);
  const lines = short === null ? [name] : [fullName(name), `(${short})`];
  return lines.map((line) => balanceLines(line, width)).join('\n');
};

const paragraphsOf = ({ number, text, items }: Clause, wording: OrderWording): readonly string[] => [
  ...paragraphsIn(wording.clause({ number, text })),
  ...items.flatMap((item) => paragraphsIn(wording.item(item))),
];

const contactsOf = ({ address, phone }: Order['organization'], wording: OrderWording): readonly string[] => [
  ...(address ? [typeset(address)] : []),
  ...(phone ? [typeset(wording.phone({ phone }))] : []),
];

export const orderView = (
  order: Order,
  wording: OrderWording,
  signed: Registration,
  { requisites, executor }: Pick<OfficeSettings, 'requisites' | 'executor'>,
): Omit<OrderView, 'appendixList'> => {
  const { organization, signatory } = order;
  const corner = requisites === 'corner';
  const paragraphs = order.clauses
    .flatMap((clause) => paragraphsOf(clause, wording))
    .map((paragraph) => typeset(paragraph));
  return {
    corner,
    organization: organizationLines(typeset(organization.name), requisiteWidth[requisites]),
    contacts: contactsOf(organization, wording),
    form: wording.form({ form: order.form }),
    date: signed.date,
    number: signed.number,
    place: typeset(order.place),
    title: titleLines(typeset(order.title), corner),
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
    executor: executor ? [executor.name, executor.phone].filter((line) => line !== null).map(typeset) : [],
  };
};
