import type { PrintedDocument, PrintedOrder, PrintedPart, PrintedTable } from '../print/printed.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const paragraph = (text: string, side = 'left'): string =>
  text === '' ? '' : `<p style="text-align:${side}">${escaped(text)}</p>\n`;

const orderHtml = (order: PrintedOrder): string =>
  [
    paragraph(order.organization, 'center'),
    paragraph(order.contacts.join(', '), 'center'),
    paragraph(order.form, 'center'),
    paragraph(`${order.date}          ${order.number}`),
    paragraph(order.place, 'center'),
    paragraph(order.title),
    ...(order.directive.ownLine
      ? [paragraph(order.preamble), paragraph(order.directive.text)]
      : [paragraph(`${order.preamble} ${order.directive.text}`)]),
    ...order.clauses.map(({ text }) => paragraph(text)),
    paragraph(order.signatory ? `${order.signatory.position}          ${order.signatory.name}` : ''),
    ...order.tail.map((line) => paragraph(line)),
  ].join('');

const tableHtml = ({ columns, rows }: PrintedTable): string => {
  const heading = columns.map((column) => `${column.group} ${column.heading}`.trim());
  const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>\n`;
  return `<table border="1">\n${row(heading.map((text) => `<td>${escaped(text)}</td>`))}${rows
    .map((one) =>
      row(
        one.kind === 'item'
          ? one.cells.map((cell) => (cell ? `<td rowspan="${cell.rowSpan}">${escaped(cell.text)}</td>` : ''))
          : [`<td colspan="${columns.length}">${escaped(one.text)}</td>`],
      ),
    )
    .join('')}</table>\n`;
};

const partHtml = (part: PrintedPart): string =>
  [
    ...part.mark.map((line) => paragraph(line, 'right')),
    ...part.approvals.slice(-1).flatMap((lines) => lines.map((line) => paragraph(line, 'right'))),
    ...part.headings.map((line) => paragraph(line, 'center')),
    ...part.lead.map((line) => paragraph(line)),
    tableHtml(part.table),
  ].join('');

/** The printed strings without a layout: shows that they say what the truth says, whatever reads pages. */
export const htmlOf = ({ order, parts }: PrintedDocument): Uint8Array =>
  new TextEncoder().encode(
    `<!DOCTYPE html>\n<meta charset="utf-8">\n${order ? orderHtml(order) : ''}${parts.map(partHtml).join('')}`,
  );
