import { mainPart } from '../docx/package.ts';
import type { TemplateFault } from '../fields/template-fault.ts';
import type { TemplateKind } from '../kinds.ts';

/** Something that a paper of this kind never lacks: what it is, how a clerk asks for it, and all fields that print it. */
interface Essential {
  readonly what: string;
  readonly tag: string;
  readonly by: readonly string[];
}

const ofAct: readonly Essential[] = [
  {
    what: 'наименование организации',
    tag: 'организация.наименование',
    by: ['office.name', 'office.short', 'order.organization'],
  },
  { what: 'вид документа', tag: 'вид', by: ['kind', 'order.form'] },
  { what: 'дату', tag: 'дата', by: ['date', 'order.date'] },
  { what: 'номер', tag: 'номер', by: ['number', 'order.number'] },
  { what: 'заголовок', tag: 'заголовок', by: ['heading', 'order.title'] },
  { what: 'преамбулу', tag: 'преамбула', by: ['preamble', 'order.preamble'] },
  { what: 'распорядительное слово', tag: 'распорядительное слово', by: ['directive', 'order.directive'] },
  { what: 'пункты', tag: '#пункты', by: ['clauses.text', 'order.clauses'] },
  { what: 'подписанта', tag: 'подписант.фио', by: ['signatory.name', 'order.signatory.name'] },
];

const attached: Essential = {
  what: 'приложения',
  tag: '#приложения',
  by: ['parts', 'plans', 'tables'],
};

const ofPlan: readonly Essential[] = [
  { what: 'название плана', tag: '#планы}{название', by: ['parts.title', 'plans.title', 'heading'] },
  { what: 'гриф утверждения', tag: '#планы}{гриф утверждения.гриф', by: ['parts.stamps', 'plans.approval'] },
  { what: 'мероприятия', tag: '#планы}{#разделы}{#строки', by: ['parts.table', 'plans.sections'] },
];

/** Words of an act may be written into the template itself where all its papers have the same; these never are. */
const essentials = (kind: TemplateKind): readonly Essential[] => {
  if (kind === 'plan') return ofPlan;
  return kind === 'appendices' ? [...ofAct, attached] : ofAct;
};

const isUsed = (path: string, used: ReadonlySet<string>): boolean =>
  used.has(path) || [...used].some((other) => other.startsWith(`${path}.`));

/** What a paper of this kind has and the template nowhere prints. */
export const unusedFields = (used: ReadonlySet<string>, kind: TemplateKind): readonly TemplateFault[] =>
  essentials(kind)
    .filter(({ by }) => !by.some((path) => isUsed(path, used)))
    .map(({ what, tag }) => ({
      rule: 'template/unused-field' as const,
      tag,
      meant: null,
      detail: what,
      part: mainPart,
      paragraph: null,
      span: null,
    }));
