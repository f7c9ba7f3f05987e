import { failureOf } from '../../report/failure.ts';

/** How a piece of work ended: its seconds, and the rule of its failure; null where it went well. */
type Told = (seconds: number, rule: string | null) => void;

/** The same work, of whose end is told. */
export const timed =
  <Input extends unknown[], Output>(work: (...input: Input) => Promise<Output>, told: Told) =>
  async (...input: Input): Promise<Output> => {
    const begun = performance.now();
    const end = (rule: string | null) => told((performance.now() - begun) / 1000, rule);
    try {
      const output = await work(...input);
      end(null);
      return output;
    } catch (error) {
      end(failureOf(error).rule);
      throw error;
    }
  };
