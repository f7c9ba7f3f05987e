import { stateNames } from '../../../model/journal/journal-entry.ts';
import type { RegisterFilter } from '../../contract/register-view.ts';
import { useClient } from '../app/client-context.ts';
import { buttonClass } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';

const forms = [
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['csv', 'CSV'],
] as const;

/** «серия ОД, 2026 год», blank for the whole register. */
const partOf = ({ series, year, state }: RegisterFilter): string =>
  [series && `серия ${series}`, year && `${year} год`, state && stateNames[state]].filter(Boolean).join(', ');

/** The register, or the part of it that is chosen above, as a file: for an archive or for print. */
export const ExportLinks = ({ filter }: { readonly filter: RegisterFilter }) => {
  const client = useClient();
  return (
    <section class="register-export" aria-labelledby="register-export">
      <h2 id="register-export">Скачать {partOf(filter) || 'весь журнал'}</h2>
      {forms.map(([form, name]) => (
        <a key={form} class={buttonClass({ small: true })} href={client.exportHref(form, filter)} download>
          <Icon name="download" />
          {name}
        </a>
      ))}
    </section>
  );
};
