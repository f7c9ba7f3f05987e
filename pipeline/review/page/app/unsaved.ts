import { useEffect } from 'preact/hooks';
import { confirmed } from './question.ts';

/** Who has something that would be lost. */
const holders = new Set<symbol>();

const hold = (event: BeforeUnloadEvent): void => event.preventDefault();

/** As long as `unsaved` is true, a person who leaves the room or the page is asked first. */
export const useUnsaved = (unsaved: boolean): void =>
  useEffect(() => {
    if (!unsaved) return undefined;
    const holder = Symbol('unsaved');
    holders.add(holder);
    addEventListener('beforeunload', hold);
    return () => {
      holders.delete(holder);
      if (holders.size === 0) removeEventListener('beforeunload', hold);
    };
  }, [unsaved]);

export const isUnsaved = (): boolean => holders.size > 0;

/** True where nothing would be lost, or the person agrees to that. */
export const mayLeave = async (): Promise<boolean> =>
  !isUnsaved() ||
  confirmed({
    title: 'Уйти, не сохранив?',
    text: 'Здесь есть правки, которые ещё не сохранены. Если уйти, они пропадут.',
    yes: 'Уйти',
    no: 'Остаться',
    danger: true,
  });
