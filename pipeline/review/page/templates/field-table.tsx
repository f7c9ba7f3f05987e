import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import type { TemplateFields, TemplateKindName } from '../../contract/templates-view.ts';
import { useClient } from '../app/client-context.ts';
import { toastTrouble } from '../app/toasts.ts';
import { buttonClass } from '../look/button.tsx';
import { SelectField, TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { Table } from '../look/table.tsx';
import { copyText } from './copy-text.ts';
import { findFields } from './find-fields.ts';

const Copied = ({ text }: { readonly text: string }) => (
  <button type="button" class="templates-tag" title="Скопировать" onClick={() => copyText(text)}>
    <code>{text}</code>
  </button>
);

const FilterTable = ({ filters }: Pick<TemplateFields, 'filters'>) => (
  <details>
    <summary>Чем поле можно обработать: падеж, вид даты, число прописью</summary>
    <Table
      caption="Обработка полей"
      head={
        <>
          <th scope="col">Пишется</th>
          <th scope="col">Что делает</th>
          <th scope="col">Пример</th>
        </>
      }
    >
      {filters.map(({ written, does, example }) => (
        <tr key={written}>
          <th scope="row">
            <Copied text={written} />
          </th>
          <td>{does}</td>
          <td class="templates-example">{example}</td>
        </tr>
      ))}
    </Table>
  </details>
);

const FieldTable = ({
  fields,
  typed,
}: {
  readonly fields: TemplateFields['fields'];
  readonly typed: string;
}) => {
  const found = findFields(fields, typed);
  return (
    <>
      <p class="look-aside" role="status">
        {counted(found.length, ['поле', 'поля', 'полей'])}; нажмите на поле, чтобы скопировать его.
      </p>
      <div class="templates-fields">
        <Table
          caption="Поля шаблона"
          head={
            <>
              <th scope="col">Поле</th>
              <th scope="col">Что в нём</th>
              <th scope="col">Пример</th>
            </>
          }
        >
          {found.map(({ tag, holds, example, depth }, index) => (
            // The same tag may stand in several lists.
            <tr key={`${index} ${tag}`} class={`templates-depth-${Math.min(depth, 3)}`}>
              <th scope="row">
                <Copied text={tag} />
              </th>
              <td>{holds}</td>
              <td class="templates-example">{example}</td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
};

/** What a template of a kind may name, and a file to begin with. */
export const TemplateFieldsPart = ({ kinds }: { readonly kinds: readonly TemplateKindName[] }) => {
  const client = useClient();
  const [kind, setKind] = useState(kinds[0]?.name ?? '');
  const [typed, setTyped] = useState('');
  const [fields, setFields] = useState<TemplateFields | null>(null);
  useEffect(() => {
    let wanted = true;
    client.templateFields(kind).then((found) => wanted && setFields(found), toastTrouble);
    return () => {
      wanted = false;
    };
  }, [client, kind]);
  return (
    <section class="templates-part" aria-labelledby="templates-fields">
      <h2 id="templates-fields">Заготовка и поля</h2>
      <p>
        Скачайте заготовку, поправьте её вид в Word и добавьте сюда. Поле в фигурных скобках программа заменит
        значением из документа.
      </p>
      <div class="templates-choice">
        <SelectField
          label="Вид бумаги"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        >
          {kinds.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Поиск по полям"
          type="search"
          value={typed}
          placeholder="подписант, срок, пункт"
          autocomplete="off"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <a class={buttonClass({})} href={client.starterHref(kind)} download>
          <Icon name="download" />
          Скачать заготовку
        </a>
      </div>
      {fields && <FieldTable fields={fields.fields} typed={typed} />}
      {fields && <FilterTable filters={fields.filters} />}
    </section>
  );
};
