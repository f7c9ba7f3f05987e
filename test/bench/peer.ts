import { spawnSync } from 'node:child_process';

/** The first line of what a program says about its version; null where the machine has no such program. */
export const versionOf = (program: string, flag = '--version'): string | null => {
  const { error, stdout, stderr } = spawnSync(program, [flag], { encoding: 'utf8' });
  return error ? null : ((stdout || stderr).split('\n')[0] ?? '').trim();
};
