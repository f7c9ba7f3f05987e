import { useState } from 'preact/hooks';
import type { OwnTemplate, TemplateKindName } from '../../contract/templates-view.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { toast } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { SelectField } from '../look/field.tsx';
import { FileField } from '../look/file-field.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';

interface AddTemplateProps {
  readonly kinds: readonly TemplateKindName[];
  readonly onAdd: (file: File, kind: string | null) => Promise<OwnTemplate>;
}

/** Takes a template in; what is wrong with it is shown beside it in the list. */
export const AddTemplate = ({ kinds, onAdd }: AddTemplateProps) => {
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!file || isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const { name, notes } = await onAdd(file, kind || null);
      const isBroken = notes.some(({ severity }) => severity === 'error');
      toast(
        isBroken ? `В шаблоне «${name}» есть ошибки, они названы в списке.` : `Шаблон «${name}» добавлен.`,
        { tone: isBroken ? 'plain' : 'good' },
      );
      setFile(null);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  };
  return (
    <form class="look-card" onSubmit={submit}>
      <h2>Добавить свой шаблон</h2>
      <FileField
        label="Файл Word"
        hint="Документ .docx с полями в фигурных скобках, например {номер}."
        accept=".docx"
        file={file}
        onFile={setFile}
      />
      <SelectField
        label="Для чего он"
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      >
        <option value="">определить по полям</option>
        {kinds.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button look="main" type="submit" icon="upload" disabled={!file} busy={isBusy}>
        Добавить и проверить
      </Button>
      {isBusy && <Waiting label="Проверяю шаблон и печатаю образец…" />}
      {trouble && (
        <Notice tone="bad" title={trouble.message}>
          {trouble.advice}
        </Notice>
      )}
    </form>
  );
};
