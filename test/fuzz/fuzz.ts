/** `npm run fuzz -- --reader docx --minutes 10`: mutates files without end and tells what broke. */
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { targets } from './targets.ts';
import { type FuzzReport, fuzz } from './watch.ts';

const { values } = parseArgs({
  options: {
    /** One or more, by commas; all of them where none is named. */
    reader: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: new Date().toISOString() },
    /** Where inputs that reached something new are kept for the next time. */
    corpus: { type: 'string' },
    found: { type: 'string', default: join(import.meta.dirname, 'found') },
  },
});

const wanted = values.reader?.split(',') ?? targets.map(({ name }) => name);
const unknown = wanted.find((name) => targets.every((target) => target.name !== name));
if (unknown) {
  console.error(`No reader «${unknown}». There are: ${targets.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const save = async ({ target, findings }: FuzzReport): Promise<void> => {
  if (findings.length > 0) await mkdir(values.found, { recursive: true });
  for (const { signature, detail, input } of findings) {
    const place = join(values.found, `${target}-${basename(input)}`);
    await copyFile(input, place);
    await writeFile(`${place}.txt`, `${signature}\n\n${detail}\n`);
    console.log(`  ${signature}\n  ${place}`);
  }
};

let sound = true;
for (const target of wanted) {
  const folder = values.corpus ? join(values.corpus, target) : await mkdtemp(join(tmpdir(), 'prikaz-fuzz-'));
  const report = await fuzz({
    module: import.meta.resolve('./targets.ts'),
    target,
    seed: values.seed,
    seconds: Number(values.minutes) * 60,
    runs: Number.MAX_SAFE_INTEGER,
    folder,
  });
  const { runs, refused, kept, reached, seconds, findings } = report;
  const [entered, known] = reached?.functions ?? [0, 0];
  console.log(
    [
      target.padEnd(15),
      `${runs} inputs (${(runs / seconds).toFixed(0)} a second)`,
      `${((100 * refused) / Math.max(1, runs)).toFixed(0)} % refused`,
      `${kept} kept`,
      `${(100 * (reached?.share ?? 0)).toFixed(1)} % of the code, ${entered} of ${known} functions`,
      `${findings.length} findings`,
    ].join(', '),
  );
  await save(report);
  sound &&= findings.length === 0;
}
if (!sound) process.exitCode = 1;
