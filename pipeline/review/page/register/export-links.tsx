import { useClient } from '../app/client-context.ts';
import { buttonClass } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';

const forms = [
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['csv', 'CSV'],
] as const;

/** The whole register as a file, for an archive or for print. */
export const ExportLinks = () => {
  const client = useClient();
  return (
    <section class="register-export" aria-labelledby="register-export">
      <h2 id="register-export">Скачать весь журнал</h2>
      {forms.map(([form, name]) => (
        <a key={form} class={buttonClass({ small: true })} href={client.exportHref(form)} download>
          <Icon name="download" />
          {name}
        </a>
      ))}
    </section>
  );
};
