import type { DocumentValues } from '../fields/document-values.ts';
import type { Field } from '../fields/field.ts';
import { block, fieldsOf, plain, text } from '../fields/fields-of.ts';
import type { FilledView } from '../fields/filled-view.ts';
import { orderRows } from '../fields/order-fields.ts';
import type { ExtractView } from './extract-view.ts';

/** The fields of an extract: those of its act, and who certifies it. */
export const extractFields: readonly Field[] = fieldsOf<
  DocumentValues & FilledView & Pick<ExtractView, 'signed' | 'certification'>
>({
  ...orderRows,
  signed: text('подписано', 'что стоит вместо собственноручной подписи', 'п/п'),
  certification: block(
    'заверение',
    'кто заверил выписку',
    fieldsOf<ExtractView['certification']>({
      mark: text('отметка', 'слово отметки', 'Верно'),
      position: plain('post', 'должность', 'кто заверил', 'Секретарь'),
      name: plain('person', 'фио', 'кто заверил', 'О.В. Рябинина'),
      date: text('дата', 'когда заверено', '01.09.2025'),
    }),
  ),
});
