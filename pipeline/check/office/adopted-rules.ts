import type { Order } from '../../model/document.ts';
import type { Parts } from '../../model/text-walk.ts';
import { rules } from '../../report/rules.ts';
import { sayTo } from '../../report/say.ts';
import { appendixAbsent } from '../appendix-absent.ts';
import { appendixUnnamed } from '../appendix-unnamed.ts';
import type { Check } from '../check.ts';
import { namedAppendices } from '../named-appendices.ts';
import { preambleStop } from '../preamble-stop.ts';
import { titleForm } from '../title-form.ts';
import { type Fault, type OfficePaper, type OfficeRule, type Stated, stated } from './office-rule.ts';

/** What an order must have for a rule to speak of it. */
type Applies = (order: Order, paper: OfficePaper) => boolean;

/** The document with the appendices that only their marks on paper show: a statute has no table to be read. */
const withPrinted = ({ parts, roles }: OfficePaper): Parts => {
  const { plans, tables } = parts;
  const read = [...plans, ...tables];
  const marks = roles.appendices.filter(({ kind }) => kind === 'appendix');
  const unread = marks.filter(({ number }) =>
    number === null
      ? read.length === 0
      : read.every(({ appendix }) => appendix !== number && appendix !== null),
  );
  const shown = unread.map(({ number }) => ({ appendix: number, title: null, columns: [], rows: [] }));
  return { ...parts, tables: [...tables, ...shown] };
};

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
      check(withPrinted(paper), say);
      return faults;
    },
  });

/** A plan or a table that nothing says to be an appendix to the order. */
export const appendixUnmarked = stated({
  id: 'extract/appendix-unmarked',
  source: 'Отметка о приложении (2016: 5.19)',
  mark: 's',
  judge: ({ parts: { order, plans, tables }, roles, lines }) => {
    if (!order || lines.length === 0 || plans.length + tables.length === 0) return null;
    if (roles.appendices.some(({ kind }) => kind !== 'approval')) return [];
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

/** «О» or «Об», no full stop. */
export const adoptedTitleForm = adopt(
  { id: 'check/title-form', source: 'Заголовок к тексту (2016: 5.17)', mark: 's' },
  titleForm,
  ({ title }) => title !== null,
);

/** No full stop before «ПРИКАЗЫВАЮ:». */
export const adoptedPreambleStop = adopt(
  { id: 'check/preamble-stop', source: 'Текст документа (2016: 5.18)', mark: 'm' },
  preambleStop,
  ({ preamble, directive }) => preamble !== null && directive !== null,
);

/** Every appendix that is named is there. */
export const adoptedAppendixAbsent = adopt(
  { id: 'check/appendix-absent', source: 'Отметка о приложении (2016: 5.19)', mark: 's' },
  appendixAbsent,
  (order) => namedAppendices(order).any,
);

/** Every appendix that is there is named. */
export const adoptedAppendixUnnamed = adopt(
  { id: 'check/appendix-unnamed', source: 'Отметка о приложении (2016: 5.19)', mark: 's' },
  appendixUnnamed,
  ({ clauses }, { parts }) => clauses.length > 0 && parts.plans.length + parts.tables.length > 0,
);

export const dateMissing = adopt(
  { id: 'extract/date-missing', source: 'Дата документа (2016: 5.10)', mark: 's' },
  ({ order }, say) => {
    if (order?.date === null) say('extract/date-missing', undefined, where);
  },
  isFinal,
);

export const numberMissing = adopt(
  { id: 'extract/number-missing', source: 'Регистрационный номер документа (2016: 5.11)', mark: 's' },
  ({ order }, say) => {
    if (order?.number === null) say('extract/number-missing', undefined, where);
  },
  isFinal,
);

/** Obligatory on every document since 2025. */
export const titleMissing = adopt(
  { id: 'extract/title-missing', source: 'Заголовок к тексту', mark: 's', profiles: ['2025'] },
  ({ order }, say) => {
    if (order?.title === null) say('extract/title-missing', undefined, where);
  },
);

export const directiveMissing = adopt(
  { id: 'extract/directive-missing', source: 'Текст документа (2016: 5.18)', mark: 's' },
  ({ order }, say) => {
    if (order?.directive === null) say('extract/directive-missing', undefined, where);
  },
  ({ form }) => form === 'приказ',
);

export const signatoryMissing = adopt(
  { id: 'extract/signatory-missing', source: 'Подпись (2016: 5.22)', mark: 's' },
  ({ order }, say) => {
    if (order?.signatory === null) say('extract/signatory-missing', undefined, where);
  },
);
