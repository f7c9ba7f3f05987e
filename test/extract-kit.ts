/** What the tests of the extraction share: a flow read, and a small plan under any heading. */
import { extract } from '../pipeline/extract/extract.ts';
import type { Table } from '../pipeline/model/paper/block.ts';
import type { Flow } from '../pipeline/model/paper/line.ts';
import { lexicon, linesOf, listen, table } from './stage-kit.ts';

export const extractFlow = async (...flow: Flow) => {
  const { said, context } = listen();
  const { parts, corrections } = await extract(flow, context, { lexicon });
  return {
    ...parts,
    corrections,
    said: said.map(({ rule }) => rule),
    messages: said.map(({ message }) => message),
  };
};

export const planHead = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
export const planTitle = 'План уборки на 2023 год';
export const plainPlan = table(4, [
  planHead,
  ['1', 'Убрать двор', 'май', 'Завхоз'],
  ['2', 'Вымыть окна', 'июнь', 'Завхоз'],
]);

/** The plan that a heading and a table make. */
export const planUnder = async (heading: string, rows: Table = plainPlan) => {
  const { plans } = await extractFlow(...linesOf(heading), rows);
  return plans[0];
};
