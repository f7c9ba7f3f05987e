import { useState } from 'preact/hooks';
import { useClient } from '../app/client-context.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { toast } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { Notice } from '../look/notice.tsx';
import { draftErrors, exampleNumbers, newSeries, type SeriesDraft, seriesOfDraft } from './series-draft.ts';

interface SeriesDialogProps {
  readonly year: number;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

const formats = ['{n}-{series}', '{n}', '{n}/{yy}-{series}', '{nnn}-{series}', '{n}/{yyyy}'];

/** Makes a series of numbers; the number that comes of it is shown while it is typed. */
export const SeriesDialog = ({ year, onClose, onAdded }: SeriesDialogProps) => {
  const client = useClient();
  const [draft, setDraft] = useState<SeriesDraft>(() => newSeries(year));
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const errors = isTried ? draftErrors(draft) : {};
  const examples = exampleNumbers(draft);
  const field = (name: keyof SeriesDraft) => ({
    name,
    value: draft[name],
    error: errors[name] ?? null,
    autocomplete: 'off' as const,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      setDraft((now) => ({ ...now, [name]: currentTarget.value })),
  });
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const series = seriesOfDraft(draft);
    if (!series || isBusy) return;
    setBusy(true);
    try {
      await client.addSeries(series);
      toast(`Серия «${series.name}» заведена.`, { tone: 'good' });
      onAdded();
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title="Новая серия номеров" onClose={onClose}>
      <form class="register-form" onSubmit={add} noValidate>
        {trouble && (
          <Notice tone="bad" title={trouble.message}>
            {trouble.advice}
          </Notice>
        )}
        <div class="register-pair">
          <TextField label="Имя серии" placeholder="ОД" autofocus {...field('name')} />
          <TextField label="Что регистрируют" placeholder="основная деятельность" {...field('kind')} />
        </div>
        <TextField
          label="Образец номера"
          list="register-formats"
          hint="{n} — порядковый номер, {nnn} — он же с нулями, {series} — имя серии, {yy} и {yyyy} — год."
          {...field('format')}
        />
        <datalist id="register-formats">
          {formats.map((format) => (
            <option key={format} value={format} />
          ))}
        </datalist>
        <div class="register-pair">
          <TextField label="С какого года" {...field('year')} />
          <TextField
            label="Первый номер"
            hint="Если приказы в этом году уже были, впишите следующий свободный."
            {...field('first')}
          />
        </div>
        <p class="register-example" role="status">
          {examples.length > 0 ? (
            <>
              Приказы получат номера <b>№ {examples.join(', № ')}</b> и дальше подряд.
            </>
          ) : (
            'Здесь появится образец номера.'
          )}
        </p>
        <footer class="look-dialog-foot">
          <Button onClick={onClose}>Отмена</Button>
          <Button look="main" type="submit" busy={isBusy}>
            Завести серию
          </Button>
        </footer>
      </form>
    </Dialog>
  );
};
