import { useEffect } from 'preact/hooks';
import { confirmed } from './question.ts';

/** Who would lose something if the person left the room, and if the window were closed. */
const holders = { room: new Set<symbol>(), window: new Set<symbol>() };

const hold = (event: BeforeUnloadEvent): void => {
  if (holders.room.size + holders.window.size > 0) event.preventDefault();
};

const useHold = (what: keyof typeof holders, active: boolean): void =>
  useEffect(() => {
    if (!active) return undefined;
    const holder = Symbol(what);
    holders[what].add(holder);
    addEventListener('beforeunload', hold);
    return () => {
      holders[what].delete(holder);
    };
  }, [what, active]);

/** As long as `unsaved` is true, a person who leaves the room or the page is asked first. */
export const useUnsaved = (unsaved: boolean): void => useHold('room', unsaved);

/** As long as `busy` is true, a person who closes or reloads the page is asked first; other rooms may be entered. */
export const useBusyWindow = (busy: boolean): void => useHold('window', busy);

export const isUnsaved = (): boolean => holders.room.size > 0;

/** Milliseconds that saving may take before a person is asked, and between two looks at it. */
const patience = 3_000;
const pause = 30;

/** What was done a moment ago is being saved: nobody need be asked about that. */
const becomesSaved = async (): Promise<boolean> => {
  for (let waited = 0; isUnsaved() && waited < patience; waited += pause)
    await new Promise((resolve) => setTimeout(resolve, pause));
  return !isUnsaved();
};

/** True where nothing would be lost, or the person agrees to that. */
export const mayLeave = async (): Promise<boolean> =>
  (await becomesSaved()) ||
  confirmed({
    title: 'Уйти, не сохранив?',
    text: 'Здесь есть правки, которые ещё не сохранены. Если уйти, они пропадут.',
    yes: 'Уйти',
    no: 'Остаться',
    danger: true,
  });
