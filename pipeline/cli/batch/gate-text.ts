import type { ExitCode } from '../../report/failure.ts';
import type { Gate, Refusal } from '../../run/report/gate.ts';
import { grouped } from '../../run/report/report-words.ts';
import type { Tally } from '../../run/report/tally.ts';

const reasons: Readonly<Record<Refusal, (count: string, gate: Gate) => string>> = {
  failed: (count) => `не обработано ${count}`,
  error: (count) => `с ошибками ${count}`,
  warning: (count) => `с предупреждениями ${count} (--fail-on warning)`,
  doubts: (count, { maxDoubts }) => `сомнений больше ${maxDoubts} (--max-doubts): ${count}`,
};

/** Why a run ends with a code: «Код завершения 1: из 40 документов с ошибками 2, …»; empty where all passed. */
export const gateText = ({ documents, refused }: Tally, gate: Gate, code: ExitCode): string => {
  const said = Object.entries(refused)
    .filter(([, count]) => count > 0)
    .map(([refusal, count]) => reasons[refusal as Refusal](grouped(count), gate));
  return said.length > 0
    ? `Код завершения ${code}: из ${grouped(documents)} документов ${said.join(', ')}.`
    : '';
};
