import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../../../report/error-code.ts';
import { diskFailed, tooLarge } from '../refusals.ts';
import { ownFileMode } from './desk-paths.ts';

export interface Upload {
  readonly path: string;
  readonly bytes: number;
}

/** Lets bytes through up to a limit. @throws Failure `review/too-large` */
const atMost = (limit: number): Transform => {
  let size = 0;
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      size += chunk.length;
      if (size > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
};

const fullDisk: readonly string[] = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'];

/**
 * Writes a stream to a file of its own, on the disk when this returns; what breaks off leaves nothing.
 * @throws Failure `review/too-large`, `review/disk-failed`, and what the stream says
 */
export const keepUpload = async (
  folder: string,
  bytes: ReadableStream<Uint8Array>,
  limit: number,
): Promise<readonly [id: string, Upload]> => {
  const id = randomUUID();
  const path = join(folder, id);
  try {
    await pipeline(
      Readable.from(bytes),
      atMost(limit),
      createWriteStream(path, { flags: 'wx', mode: ownFileMode, flush: true }),
    );
    return [id, { path, bytes: (await stat(path)).size }];
  } catch (error) {
    await rm(path, { force: true });
    throw fullDisk.includes(errorCode(error)) ? diskFailed(error) : error;
  }
};
