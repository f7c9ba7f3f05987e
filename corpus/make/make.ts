/**
 * `npm run corpus`: lays the corpus's documents out anew, in a look drawn for each, and has them scanned.
 *
 * `--out DIR` gets `<variant>/<document>/` with `source.*`, `truth.json`, `layout.json` and the knobs used; `npm run score
 * -- --dir DIR/<variant>` scores them. `--seed WORD` draws looks and damage. `--variant NAME` and `--document PART-OF-PATH`,
 * each more than once, make only these; `--set small` makes three documents. `--knob name=value` fixes a knob, `--list`
 * tells variants and knobs.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { drawKnobs } from './draw-knobs.ts';
import { knobsSchema } from './knobs.ts';
import { makeDocument } from './make-document.ts';
import { presets } from './presets.ts';
import { readTruths } from './read-truths.ts';
import { writeDocument } from './write/write-document.ts';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/corpus' },
    seed: { type: 'string', default: '1' },
    set: { type: 'string', default: 'full' },
    variant: { type: 'string', multiple: true, default: Object.keys(presets) },
    document: { type: 'string', multiple: true, default: [''] },
    knob: { type: 'string', multiple: true, default: [] },
    list: { type: 'boolean', default: false },
  },
});

/** Enough of each kind for a quick look. */
const small = ['order/town-improvement', 'plan/school-safety', 'schedule/control-works'];

const variantList = (): string =>
  Object.entries(presets)
    .map(([name, preset]) => `  ${name.padEnd(18)} ${JSON.stringify(preset)}`)
    .join('\n');

const knobList = (): string => {
  const usual = new Map(Object.entries(knobsSchema.parse({})));
  return Object.entries(knobsSchema.shape)
    .map(([name, knob]) => {
      const { enum: values, description = '' } = z.toJSONSchema(knob, { io: 'input' });
      const choice = values ? `${values.join(' | ')}; ` : '';
      return `  ${name.padEnd(14)} ${choice}${JSON.stringify(usual.get(name))} ${description}`.trimEnd();
    })
    .join('\n');
};

const makeAll = async (): Promise<void> => {
  const given = Object.fromEntries(options.knob.map((knob) => knob.split('=', 2)));
  const chosen = (await readTruths()).filter(
    ({ name }) =>
      options.document.some((part) => name.includes(part)) &&
      (options.set !== 'small' || small.includes(name)),
  );
  for (const variant of options.variant)
    for (const { name, truth } of chosen) {
      const knobs = drawKnobs(variant, options.seed, name, given);
      const made = await makeDocument(truth, knobs, [options.seed, name]);
      await writeDocument(join(options.out, variant, name), made, truth, knobs);
      console.log(
        `${variant}/${name}: ${made.layout?.pages.length ?? 'no'} pages, ${made.bytes.length} bytes`,
      );
    }
};

if (options.list) console.log(`Variants\n${variantList()}\nKnobs\n${knobList()}`);
else await makeAll();
