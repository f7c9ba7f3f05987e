import { Failure } from '../../report/failure.ts';

/** What has to be there for work to be possible, by its name: each throws where it is not. */
export type Probes = Readonly<Record<string, () => Promise<void>>>;

/** Milliseconds that a probe may take. */
const patience = 5_000;

const soon = async (work: Promise<void>): Promise<void> => {
  const { promise, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error('no answer')), patience);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** «ok», or why not: never the text of an error, which may hold addresses. */
const stateOf = async (probe: () => Promise<void>): Promise<string> => {
  try {
    await soon(probe());
    return 'ok';
  } catch (error) {
    return error instanceof Failure ? error.rule : 'unreachable';
  }
};

export interface Health {
  readonly ready: boolean;
  readonly states: Readonly<Record<string, string>>;
}

/** Asks all probes; whoever asks while they are being asked gets the same answer. */
export const healthOf = (probes: Probes): (() => Promise<Health>) => {
  let running: Promise<Health> | undefined;
  const ask = async (): Promise<Health> => {
    const states = await Promise.all(
      Object.entries(probes).map(async ([name, probe]) => [name, await stateOf(probe)] as const),
    );
    return { ready: states.every(([, state]) => state === 'ok'), states: Object.fromEntries(states) };
  };
  return () => {
    running ??= ask().finally(() => {
      running = undefined;
    });
    return running;
  };
};
