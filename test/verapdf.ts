/** veraPDF, the validator of PDF/A and PDF/UA of the PDF Association: a Java archive out of Maven's own folder. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const version = '1.28.2';
const checksum = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const archive = join(
  homedir(),
  `.m2/repository/org/verapdf/apps/greenfield-apps/${version}/greenfield-apps-${version}.jar`,
);

/** True where Java and the archive are there, and the archive is the one that is meant. */
export const hasVeraPdf = (): boolean =>
  existsSync(archive) &&
  createHash('sha256').update(readFileSync(archive)).digest('hex') === checksum &&
  spawnSync('java', ['-version']).status === 0;

/** What veraPDF calls the standards. */
export type Flavour = '2b' | '2a' | '3b' | '3a' | 'ua1';

/** The files among these that do not keep to the standard, with the clauses that they break. */
export const veraFaults = (files: readonly string[], flavour: Flavour): readonly string[] => {
  const { stdout } = spawnSync(
    'java',
    [
      '-Xmx700m',
      '-cp',
      archive,
      'org.verapdf.apps.GreenfieldCliWrapper',
      '-v',
      '--format',
      'text',
      '-f',
      flavour,
      ...files,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const said = stdout.split('\n');
  const silent = files.filter((file) => !said.some((line) => line.startsWith('PASS') && line.includes(file)));
  return silent.map((file) => `${file}: ${said.filter((line) => !line.startsWith('PASS')).join(' ')}`);
};
