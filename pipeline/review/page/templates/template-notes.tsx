import { counted } from '../../../model/plural.ts';
import type { TemplateNote } from '../../contract/templates-view.ts';
import { SeverityBadge } from '../look/severity-badge.tsx';

const NoteLine = ({ severity, message, where }: TemplateNote) => (
  <li>
    <SeverityBadge severity={severity} /> {where && <span class="look-aside">{where}: </span>}
    {message}
  </li>
);

/** What is wrong or odd in a template: what must be mended is in sight, the rest is folded away. */
export const TemplateNotes = ({ notes }: { readonly notes: readonly TemplateNote[] }) => {
  const grave = notes.filter(({ severity }) => severity !== 'info');
  const rest = notes.filter(({ severity }) => severity === 'info');
  return (
    <>
      {grave.length > 0 && (
        <ul class="templates-notes">
          {grave.map((note) => (
            <NoteLine key={`${note.where} ${note.message}`} {...note} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details>
          <summary>К сведению: {counted(rest.length, ['замечание', 'замечания', 'замечаний'])}</summary>
          <ul class="templates-notes">
            {rest.map((note) => (
              <NoteLine key={`${note.where} ${note.message}`} {...note} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
