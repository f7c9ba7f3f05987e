import type { Order } from '../model/document.ts';
import type { Line } from '../model/paper/line.ts';
import { namePattern } from '../model/person-name.ts';
import { readApproval, skipVisa } from './approval.ts';
import { readClauses, readMark } from './clauses.ts';
import type { Kit } from './kit.ts';
import { closeLetterSpacing, oneLine } from './one-line.ts';
import { readOrderHead } from './order-head.ts';
import { readAppendixMark, readDirective, readForm, startsAttachment } from './order-marks.ts';
import { readOrganization } from './organization.ts';
import { startsTitle } from './plan-noun.ts';
import { readReferences } from './references.ts';
import { sayMissingRequisites } from './say-missing.ts';
import { findSignature } from './signatory.ts';

interface FoundOrder {
  readonly order: Order;
  /** The line after the order's last, attachments included. */
  readonly to: number;
}

const formOfDirective: readonly (readonly [stem: RegExp, form: string])[] = [
  [/^приказ/iu, 'приказ'],
  [/^постанов/iu, 'постановление'],
  [/^распоряж/iu, 'распоряжение'],
  [/^реш/iu, 'решение'],
  // «Обязываю» and «предлагаю» are said in acts of any form; most of those are orders, and a person is asked.
  [/^(?:обязыва|предлага)/iu, 'приказ'],
];

/** The order that a document's lines begin with; null where they hold neither a form nor a directive. */
export const readOrder = (lines: readonly Line[], kit: Kit): FoundOrder | null => {
  const formAt = lines.findIndex(({ text }, index) => readForm(text) !== null && !isApproved(lines, index));
  const directiveAt = lines.findIndex(({ text }, index) => index > formAt && readDirective(text) !== null);
  const directive = readDirective(lines[directiveAt]?.text ?? '')?.directive ?? null;
  const implied = formOfDirective.find(([stem]) => stem.test(directive ?? ''))?.[1];
  const form = readForm(lines[formAt]?.text ?? '')?.form ?? implied;
  if (!form || (directiveAt < 0 && formAt < 0)) return null;
  if (formAt < 0) kit.say('extract/form-missing', { form }, { path: '/order/form' });

  const head = readOrderHead(lines, formAt, directiveAt < 0 ? lines.length : directiveAt, kit);
  // Without a directive the text begins with its first numbered point.
  const firstPoint = lines.findIndex(
    ({ text, label }, index) => index >= head.to && readMark(label ?? text)?.number === '1',
  );
  const preambleTo = directiveAt < 0 ? Math.max(firstPoint, head.to) : directiveAt;
  const bodyFrom = directiveAt < 0 ? preambleTo : directiveAt + 1;
  const end = readEnd(lines, bodyFrom);
  const order: Order = {
    form,
    organization: readOrganization(formAt < 0 ? [] : lines.slice(0, formAt), kit),
    ...head.requisites,
    ...readPreamble(lines.slice(head.to, preambleTo), lines[directiveAt], kit),
    directive,
    clauses: readClauses(lines.slice(bodyFrom, listFrom(lines, bodyFrom, end.from)), kit),
    signatory: end.signatory,
  };
  const oneLineAt = (index: number): readonly Line[] => lines.slice(index, index + 1);
  noteParts(
    order,
    {
      form: oneLineAt(Math.max(formAt, 0)),
      organization: lines.slice(0, Math.max(formAt, 0)),
      ...head.lines,
      // The preamble's last words may stand before the directive.
      preamble: lines.slice(head.to, bodyFrom),
      directive: oneLineAt(directiveAt),
      signatory: lines.slice(end.from, end.to),
    },
    kit,
  );
  sayMissingRequisites(order, kit.say);
  const to = skipAttachments(lines, end.to);
  sayLeft(lines.slice(end.to, to), kit);
  return { order, to };
};

/** The signature after line `from` and its lines; without one they are none, at the end of the text. */
const readEnd = (
  lines: readonly Line[],
  from: number,
): Pick<Order, 'signatory'> & { readonly from: number; readonly to: number } => {
  const body = lines.slice(0, bodyEnd(lines, from));
  const signature = findSignature(body, from);
  if (signature) {
    const { position, name, ...place } = signature;
    return { signatory: { position, name }, ...place };
  }
  const end = unsignedEnd(body, from);
  return { signatory: null, from: end, to: end };
};

const readPreamble = (
  lines: readonly Line[],
  directive: Line | undefined,
  { lexicon }: Kit,
): Pick<Order, 'preamble' | 'references'> => {
  const texts = [...lines.map(({ text }) => text), readDirective(directive?.text ?? '')?.before ?? ''];
  const preamble = oneLine(texts.join('\n'), lexicon);
  return { preamble: preamble.replace(/\s*:$/u, '') || null, references: readReferences(preamble) };
};

/** «Приказ № 5 от …» under «УТВЕРЖДАЮ» cites the act that approves, and heads no order. */
const isApproved = (lines: readonly Line[], index: number): boolean => {
  for (let from = Math.max(0, index - 6); from < index; from += 1) {
    if ((readApproval(lines, from)?.to ?? skipVisa(lines, from) ?? 0) > index) return true;
  }
  return false;
};

/** «Приложение …», or the mark of what the order approves («УТВЕРЖДЕН приказом …») where it is no appendix. */
const opensAppendix = (lines: readonly Line[], index: number): boolean => {
  const { text, continues } = lines[index] ?? { text: '', continues: true };
  if (readAppendixMark(closeLetterSpacing(text))) return true;
  return !continues && /^\P{L}*У/u.test(text) && readApproval(lines, index) !== null;
};

/** The text of an order ends at the latest where its appendix or what was attached to it begins. */
const bodyEnd = (lines: readonly Line[], from: number): number => {
  const end = lines.findIndex(
    (line, index) => index >= from && (opensAppendix(lines, index) || startsAttachment(line.text)),
  );
  return end < 0 ? lines.length : end;
};

/** Where the list of appendices begins that stands under the text («Приложение: на 3 л. в 1 экз.»): it is no clause. */
const listFrom = (lines: readonly Line[], from: number, to: number): number => {
  const list = lines
    .slice(0, to)
    .findIndex(
      ({ text, continues }, index) => index > from && !continues && /^приложени[ея]\s*:/iu.test(text),
    );
  return list < 0 ? to : list;
};

/** Without a signature the text ends where the title of a plan stands in a paragraph of its own. */
const unsignedEnd = (lines: readonly Line[], from: number): number => {
  const end = lines.findIndex(
    (line, index) => index > from && !line.continues && line.label === null && startsTitle(line.text),
  );
  return end < 0 ? lines.length : end;
};

const nameAlone = new RegExp(`^(?:${namePattern})[,\\s]*`, 'u');

/** A name and a telephone under the signature, on one line or two, are the executor's without the word too. */
const isExecutor = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text ?? '';
  const after = text.replace(nameAlone, '') || (lines[index + 1]?.text ?? '');
  return nameAlone.test(text) && /^(?:тел\.?|т\.)?[\s:]*[+\d(][\d\s()-]{4,}$/iu.test(after);
};

/** Executor, visas and the familiarisation sheet follow the signature up to the appendix, and are left out. */
const skipAttachments = (lines: readonly Line[], from: number): number => {
  if (!startsAttachment(lines[from]?.text ?? '') && !isExecutor(lines, from)) return from;
  const end = lines.findIndex(
    (line, index) => index >= from && (opensAppendix(lines, index) || startsTitle(line.text)),
  );
  return end < 0 ? lines.length : end;
};

/** Letters of what was left out that are told. */
const toldLetters = 80;

/** A clerk who reissues an order looks for its executor and its visas. */
const sayLeft = (lines: readonly Line[], { say }: Kit): void => {
  const [first] = lines;
  if (!first) return;
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .replace(/\s+/gu, ' ');
  const told = text.length > toldLetters ? `${text.slice(0, toldLetters)}…` : text;
  say('extract/attachment-left', { text: told }, { place: first.place });
};

const noteParts = (
  order: Order,
  lines: Readonly<Record<Exclude<keyof Order, 'clauses' | 'references'>, readonly Line[]>>,
  { note }: Kit,
): void => {
  note(order, lines.form);
  for (const [key, on] of Object.entries(lines)) note(order, on, key);
  if (order.references.length > 0) note(order, lines.preamble, 'references');
};
