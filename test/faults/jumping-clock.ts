/** Loaded before a program, it makes the program's clock jump by up to a year, forth and back, five times a second. */
import { randomInt } from 'node:crypto';

const RealDate = Date;
const year = 365 * 864e5;
let offset = 0;

class JumpingDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    // The built-in constructor takes no argument, one of three kinds, or numbers; here they are only handed on.
    super(...((parts.length === 0 ? [RealDate.now() + offset] : parts) as [number]));
  }

  static override now(): number {
    return RealDate.now() + offset;
  }
}

globalThis.Date = JumpingDate as DateConstructor;

// The day of the run is taken within the first moments: what is made depends on it.
setInterval(() => {
  offset = randomInt(-year, year);
}, 200).unref();
