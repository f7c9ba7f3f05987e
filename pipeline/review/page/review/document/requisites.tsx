import type { Order } from '../../../../model/document.ts';
import { memoised } from '../../look/memoised.tsx';
import { Line, Value } from './value.tsx';

type Texts = readonly (readonly [value: string, label: string, text: string | null])[];

/** What stands over the clauses, in the order of the paper; address and telephone only where there are any. */
const headOf = ({ form, organization, date, number, place, title, preamble, directive }: Order): Texts => [
  ['/order/organization/name', 'Организация', organization.name],
  ...(organization.address === null
    ? []
    : [['/order/organization/address', 'Адрес', organization.address] as const]),
  ...(organization.phone === null
    ? []
    : [['/order/organization/phone', 'Телефон', organization.phone] as const]),
  ['/order/form', 'Вид', form],
  ['/order/number', 'Номер', number],
  ['/order/date', 'Дата', date],
  ['/order/place', 'Место', place],
  ['/order/title', 'Заголовок', title],
  ['/order/preamble', 'Основание', preamble],
  ['/order/directive', 'Распоряжение', directive],
];

const Lines = ({ texts }: { readonly texts: Texts }) => (
  <dl class="review-lines-of">
    {texts.map(([value, label, text]) => (
      <Line key={value} label={label}>
        <Value value={value} text={text} label={label} understood={null} />
      </Line>
    ))}
  </dl>
);

export const Requisites = memoised(({ order }: { readonly order: Order }) => <Lines texts={headOf(order)} />);

export const Signatory = memoised(({ signatory }: { readonly signatory: Order['signatory'] }) => (
  <Lines
    texts={[
      ['/order/signatory/position', 'Должность', signatory?.position ?? null],
      ['/order/signatory/name', 'Подписал', signatory?.name ?? null],
    ]}
  />
));
