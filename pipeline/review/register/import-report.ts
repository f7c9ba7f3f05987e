import { counted } from '../../model/plural.ts';
import type { Imported } from '../../pipeline.ts';
import { byGravity } from '../../report/gravity.ts';
import type { ImportReport } from '../contract/register-view.ts';

/** Remarks that are shown: nobody mends more rows of a file at once. */
const mostRemarks = 200;

/** A command line's way out has no place on a page: what it says instead. */
const forPage = (message: string): string =>
  message
    .replace(/: prikaz journal series add\.$/u, ' на этой же странице.')
    .replace(/: --year 2025\.$/u, ' выше.')
    .replace(/: --void-gaps\.$/u, ' — отметьте это над кнопкой.');

/** What an import brings, for its page. */
export const importReport = ({ entries, diagnostics, done }: Imported): ImportReport => {
  const remarks = byGravity(diagnostics).map(({ severity, message }) => ({
    severity,
    message: forPage(message),
  }));
  const rest = remarks.length - mostRemarks;
  const words = counted(rest, ['замечание', 'замечания', 'замечаний']);
  const more = rest > 0 ? [{ severity: 'info' as const, message: `И ещё ${words}.` }] : [];
  return { taken: entries.length, dry: !done, remarks: [...remarks.slice(0, mostRemarks), ...more] };
};
