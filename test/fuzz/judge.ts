import { createHash } from 'node:crypto';
import { exitCodes, Failure } from '../../pipeline/report/failure.ts';
import type { Target } from './target.ts';

/** What an input must not do to the program. */
export interface Fault {
  /** One and the same for one and the same mistake: what was thrown, and from where. */
  readonly signature: string;
  /** For a person: message and stack. */
  readonly detail: string;
  /** True where nobody awaited what was thrown: it would have ended the program. */
  readonly stray?: boolean;
}

export interface Verdict {
  /** What came of it: the rule that refused it, or the hash of the result; null beside a fault. */
  readonly answer: string | null;
  readonly fault: Fault | null;
}

/** Seconds of the processor that an input of some kilobytes may cost. */
export const patience = 5;

/** Bytes of memory that are taken and not given back to the heap: pixels, archives. */
const mostMemory = 2 ** 30;

/** Frames of the project's own code in a stack, without places that move with every edit. */
const ownFrames = (stack: string): string[] =>
  [...stack.matchAll(/at (.*?)\(?file:\S*?\/((?:pipeline|test)\/[^:\s]+)/gu)].map(
    ([, name = '', file]) => `${file} ${name.trim()}`,
  );

export const faultOf = (error: unknown): Fault => {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const words = message.replaceAll(/\d+/gu, '0').slice(0, 80);
  const detail = `${stack}\n${error instanceof Error && error.cause ? String(error.cause) : ''}`;
  return { signature: [`${name}: ${words}`, ...ownFrames(stack).slice(0, 2)].join(' | '), detail };
};

const answerOf = async (target: Target, bytes: Uint8Array): Promise<string> => {
  try {
    const text = JSON.stringify(await target.run(bytes)) ?? '';
    return createHash('sha256').update(text).digest('hex');
  } catch (error) {
    if (error instanceof Failure && error.exitCode !== exitCodes.bug) return error.rule;
    throw error;
  }
};

/** Runs one input, `twice` where its answer must be shown to be the same again. */
export const judge = async (target: Target, bytes: Uint8Array, twice: boolean): Promise<Verdict> => {
  const before = process.cpuUsage();
  try {
    const answer = await answerOf(target, bytes);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > patience) throw new Error(`slow: ${seconds.toFixed(1)} seconds of the processor`);
    if (process.memoryUsage().external > mostMemory)
      throw new Error('much memory is kept outside of the heap');
    if (twice && (await answerOf(target, bytes)) !== answer)
      throw new Error('another answer the second time');
    return { answer, fault: null };
  } catch (error) {
    return { answer: null, fault: faultOf(error) };
  }
};
