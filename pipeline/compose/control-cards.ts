import { capital, uncapital } from '../model/capital.ts';
import type { ControlCard, ControlTask } from '../model/control-card.ts';
import type { Order, OrderDocument, Plan } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Grammar } from '../model/grammar.ts';
import { namePattern } from '../model/person-name.ts';
import { itemsOf } from '../model/walk-items.ts';
import { formIn } from './act.ts';
import { personKey } from './people/one-by-one.ts';
import { peopleInText } from './people/people-in-text.ts';

/** A party that is a person, with a post behind the name or without: «И.О. Фамилия» and «Фамилия И.О., завхоз» are one. */
const personParty = new RegExp(`^(${namePattern})(?:, .+)?$`, 'u');

interface Charge {
  readonly party: string;
  readonly task: ControlTask;
}

/** A card for each party that an order or its plans make responsible; what two parties do stands on both of theirs. */
export const controlCards = (
  { order, plans }: Pick<OrderDocument, 'order' | 'plans'>,
  grammar: Grammar,
): readonly ControlCard[] => {
  const charges = [...(order ? chargesOfClauses(order, grammar) : []), ...chargesOfPlans(plans)];
  const keyOf = (party: string): string => {
    const name = personParty.exec(party)?.[1];
    return name ? personKey(name, grammar) : fold(party);
  };
  const groups = Map.groupBy(charges, ({ party }) => keyOf(party));
  return [...groups.values()].map((group) => ({
    party: capital(fullest(group)),
    tasks: group.map(({ task }) => task),
  }));
};

/** The longest of a party's names, the first of those alike: with the post where one is told. */
const fullest = (group: readonly Charge[]): string =>
  group.reduce((longest, { party }) => (party.length > longest.length ? party : longest), '');

const chargesOfPlans = (plans: readonly Plan[]): readonly Charge[] =>
  itemsOf(plans).flatMap(({ item, plan, name }) => {
    const place = item.number === null ? null : plans.length > 1 ? `${name}, ${ofPlan(plan)}` : name;
    const task = { place, text: taskText(item), deadline: item.deadline?.text ?? null };
    return (item.responsible?.parties ?? []).map((party) => ({ party, task }));
  });

const ofPlan = ({ appendix, title }: Plan): string => (appendix ? `приложение № ${appendix}` : `«${title}»`);

const taskText = ({ activity, result, other }: Plan['sections'][number]['items'][number]): string =>
  activity ?? result ?? other.map(({ text }) => text).join('; ');

/** «до 10 сентября 2025 года», «с 15 сентября», «не позднее 01.10.2025», «ежемесячно» at the end of a task. */
const deadline =
  /(?:в срок )?(?:до|не позднее|к|с|по) \d{1,2}(?:\.\d{2}\.\d{4}| \p{Ll}+(?: \d{4})?)(?:\s?(?:года|г\.))?|в течение [\p{L}\d\s]+?(?=[;.]|$)|(?:еже\p{L}+|постоянно|немедленно)(?=[;.]|$)/u;

/** «Савельевой М.И.: …» or «Савельевой М.И. провести …»: a clause that begins with whom it charges. */
const chargesOfClauses = ({ form, clauses }: Order, grammar: Grammar): readonly Charge[] =>
  clauses.flatMap(({ number, text, items }) => {
    const people = headOf(text, grammar);
    const lines = items.length > 0 ? items : [{ number: null, text: text.slice(people.end) }];
    return people.names.flatMap((party) =>
      lines.map((line) => ({
        party,
        task: {
          place: placeOf(line.number ?? number, form),
          text: capital(line.text.replace(/^[\s,:–—-]+|[;.]$/gu, '')),
          deadline: deadline.exec(line.text)?.[0] ?? null,
        },
      })),
    );
  });

/** Clauses that have a deadline and charge nobody by name: «Педагогам начать занятия с …» stands on no card. */
export const clausesOnNoCard = ({ clauses }: Order, grammar: Grammar): readonly string[] =>
  clauses
    .filter(({ text, items }) =>
      [text, ...items.map((item) => item.text)].some((line) => deadline.test(line)),
    )
    .filter(({ text }) => headOf(text, grammar).names.length === 0)
    .flatMap(({ number }) => number ?? []);

const placeOf = (number: string | null, form: string): string | null =>
  number === null ? null : `п. ${number.replace(/\)$/u, '')} ${formIn(form, 'genitive')}`;

/** Who stands at the head of a clause, one after another, and where their names end. */
const headOf = (
  text: string,
  grammar: Grammar,
): { readonly names: readonly string[]; readonly end: number } => {
  const names: string[] = [];
  let end = 0;
  for (const { name, post, start, end: to } of peopleInText(text, grammar)) {
    if (!/^[\s,]*(?:и\s+)?$/u.test(text.slice(end, start))) break;
    names.push(post === null ? name : `${name}, ${uncapital(post)}`);
    end = to;
  }
  return { names, end };
};
