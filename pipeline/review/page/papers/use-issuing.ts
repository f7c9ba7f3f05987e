import { useState } from 'preact/hooks';
import { russianDay } from '../../../model/dates/russian-day.ts';
import type { Issue, PapersView, PapersWish } from '../../contract/papers.ts';
import { useClient } from '../app/client-context.ts';
import { confirmed } from '../app/question.ts';
import { toast, toastTrouble } from '../app/toasts.ts';
import { type ChosenWish, isDraftOf, sentWish } from './papers-wish.ts';
import { seriesName } from './series-name.ts';

/** What will be written in the register, in the words of who keeps it. */
const entryText = (wish: PapersWish, { series }: PapersView): string => {
  const found = series.find(({ name }) => name === wish.series);
  const day = wish.date === null ? '' : ` от ${russianDay(wish.date)}`;
  return `В журнал будет записано: № ${found?.next ?? ''}${day}, серия ${found ? seriesName(found) : ''}. Этот номер больше никто не получит. Если его только что взяли с другого места, документ получит следующий.`;
};

const doneText = ({ draft, number }: Issue): string => {
  if (draft) return 'Черновик готов. Скачайте его ниже.';
  return number === null ? 'Готово. Файлы ниже.' : `Готово: № ${number}. Файлы ниже.`;
};

/** Issues papers, after the person has agreed to what the register will say. */
export const useIssuing = (id: string, onIssued: (issue: Issue) => Promise<void>) => {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const issue = async (wish: ChosenWish, view: PapersView): Promise<void> => {
    const sent = sentWish(wish, isDraftOf(wish, view));
    const agreed =
      sent.series === null ||
      (await confirmed({
        title: 'Выпустить документ?',
        text: entryText(sent, view),
        yes: 'Выпустить',
        no: 'Не сейчас',
      }));
    if (!agreed) return;
    setBusy(true);
    try {
      const issued = await client.issue(id, { ...sent, shown: view.revision });
      await onIssued(issued);
      toast(doneText(issued), { tone: 'good' });
    } catch (error) {
      toastTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, issue };
};
