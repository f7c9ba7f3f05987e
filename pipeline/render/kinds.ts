import type { Order, OrderDocument } from '../model/document.ts';

/** The kinds of paper that a document can be printed as: the folders of `templates/` that take one. */
export const templateKinds = [
  'order',
  'directive',
  'resolution',
  'amendment',
  'revocation',
  'appendices',
  'plan',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Acts whose form has a look of its own, whatever they say. */
const kindsOfForms: Readonly<Record<string, TemplateKind>> = {
  распоряжение: 'directive',
  постановление: 'resolution',
};

/** What an act says first, where that makes it another kind of paper. */
const kindsOfClauses: readonly (readonly [RegExp, TemplateKind])[] = [
  [/^внести .*изменени[ея]/isu, 'amendment'],
  [/^(?:считать|признать) (?:утративш|не ?действующ|не подлежащ)/iu, 'revocation'],
  [/^отменить (?:\p{L}+ )?(?:приказ|распоряжени|постановлени|решени|указани)/iu, 'revocation'],
];

/** From so many appendices on an order is above all what leads to them. */
const several = 3;

const kindOfOrder = ({ form, clauses }: Order, appendices: number): TemplateKind => {
  const [first] = clauses;
  const said = kindsOfClauses.find(([words]) => words.test(first?.text ?? ''))?.[1];
  return kindsOfForms[form] ?? said ?? (appendices >= several ? 'appendices' : 'order');
};

/** Which kind of paper a document is: by its act's form, then by what the act says first, then by its appendices. */
export const kindOf = ({ order, plans, tables }: OrderDocument): TemplateKind =>
  order ? kindOfOrder(order, plans.length + tables.length) : 'plan';
