import type { Order } from '../../model/document.ts';
import { rules } from '../../report/rules.ts';
import { sayTo } from '../../report/say.ts';
import { appendixAbsent } from '../appendix-absent.ts';
import { appendixUnnamed } from '../appendix-unnamed.ts';
import type { Check } from '../check.ts';
import { preambleStop } from '../preamble-stop.ts';
import { titleForm } from '../title-form.ts';
import { type Fault, type OfficePaper, type OfficeRule, type Stated, stated } from './office-rule.ts';

/** What an order must have for a rule to speak of it. */
type Applies = (order: Order, paper: OfficePaper) => boolean;

/**
 * A rule of the office that every reading holds its document against, or says of it, under the id that it has there:
 * nothing is checked twice.
 */
const adopt = (
  rule: Omit<Stated<Fault, OfficeRule['id']>, 'judge'>,
  check: Check,
  applies: Applies = () => true,
): OfficeRule =>
  stated({
    ...rule,
    judge: (paper) => {
      const { order } = paper.parts;
      if (!order || !applies(order, paper)) return null;
      const faults: Fault[] = [];
      const say = sayTo(({ severity, message, path }) =>
        faults.push({ severity, message, path: path ?? undefined, expected: null, actual: null }),
      );
      check(paper.parts, say);
      return faults;
    },
  });

/** A plan or a table that nothing says to be an appendix to the order. */
const unmarked = stated({
  id: 'extract/appendix-unmarked',
  source: 'Отметка о приложении (2016: 5.19)',
  mark: 's',
  judge: ({ parts: { order, plans, tables }, roles, lines }) => {
    if (!order || lines.length === 0 || plans.length + tables.length === 0) return null;
    if (roles.appendices.some(({ kind }) => kind === 'appendix')) return [];
    const { severity, text } = rules['extract/appendix-unmarked'];
    return [
      {
        severity,
        message: text(),
        expected: null,
        actual: null,
        path: plans.length > 0 ? '/plans/0' : '/tables/0',
      },
    ];
  },
});

const isFinal: Applies = (_, { draft }) => !draft;
const where = { path: '/order' };

/** Rules of the office that stand among the checks of the text and the words of the reading. */
export const adoptedRules: readonly OfficeRule[] = [
  adopt(
    { id: 'check/title-form', source: 'Заголовок к тексту (2016: 5.17)', mark: 's' },
    titleForm,
    ({ title }) => title !== null,
  ),
  adopt(
    { id: 'check/preamble-stop', source: 'Текст документа (2016: 5.18)', mark: 'm' },
    preambleStop,
    ({ preamble }) => preamble !== null,
  ),
  adopt(
    { id: 'check/appendix-absent', source: 'Отметка о приложении (2016: 5.19)', mark: 's' },
    appendixAbsent,
  ),
  adopt(
    { id: 'check/appendix-unnamed', source: 'Отметка о приложении (2016: 5.19)', mark: 's' },
    appendixUnnamed,
    (_, { parts }) => parts.plans.length + parts.tables.length > 0,
  ),
  adopt(
    { id: 'extract/date-missing', source: 'Дата документа (2016: 5.10)', mark: 's' },
    ({ order }, say) => {
      if (order?.date === null) say('extract/date-missing', undefined, where);
    },
    isFinal,
  ),
  adopt(
    { id: 'extract/number-missing', source: 'Регистрационный номер документа (2016: 5.11)', mark: 's' },
    ({ order }, say) => {
      if (order?.number === null) say('extract/number-missing', undefined, where);
    },
    isFinal,
  ),
  adopt(
    { id: 'extract/title-missing', source: 'Заголовок к тексту', mark: 's', profiles: ['2025'] },
    ({ order }, say) => {
      if (order?.title === null) say('extract/title-missing', undefined, where);
    },
  ),
  adopt(
    { id: 'extract/directive-missing', source: 'Текст документа (2016: 5.18)', mark: 's' },
    ({ order }, say) => {
      if (order?.directive === null) say('extract/directive-missing', undefined, where);
    },
    ({ form }) => form === 'приказ',
  ),
  adopt({ id: 'extract/signatory-missing', source: 'Подпись (2016: 5.22)', mark: 's' }, ({ order }, say) => {
    if (order?.signatory === null) say('extract/signatory-missing', undefined, where);
  }),
  unmarked,
];
