import type { OrderDocument } from '../../model/document.ts';
import { type PlanTask, planTasks, tasksByParty } from '../../model/plan-tasks.ts';
import { fillPage } from '../fill-page.ts';
import { numberMark } from '../number-mark.ts';
import { documentLine } from '../plan/document-line.ts';

/** One line: a line break in a title would begin another field of a letter. */
const inLine = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

const numbered = (number: string | null, text: string): string =>
  inLine([number && numberMark(number), text].filter(Boolean).join(' '));

const taskLine = ({ item }: PlanTask) => ({
  what: numbered(item.number, item.activity ?? ''),
  when: inLine(item.deadline?.text),
  result: inLine(item.result),
  // Who else answers for it.
  responsible: inLine(item.responsible?.text),
  shared: (item.responsible?.parties.length ?? 0) > 1,
});

/** What is in a document for those who have to do it, as plain text: who does what by when. */
export const renderEmail = (document: OrderDocument, mark: string | null): Promise<string> => {
  const { order, plans, tables } = document;
  const name = documentLine(document) ?? '';
  const title = inLine(order?.title ?? plans[0]?.title ?? tables[0]?.title);
  return fillPage('email', 'email', {
    mark: mark ?? '',
    name,
    title: order && title ? `«${title}»` : title,
    organization: inLine(order?.organization.name),
    preamble: inLine([order?.preamble, order?.directive].filter(Boolean).join(' ')),
    clauses: (order?.clauses ?? []).map(({ number, text, items }) => ({
      text: numbered(number, text),
      items: items.map((item) => numbered(item.number, item.text)),
    })),
    plans: plans.map(({ title: planTitle }) => inLine(planTitle)).filter(Boolean),
    parties: tasksByParty(planTasks(plans)).map(({ party, tasks }) => ({
      party: inLine(party),
      tasks: tasks.map(taskLine),
    })),
    signatory: inLine([order?.signatory?.position, order?.signatory?.name].filter(Boolean).join(' ')),
  });
};
