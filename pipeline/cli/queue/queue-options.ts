import type { Queue } from '../../run/queue/server/open-queue.ts';
import type { BlobStore } from '../../run/store/blob-store.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

/** Every command of the queue has it. */
export const queueOption = {
  queue: {
    type: 'string',
    placeholder: 'АДРЕС',
    help: 'сервер очереди: postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА (иначе PRIKAZ_QUEUE)',
  },
} as const satisfies Options;

/** Every command that brings documents or takes results has it. */
export const storeOption = {
  store: {
    type: 'string',
    placeholder: 'МЕСТО',
    help: 'где лежат документы: общая папка, postgres://… или s3://КОРЗИНА/ПАПКА (иначе PRIKAZ_STORE или сервер очереди)',
  },
} as const satisfies Options;

type Typed = Arguments<typeof queueOption & typeof storeOption>['values'];

/** @throws Failure `cli/no-queue` */
export const queueAddress = ({ queue }: Pick<Typed, 'queue'>): string => {
  const address = queue ?? process.env['PRIKAZ_QUEUE'];
  if (address?.trim()) return address.trim();
  throw usageFailure(
    'cli/no-queue',
    'Не указан сервер очереди.',
    'Укажите его: --queue postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА — или в переменной PRIKAZ_QUEUE.',
  );
};

interface QueueUse {
  /** Makes the queue, or a store's folder, where there is none yet. */
  readonly create?: boolean;
}

/** Opens the queue, and closes it whatever happens. */
export const withQueue = async <T>(
  typed: Pick<Typed, 'queue'>,
  { create = false }: QueueUse,
  work: (queue: Queue) => Promise<T>,
): Promise<T> => {
  const address = queueAddress(typed);
  const { openQueue } = await import('../../run/queue/server/open-queue.ts');
  const queue = await openQueue(address, { create });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
};

/** Opens the store, and closes it whatever happens. */
export const withStore = async <T>(
  typed: Typed,
  { create = false }: QueueUse,
  work: (store: BlobStore) => Promise<T>,
): Promise<T> => {
  const { openStore } = await import('../../run/store/open-store.ts');
  const store = await openStore(typed.store ?? process.env['PRIKAZ_STORE'] ?? queueAddress(typed), {
    create,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** The run that is named. @throws Failure `cli/no-run` */
export const oneRun = (words: readonly string[], example: string): string => {
  const [run, extra] = words;
  if (run !== undefined && extra === undefined) return run;
  throw usageFailure(
    'cli/no-run',
    run === undefined ? 'Не указано задание.' : `Лишнее слово: ${extra}.`,
    `Назовите одно задание; какие есть, покажет prikaz queue status. Например: ${example}`,
  );
};
