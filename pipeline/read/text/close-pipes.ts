import { isBlank } from './finder.ts';

const innerPipe = /(?<!\\)[|│║]/gu;
const startsDrawn = /^\s*[|+─-╬]/u;

/** So many lines with the same number of pipes are no chance. */
const leastLines = 3;

/**
 * Tables drawn with pipes between the cells only (`a | b | c`) get a pipe at both ends: neighbouring lines with the
 * same number of pipes, lone lines without pipes (headings of sections) between them.
 */
export const closePipes = (lines: readonly string[]): string[] => {
  const counts = lines.map((line) => countPipes(line));
  const closed = [...lines];
  let next = 0;
  while (next < lines.length) {
    const run = runFrom(counts, lines, next);
    if (run.length >= leastLines)
      for (const index of run) closed[index] = `|${closeRule(lines[index] ?? '')}|`;
    next = (run.at(-1) ?? next) + 1;
  }
  return closed;
};

/** Pipes of a line, 0 for one that is drawn already; the crossings of a rule count as pipes. */
const countPipes = (line: string): number =>
  startsDrawn.test(line) ? 0 : (closeRule(line).match(innerPipe)?.length ?? 0);

/** `--+--+--` as `--|--|--`. */
const closeRule = (line: string): string =>
  /^\s*[-:]+(?:[+┼][-:]+)+\s*$/u.test(line) ? line.replace(/[+┼]/gu, '|') : line;

/** The lines with as many pipes as line `from`, no two lines without pipes between them. */
const runFrom = (counts: readonly number[], lines: readonly string[], from: number): number[] => {
  const count = counts[from] ?? 0;
  const run = count > 0 ? [from] : [];
  let lone = 0;
  for (let index = from + 1; run.length > 0 && index < lines.length && lone < 2; index += 1) {
    if (counts[index] === count) {
      run.push(index);
      lone = 0;
    } else if (counts[index] !== 0) break;
    else if (!isBlank(lines[index])) lone += 1;
  }
  return run;
};
