import { setTimeout as sleep } from 'node:timers/promises';
import { addressOfRunning } from '../../review/server/running-file.ts';
import type { Session } from '../session.ts';
import { openBrowser } from './open-browser.ts';

interface Manner {
  readonly 'no-open'?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Opens the page, and says where it is; as JSON for programs. */
export const showAddress = async (
  address: string,
  lines: readonly string[],
  { json = false, quiet = false, 'no-open': silent = false }: Manner,
  { data, tell }: Session,
): Promise<void> => {
  const opened = !silent && (await openBrowser(address));
  if (json) data(`${JSON.stringify({ address })}\n`);
  else if (!quiet)
    tell(
      `${[
        `${opened ? 'Страница открывается в браузере' : 'Откройте в браузере страницу'}: ${address}`,
        ...lines,
      ].join('\n')}\n`,
    );
};

/** Shows the page of the program that works in the folder already; false where none does. */
export const showRunning = async (folder: string, manner: Manner, session: Session): Promise<boolean> => {
  const address = await addressOfRunning(folder);
  if (address === null) return false;
  await showAddress(address, ['Программа с этой папкой уже работает: это её страница.'], manner, session);
  return true;
};

/** How often, and after how many milliseconds each time, a program that has just taken the folder is asked. */
const askings = 10;
const betweenAskings = 300;

/** The same for one that has taken the folder and does not listen yet. */
export const showBeginning = async (folder: string, manner: Manner, session: Session): Promise<boolean> => {
  for (let asked = 0; asked < askings; asked += 1) {
    if (await showRunning(folder, manner, session)) return true;
    await sleep(betweenAskings, undefined, { signal: session.signal });
  }
  return false;
};
