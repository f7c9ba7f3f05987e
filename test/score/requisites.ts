import { isDeepStrictEqual as same } from 'node:util';
import type { Order, Plan } from '../../pipeline/model/document.ts';
import type { Comparison } from './comparison.ts';
import { type Share, shareOf, sum } from './share.ts';

/** The values that are judged one by one, each a requisite of its own on paper. */
const ofOrder = ({ organization, signatory, ...order }: Order) => [
  order.form,
  organization.name,
  organization.address,
  organization.phone,
  order.date,
  order.number,
  order.place,
  order.title,
  order.preamble,
  order.references,
  order.directive,
  signatory?.position ?? null,
  signatory?.name ?? null,
];

const ofPlan = ({ approval, ...plan }: Plan) => [
  plan.appendix,
  plan.title,
  approval?.mark ?? null,
  approval?.position ?? null,
  approval?.name ?? null,
  approval?.date ?? null,
  plan.period,
  plan.goal,
  plan.tasks,
  plan.abbreviations,
  plan.columns,
  plan.sections.map(({ number, title, tasks }) => ({ number, title, tasks })),
];

const isPresent = (value: unknown): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

/** Absent on both sides is nothing to get right: it is left out. */
const compare = (truth: readonly unknown[], read: readonly unknown[]): Share => {
  const places = [...Array(Math.max(truth.length, read.length)).keys()];
  return shareOf(
    places
      .filter((place) => isPresent(truth[place] ?? null) || isPresent(read[place] ?? null))
      .map((place) => same(truth[place] ?? null, read[place] ?? null)),
  );
};

/** Requisites of the order and of each plan that are exact, to all that either side has. */
export const requisites = ({ truth, read }: Comparison): Share => {
  const plans = Math.max(truth.plans.length, read.plans.length);
  const values = (plan: Plan | undefined) => (plan ? ofPlan(plan) : []);
  return sum([
    compare(truth.order ? ofOrder(truth.order) : [], read.order ? ofOrder(read.order) : []),
    ...[...Array(plans).keys()].map((i) => compare(values(truth.plans[i]), values(read.plans[i]))),
  ]);
};
