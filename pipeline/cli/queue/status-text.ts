import { counted, plural } from '../../model/plural.ts';
import type { QueueStatus, RunStatus } from '../../run/queue/desk/run-status.ts';
import { duration, grouped } from '../../run/report/report-words.ts';

/** «готово 12, в работе 2»: only what there is. */
const listed = (facts: readonly (readonly [name: string, count: number])[]): string =>
  facts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${grouped(count)}`)
    .join(', ');

const paceText = ({ pagesPerMinute, documentsPerMinute, secondsLeft, open }: RunStatus): string => {
  if (open === 0 || documentsPerMinute === 0) return '';
  const left = secondsLeft === null ? '' : `, осталось ${duration(secondsLeft)}`;
  return `  в минуту: страниц ${grouped(Math.round(pagesPerMinute))}, документов ${grouped(Math.round(documentsPerMinute))}${left}\n`;
};

const stateOf = ({ cancelled, sealed, open }: RunStatus): string => {
  if (cancelled) return 'отменено';
  if (!sealed) return 'отправка не закончена';
  return open > 0 ? 'идёт' : 'закончено';
};

const runText = (status: RunStatus): string => {
  const { run, begun, documents, open, running, done, failed, dead, dropped, parts } = status;
  const time = new Date(begun).toLocaleString('ru', { dateStyle: 'short', timeStyle: 'short' });
  const facts = listed([
    ['готово', done],
    ['не обработано', failed],
    ['отложено', dead],
    ['в работе', running],
    ['ждёт', Math.max(0, open - running)],
    ['отменено', dropped],
  ]);
  const scanned =
    parts.all > parts.done ? `  части длинных сканов: ${grouped(parts.done)} из ${grouped(parts.all)}\n` : '';
  const reasons =
    failed > 0 && open === 0
      ? `  почему не обработано, скажет отчёт: prikaz queue results ${run} --out ПАПКА\n`
      : '';
  const hint =
    dead > 0 ? `  почему отложено: prikaz queue dead ${run}; начать заново: prikaz queue retry ${run}\n` : '';
  return (
    `${run} (${time}): ${stateOf(status)}, ${counted(documents, ['документ', 'документа', 'документов'])}\n` +
    `  ${facts || 'документов ещё нет'}\n${scanned}${paceText(status)}${reasons}${hint}`
  );
};

const workersText = (workers: QueueStatus['workers']): string => {
  if (workers.length === 0)
    return 'Исполнителей нет: запустите на любом компьютере prikaz worker --queue АДРЕС.\n';
  const pieces = workers.reduce((sum, each) => sum + each.pieces, 0);
  const jobs = workers.reduce((sum, each) => sum + each.jobs, 0);
  return `Исполнителей: ${workers.length}, заняты ${pieces} из ${jobs} ${plural(jobs, ['места', 'мест', 'мест'])}.\n`;
};

/** The queue for a person; what is left to do stands last. */
export const statusText = ({ runs, workers }: QueueStatus): string =>
  runs.length === 0
    ? `Заданий в очереди нет.\n${workersText(workers)}`
    : `${runs.map(runText).join('')}${workersText(workers)}`;
