import type { Diagnostic } from '../../../model/document.ts';
import { counted } from '../../../model/plural.ts';
import { Icon } from '../look/icon.tsx';

const severities = { error: 'Ошибка', warning: 'Проверьте', info: 'К сведению' } as const;

/** What the office rules and the register say of papers, the gravest first. */
export const Remarks = ({ remarks }: { readonly remarks: readonly Diagnostic[] }) => {
  if (remarks.length === 0) return null;
  const order = Object.keys(severities);
  const sorted = remarks.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  return (
    <details class="papers-remarks" open={remarks.length <= 3}>
      <summary>{counted(remarks.length, ['замечание', 'замечания', 'замечаний'])} к оформлению</summary>
      <ul>
        {sorted.map(({ rule, severity, message }, at) => (
          <li key={`${rule} ${at}`} class={`papers-remark papers-remark-${severity}`}>
            <Icon name={severity === 'info' ? 'info' : 'warning'} />
            <span>
              <b>{severities[severity]}:</b> {message}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
