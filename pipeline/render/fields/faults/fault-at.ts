import type { Braced } from '../syntax/find-braces.ts';
import type { TemplateFault } from '../template-fault.ts';

/** What is wrong, without where. */
export type Reason = Pick<TemplateFault, 'rule' | 'meant' | 'detail'>;

/** A doubled brace is shown with its braces: they are what is wrong. */
const shown = ({ unit, span: [from, to], content, fault }: Braced): string =>
  fault === 'template/doubled-brace' ? unit.text.slice(from, to) : content.trim();

export const faultAt = (braced: Braced, reason: Reason): TemplateFault => ({
  ...reason,
  tag: shown(braced),
  part: braced.unit.part,
  paragraph: braced.unit.paragraph,
  span: braced.unit.paragraph === null ? null : braced.span,
});
