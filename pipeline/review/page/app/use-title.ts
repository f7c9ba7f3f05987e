import { useEffect } from 'preact/hooks';
import { rooms } from './routes.ts';
import { useStore } from './store.ts';
import { useShownDocument } from './use-shown-document.ts';

/** Keeps the title of the browser's tab to what is shown: «Сверить — приказ.pdf — Приказ». */
export const useTitle = (): void => {
  const room = useStore((state) => state.route?.room);
  const name = useShownDocument()?.name;
  useEffect(() => {
    const title = room && rooms[room]?.title;
    document.title = [title, name, 'Приказ'].filter(Boolean).join(' — ');
  }, [room, name]);
};
