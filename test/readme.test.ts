import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../pipeline/cli/commands.ts';
import { answersSchema } from '../pipeline/model/answers/answers-schema.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { withRuleList } from './rule-list.ts';

const root = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest: Record<string, Record<string, string>> = JSON.parse(textOf('package.json'));
const guides = ['README.md', 'README.ru.md'];

const blocksOf = (path: string, language: string): readonly string[] =>
  [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block = '']) => block,
  );

const found = (path: string, pattern: RegExp): readonly string[] =>
  [...new Set([...textOf(path).matchAll(pattern)].map(([, word = '']) => word))].toSorted();

describe('pipeline/README.md', () => {
  const text = textOf('pipeline/README.md');

  it('lists the rules of the code (npm run accept writes them)', () => {
    expect(text).toBe(withRuleList(text));
  });

  it('says of every dependency why it is there, and of no other', () => {
    const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];
    const names = kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
    for (const name of names) expect(text).toContain(`\`${name}\``);
    const [, table = ''] = /^\| package \|.*?\n((?:\|.*\n)+)/m.exec(text) ?? [];
    const listed = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(
      ([, cell = '']) => cell.match(/[@\w/.-]+/g) ?? [],
    );
    expect(listed.filter((name) => /\w/.test(name) && !names.includes(name))).toEqual([]);
  });
});

const roomGuides = ['pipeline/README.md', 'pipeline/run/README.md', 'pipeline/review/README.md'];

describe.each([...guides, ...roomGuides, 'templates/README.md'])('%s', (path) => {
  it('links to files that are there', () => {
    const links = found(path, /\]\(([^)#:]+)\)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const scripts = found(path, /\bnpm run ([a-z]+)/g);
    expect(scripts.filter((script) => !manifest['scripts']?.[script])).toEqual([]);
  });
});

describe.each(guides)('%s', (path) => {
  it('names every command and no other', () => {
    const named = [...found(path, /\bnpx prikaz ([a-z]+)/g), ...found(path, /\bnpm (start)\b/g)];
    expect(named.toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('lists every exit code and no other', () => {
    const codes = found(path, /^\| (\d+) \|/gm).map(Number);
    expect(codes.toSorted((a, b) => a - b)).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b));
  });

  it('shows answers that the program takes', () => {
    const [answers = ''] = blocksOf(path, 'json');
    expect(answersSchema.safeParse(JSON.parse(answers))).toMatchObject({ success: true });
  });

  it('names every environment variable of the program', () => {
    const used = globSync('pipeline/**/*.{ts,mjs}', { cwd: root }).flatMap((file) =>
      found(file, /\b(PRIKAZ_[A-Z]+)\b/g),
    );
    expect(found(path, /`(PRIKAZ_[A-Z]+|NO_COLOR)(?:=1)?`/g)).toEqual(
      [...new Set(['NO_COLOR', ...used])].toSorted(),
    );
  });
});

describe('the two languages', () => {
  it('show the same commands, answers and pictures', () => {
    const shown = (path: string) => ({
      commands: found(path, /^((?:npm|npx) .*?)(?: {2,}#.*)?$/gm),
      answers: blocksOf(path, 'json'),
      pictures: found(path, /!\[[^\]]*\]\(([^)]+)\)/g),
    });
    expect(shown('README.ru.md')).toEqual(shown('README.md'));
  });
});
