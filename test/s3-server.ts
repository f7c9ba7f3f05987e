/** S3Mock, Adobe's server that speaks as S3 does: a Java archive out of Maven's own folder. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const version = '4.11.0';
const checksum = '30916126e4cf559ca3fd25a1ff481eb64f7bfd2e05eb1ea83600999774f63f84';
const archive = join(
  homedir(),
  `.m2/repository/com/adobe/testing/s3mock/${version}/s3mock-${version}-exec.jar`,
);

/** True where Java and the archive are there, and the archive is the one that is meant. */
export const hasS3Mock = (): boolean =>
  existsSync(archive) &&
  createHash('sha256').update(readFileSync(archive)).digest('hex') === checksum &&
  spawnSync('java', ['-version']).status === 0;

export interface S3Server {
  /** What AWS_ENDPOINT_URL_S3 is to say. */
  readonly address: string;
  readonly stop: () => void;
}

/** Milliseconds that Java may take to begin. */
const longestStart = 90_000;

const answers = async (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

export const startS3Mock = async (): Promise<S3Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-s3-'));
  const port = await freePort();
  const settings = [
    `--com.adobe.testing.s3mock.httpPort=${port}`,
    '--server.port=0',
    `--com.adobe.testing.s3mock.store.root=${folder}`,
  ];
  const java = spawn('java', ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-jar', archive, ...settings], {
    cwd: folder,
    stdio: 'ignore',
  });
  const stop = (): void => {
    java.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  for (const begun = performance.now(); !(await answers(address)); ) {
    if (performance.now() - begun > longestStart || java.exitCode !== null) {
      stop();
      throw new Error('S3Mock does not start');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, stop };
};
