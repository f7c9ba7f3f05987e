import { capital } from '../model/capital.ts';
import type { OrderDocument } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Stage } from '../stage.ts';
import { actName, formIn } from './act.ts';
import { composeOrder, sayUnregistered } from './compose-order.ts';
import { type OrderPaper, orderPapers } from './order-papers.ts';

/**
 * An order that revokes one order or several: «О признании утратившим силу приказа …». It is issued by the body of the
 * first and in its form.
 * @throws Failure `compose/no-order`
 */
export const revoke: Stage<readonly OrderDocument[], OrderDocument> = (documents, { say }) => {
  const papers = orderPapers(uniqueOf(documents));
  const [first] = papers;
  const body = fold(first.order.organization.name ?? '');
  for (const { order } of papers) {
    sayUnregistered(order, say);
    const other = order.organization.name;
    if (other !== null && body !== '' && fold(other) !== body)
      say('compose/other-body', { body: other }, { path: '/order/clauses/0/text' });
  }
  const text = papers.length === 1 ? revoking(first) : revokingAll(papers);
  return composeOrder(first, { ...text, plans: [], tables: [] }, say);
};

/** Each act once, however many files of it were given. */
const uniqueOf = (documents: readonly OrderDocument[]): readonly OrderDocument[] => {
  const keyOf = ({ order }: OrderDocument): string =>
    JSON.stringify([order?.form, order?.date, order?.number, order?.title]);
  return documents.filter(
    (document, index) => documents.findIndex((other) => keyOf(other) === keyOf(document)) === index,
  );
};

const revoking = ({ order }: OrderPaper) => ({
  title: `О признании утратившим силу ${actName(order, 'genitive', { issuer: false })}`,
  clauses: [
    { text: `Признать утратившим силу ${actName(order, 'accusative', { issuer: true })}.`, items: [] },
  ],
});

const revokingAll = (papers: readonly OrderPaper[]) => {
  const forms = new Set(papers.map(({ order }) => order.form));
  const [form = ''] = forms;
  const acts = forms.size === 1 ? formIn(form, 'genitives') : 'актов';
  return {
    title: `О признании утратившими силу некоторых ${acts}`,
    clauses: [
      {
        text: 'Признать утратившими силу:',
        items: papers.map(({ order }, index) => ({
          number: `1.${index + 1}`,
          text: `${capital(actName(order, 'accusative', { issuer: true }))}${index + 1 === papers.length ? '.' : ';'}`,
        })),
      },
    ],
  };
};
