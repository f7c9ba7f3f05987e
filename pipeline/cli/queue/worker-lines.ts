import { counted } from '../../model/plural.ts';
import type { WorkerEvent } from '../../run/queue/worker/worker-event.ts';
import type { Session } from '../session.ts';

/** What a worker shows of its work: documents by their numbers, since their names may be those of people. */
export interface WorkerLines {
  readonly tell: (event: WorkerEvent) => void;
}

const called = ({
  piece: { run, ordinal },
}: {
  readonly piece: { readonly run: string; readonly ordinal: number };
}) => `задание ${run}, документ ${ordinal}`;

/** Follows a worker on standard error: how much is done, and what went wrong. */
export const workerLines = (
  { tell, status, paint }: Session,
  { jobs, quiet }: { readonly jobs: number; readonly quiet: boolean },
): WorkerLines => {
  let documents = 0;
  let pages = 0;
  const show = (): void => {
    if (quiet) return;
    const scanned = pages > 0 ? `, распознано ${counted(pages, ['страница', 'страницы', 'страниц'])}` : '';
    status(`Готово ${counted(documents, ['документ', 'документа', 'документов'])}${scanned}`);
  };
  return {
    tell: (event) => {
      switch (event.kind) {
        case 'ready':
          if (!quiet) tell(`Исполнитель ждёт документов, сразу берёт до ${jobs}. Остановить: Ctrl-C.\n`);
          break;
        case 'done':
          documents += event.result ? 1 : 0;
          pages += event.pages;
          show();
          if (event.result?.failure)
            tell(
              `Не обработан (${called(event)}): ${event.result.failure.message} [${event.result.failure.rule}]\n`,
            );
          break;
        case 'again':
          tell(`Будет ещё попытка (${called(event)}): ${event.failure.message} [${event.failure.rule}]\n`);
          break;
        case 'dead':
          tell(
            `${paint('red', `Отложен (${called(event)}): ${event.reason.message}`)} [${event.reason.rule}]\n`,
          );
          break;
        case 'lost':
          if (!quiet) tell(`Отменено или передано другому исполнителю: ${called(event)}.\n`);
          break;
        case 'away':
          tell(`${event.failure.message} Исполнитель ждёт, пока связь вернётся. [${event.failure.rule}]\n`);
          break;
        case 'back':
          tell('Связь с сервером очереди восстановлена, работа продолжается.\n');
          break;
        case 'newer':
          tell(
            `В очереди есть задания более новой версии программы: ${event.runs}. Этот исполнитель их не берёт: обновите prikaz на этом компьютере. [queue/newer]\n`,
          );
          break;
        case 'began':
          break;
      }
    },
  };
};
