import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { atOnce } from '../at-once.ts';
import type { Shelf } from '../shelf.ts';
import type { StorePlace } from '../store-place.ts';
import { explainS3 } from './explain-s3.ts';

type S3Place = Extract<StorePlace, { kind: 's3' }>;

/** Milliseconds to reach the server, and for it to say something. */
const patience = { entrance: 5_000, silence: 20_000 };

/** Requests of one process at once: a small server opens no more connections in time. */
const requests = 16;

/** The server, the region and the keys come from where all programs have them: AWS_… and the files of ~/.aws. */
const clientOf = ({ S3Client: Client }: typeof import('@aws-sdk/client-s3')): S3Client => {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const isOwn = (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION ?? (isOwn ? 'us-east-1' : undefined);
  return new Client({
    maxAttempts: 3,
    // A server of one's own has no name for each bucket.
    forcePathStyle: isOwn,
    ...(region === undefined ? {} : { region }),
    // Ours is sent as a header; the client's own way, at the end of the bytes, is unknown to many servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: patience.entrance, socketTimeout: patience.silence },
  });
};

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');

const unlessMissing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
};

/** Into one piece of memory, as large as the server says. */
const bytesOf = async ({ Body, ContentLength = 0 }: GetObjectCommandOutput): Promise<Uint8Array> => {
  const bytes = Buffer.alloc(ContentLength);
  let end = 0;
  for await (const part of (Body ?? []) as AsyncIterable<Uint8Array>) {
    bytes.set(part.subarray(0, ContentLength - end), end);
    end += part.length;
  }
  return bytes;
};

/**
 * A bucket of S3, or of a server that speaks as it does. An object is there whole or not at all; the server checks
 * what comes by its SHA-256, and tells it again when asked whether the object is there.
 * @throws Failure `store/unreachable`, `store/refused`, `store/no-bucket`, …
 */
export const openS3 = async ({ bucket, prefix }: S3Place): Promise<Shelf> => {
  const s3 = await import('@aws-sdk/client-s3');
  const client = clientOf(s3);
  const at = (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` });
  const holds = async (key: string, size: number, checksum: string): Promise<boolean> => {
    const head = await unlessMissing(
      client.send(new s3.HeadObjectCommand({ ...at(key), ChecksumMode: 'ENABLED' })),
    );
    // A server that keeps no sums is given the bytes again.
    return head?.ContentLength === size && head.ChecksumSHA256 === checksum;
  };
  try {
    await client.send(new s3.HeadBucketCommand({ Bucket: bucket }));
  } catch (error) {
    client.destroy();
    throw explainS3(isNotThere(error) ? Object.assign(new Error(), { name: 'NoSuchBucket' }) : error);
  }
  const inTurns = atOnce(requests);
  return {
    keep: (key, bytes) =>
      inTurns(async () => {
        const checksum = Buffer.from(key, 'hex').toString('base64');
        if (await holds(key, bytes.length, checksum)) return;
        await client.send(new s3.PutObjectCommand({ ...at(key), Body: bytes, ChecksumSHA256: checksum }));
      }),
    find: (key) =>
      inTurns(async () => {
        const found = await unlessMissing(client.send(new s3.GetObjectCommand(at(key))));
        return found && bytesOf(found);
      }),
    drop: (key) =>
      inTurns(async () => {
        await client.send(new s3.DeleteObjectCommand(at(key)));
      }),
    close: async () => client.destroy(),
    explain: explainS3,
  };
};
