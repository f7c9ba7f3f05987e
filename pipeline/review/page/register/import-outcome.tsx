import { counted } from '../../../model/plural.ts';
import type { ImportReport } from '../../contract/register-view.ts';
import { Notice } from '../look/notice.tsx';
import { SeverityBadge } from '../look/severity-badge.tsx';

const Verdict = ({ taken, remarks }: ImportReport) => {
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    return (
      <Notice tone="bad" title={`Внести нельзя: ${counted(errors, ['ошибка', 'ошибки', 'ошибок'])}`}>
        Исправьте названное в файле и выберите его ещё раз. В журнал ничего не попало.
      </Notice>
    );
  if (taken === 0) return <Notice title="Вносить нечего">Все записи этого файла в журнале уже есть.</Notice>;
  return (
    <Notice tone="good" title={`Можно внести: ${counted(taken, ['запись', 'записи', 'записей'])}`}>
      Пока в журнал ничего не записано.
    </Notice>
  );
};

/** What taking over a file would do, and what is to be said of it. */
export const ImportOutcome = ({ report }: { readonly report: ImportReport }) => (
  <section class="register-outcome" aria-label="Что даст внесение" aria-live="polite">
    <Verdict {...report} />
    {report.remarks.length > 0 && (
      <ul class="register-remarks">
        {report.remarks.map(({ severity, message }) => (
          <li key={message}>
            <SeverityBadge severity={severity} /> {message}
          </li>
        ))}
      </ul>
    )}
  </section>
);
