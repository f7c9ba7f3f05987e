import type { Clause } from '../../../../model/document.ts';
import { memoised } from '../../look/memoised.tsx';
import { addedRow } from '../values/row-edits.ts';
import { AddButton } from './add-button.tsx';
import { RowButton } from './row-button.tsx';
import { Value } from './value.tsx';

interface NumberedTextProps {
  readonly row: string;
  readonly number: string | null;
  readonly text: string;
  /** «Пункт», «Подпункт». */
  readonly name: string;
}

const NumberedText = ({ row, number, text, name }: NumberedTextProps) => {
  const called = number === null ? name : `${name} ${number}`;
  return (
    <div class="review-line review-numbered">
      <Value value={`${row}/number`} text={number} label={`${name}, номер`} understood={null} />
      <Value value={`${row}/text`} text={text} label={called} understood={null} />
      <RowButton row={row} label={`${called}: что сделать`} />
    </div>
  );
};

const ClauseRow = memoised(({ clause, row }: { readonly clause: Clause; readonly row: string }) => (
  <li>
    <NumberedText row={row} number={clause.number} text={clause.text} name="Пункт" />
    {clause.items.length > 0 && (
      <ul class="review-points">
        {clause.items.map((item, at) => (
          <li key={at}>
            <NumberedText row={`${row}/items/${at}`} number={item.number} text={item.text} name="Подпункт" />
          </li>
        ))}
      </ul>
    )}
  </li>
));

export const Clauses = memoised(({ clauses }: { readonly clauses: readonly Clause[] }) => (
  <>
    <ul class="review-clauses">
      {clauses.map((clause, at) => (
        <ClauseRow key={at} clause={clause} row={`/order/clauses/${at}`} />
      ))}
    </ul>
    <AddButton name="Добавить пункт" edit={addedRow('/order/clauses', clauses.length)} />
  </>
));
