import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { z } from 'zod';

const actionSchema = z.object({
  inputs: z.record(
    z.string(),
    z.object({ default: z.string().optional(), required: z.boolean().optional() }),
  ),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string().optional(),
        if: z.string().optional(),
        uses: z.string().optional(),
        with: z.record(z.string(), z.string()).optional(),
        shell: z.literal('bash').optional(),
        env: z.record(z.string(), z.string()).optional(),
        run: z.string().optional(),
      }),
    ),
  }),
});

type Action = z.infer<typeof actionSchema>;
type Step = Action['runs']['steps'][number];

const folder = join(import.meta.dirname, '../.github/actions/prikaz');

export const readAction = (): Action =>
  actionSchema.parse(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));

/** What a runner puts in the place of `${{ … }}`. */
type Values = Readonly<Record<string, string>>;

/** An output that no step has set is empty, as everything that is not there is to a runner. */
const substitute = (template: string, values: Values): string =>
  template.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = values[name] ?? (name.startsWith('steps.') ? '' : undefined);
    if (value === undefined) throw new Error(`the action names ${name}, which no runner knows`);
    return value;
  });

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** As GitHub's runner runs a step with `shell: bash`. */
const runStep = async (script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> => {
  const file = join(cwd, '..', 'step.sh');
  writeFileSync(file, script);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { cwd, env });
  const closed = new Promise<number>((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve(code ?? -1)),
  );
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
};

/** «name=value» lines, as steps write them. */
const outputsIn = (file: string): Values =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

export interface ActionEnd {
  /** Of the first step that failed; 0 where none did. */
  readonly code: number;
  readonly outputs: Values;
  /** What stands on the page of the run. */
  readonly summary: string;
  readonly log: string;
  /** The actions of others, each with what it is given. */
  readonly used: readonly { readonly uses: string; readonly with: Values }[];
}

/** Runs the action's steps in a folder as a runner would; actions of others are noted, not run. */
export const runAction = async (root: string, given: Values): Promise<ActionEnd> => {
  const action = readAction();
  const workspace = join(root, 'workspace');
  const temporary = join(root, 'temp');
  const [outputFile, summaryFile] = [join(root, 'output'), join(root, 'summary')];
  mkdirSync(workspace, { recursive: true });
  mkdirSync(temporary, { recursive: true });
  for (const file of [outputFile, summaryFile]) writeFileSync(file, '');
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `inputs.${name}`,
      given[name] ?? input.default ?? '',
    ]),
  );
  const values: Values = {
    ...inputs,
    'runner.temp': temporary,
    'runner.os': 'Linux',
    'github.run_id': '1',
    'github.run_attempt': '1',
  };
  const used: { uses: string; with: Values }[] = [];
  let [code, log] = [0, ''];
  const isWanted = ({ if: condition = '' }: Step): boolean =>
    (code === 0 || condition.includes('always()')) &&
    (!condition.includes("inputs.cache == 'true'") || values['inputs.cache'] === 'true');
  for (const step of action.runs.steps.filter(isWanted)) {
    const filled = (all: Values = {}): Values =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, substitute(value, values)]));
    if (step.uses) used.push({ uses: step.uses, with: filled(step.with) });
    if (step.run === undefined) continue;
    const ran = await runStep(step.run, workspace, {
      ...process.env,
      ...filled(step.env),
      GITHUB_ACTION_PATH: folder,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      RUNNER_TEMP: temporary,
    });
    log += ran.out + ran.err;
    if (code === 0) ({ code } = ran);
  }
  const steps = Object.fromEntries(
    Object.entries(outputsIn(outputFile)).map(([name, value]) => [`steps.batch.outputs.${name}`, value]),
  );
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [
      name,
      substitute(value, { ...values, ...steps }),
    ]),
  );
  return { code, outputs, summary: readFileSync(summaryFile, 'utf8'), log, used };
};
