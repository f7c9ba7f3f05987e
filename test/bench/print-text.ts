import type { PrintedDocument, PrintedOrder, PrintedPart } from '../../corpus/make/print/printed.ts';

const orderLines = (order: PrintedOrder): readonly string[] => [
  order.organization,
  ...order.contacts,
  order.form,
  `${order.date}\t${order.number}`,
  order.place,
  order.title,
  ...(order.directive.ownLine
    ? [order.preamble, order.directive.text]
    : [`${order.preamble} ${order.directive.text}`]),
  ...order.clauses.map(({ text }) => text),
  order.signatory ? `${order.signatory.position}\t${order.signatory.name}` : '',
  ...order.tail,
];

const partLines = ({ mark, approvals, headings, lead, table }: PrintedPart): readonly string[] => [
  ...mark,
  ...approvals.flat(),
  ...headings,
  ...lead,
  table.columns.map(({ group, heading }) => `${group} ${heading}`.trim()).join('\t'),
  ...table.rows.map((row) =>
    row.kind === 'item'
      ? row.cells.map((cell) => cell?.text.replaceAll('\n', ' ') ?? '').join('\t')
      : row.text,
  ),
];

/** A printed document as an archive's text export has it: a line a paragraph, a tab between the cells of a row. */
export const printText = ({ order, parts }: PrintedDocument): string =>
  `${[...(order ? orderLines(order) : []), ...parts.flatMap(partLines)].filter((line) => line !== '').join('\r\n')}\r\n`;
