import { useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import type { ImportReport } from '../../contract/register-view.ts';
import { useClient } from '../app/client-context.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { toast } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { CheckField, SelectField, TextField } from '../look/field.tsx';
import { FileField } from '../look/file-field.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { ImportOutcome } from './import-outcome.tsx';

interface ImportDialogProps {
  readonly series: readonly string[];
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

interface Choice {
  readonly file: File | null;
  /** Under which the server keeps the file, once it was sent. */
  readonly upload: string | null;
  readonly series: string;
  readonly year: string;
  readonly voidGaps: boolean;
}

const records = (count: number): string => counted(count, ['запись', 'записи', 'записей']);

/** Takes over an old register: first it is only tried, and all that is odd in it is shown. */
export const ImportDialog = ({ series, onClose, onTaken }: ImportDialogProps) => {
  const client = useClient();
  const [choice, setChoice] = useState<Choice>({
    file: null,
    upload: null,
    series: series[0] ?? '',
    year: '',
    voidGaps: false,
  });
  const [report, setReport] = useState<ImportReport | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** What was tried holds for these choices alone. */
  const choose = (part: Partial<Choice>) => {
    setChoice((now) => ({ ...now, ...part }));
    setReport(null);
    setTrouble(null);
  };
  const run = async (dry: boolean) => {
    const { file, year, voidGaps } = choice;
    if (!file || isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const upload = choice.upload ?? (await client.upload(file, file.name));
      setChoice((now) => ({ ...now, upload }));
      const given = { ...(choice.series && { series: choice.series }), ...(year && { year: Number(year) }) };
      const done = await client.importRegister({ upload, name: file.name, ...given, voidGaps, dry });
      if (!done.dry) {
        toast(`Внесено: ${records(done.taken)}.`, { tone: 'good' });
        onTaken();
        return;
      }
      setReport(done);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  };
  const isSound = report?.remarks.every(({ severity }) => severity !== 'error') ?? false;
  const canTake = isSound && (report?.taken ?? 0) > 0;
  const footer = (
    <>
      <Button onClick={onClose}>Отмена</Button>
      {canTake ? (
        <Button look="main" busy={isBusy} onClick={() => run(false)}>
          Внести {records(report?.taken ?? 0)}
        </Button>
      ) : (
        <Button look="main" busy={isBusy} disabled={!choice.file} onClick={() => run(true)}>
          Проверить файл
        </Button>
      )}
    </>
  );
  return (
    <Dialog title="Внести прежний журнал" wide onClose={onClose} footer={footer}>
      <p>
        Подойдёт таблица Excel, CSV или Word. Столбцы узнаются по заголовкам: «Номер», «Дата», «Заголовок»,
        «Кем подписан», «Исполнитель», «Примечание». Сначала файл только проверяется, в журнал ничего не
        пишется.
      </p>
      <FileField
        label="Файл журнала"
        accept=".xlsx,.csv,.docx,.xls,.ods,.doc"
        file={choice.file}
        onFile={(file) => choose({ file, upload: null })}
      />
      <div class="register-pair">
        <SelectField
          label="В какую серию"
          hint="Для строк, в которых серия не названа."
          value={choice.series}
          onChange={({ currentTarget }) => choose({ series: currentTarget.value })}
        >
          {series.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Год"
          hint="Если в датах его нет."
          type="number"
          value={choice.year}
          onInput={({ currentTarget }) => choose({ year: currentTarget.value })}
        />
      </div>
      <CheckField
        label="Пропущенные номера внести как аннулированные"
        checked={choice.voidGaps}
        onChange={({ currentTarget }) => choose({ voidGaps: currentTarget.checked })}
      />
      {isBusy && <Waiting label="Читаю файл…" />}
      {trouble && (
        <Notice tone="bad" title={trouble.message}>
          {trouble.advice}
        </Notice>
      )}
      {report && !isBusy && <ImportOutcome report={report} />}
    </Dialog>
  );
};
