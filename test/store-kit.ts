/** Stores for tests: a folder, a real PostgreSQL, and S3Mock. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import { postgresPrograms, type Server, startPostgres } from './postgres-server.ts';
import { scratchFolder } from './run-prikaz.ts';
import { hasS3Mock, type S3Server, startS3Mock } from './s3-server.ts';
import { openGate } from './tcp-gate.ts';

/** A store's address, and what may befall it. */
export interface TestedPlace {
  readonly address: string;
  /** Turns a bit of what is kept. */
  readonly spoil: (key: string) => Promise<void>;
  /** Takes the store away, and brings it back. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

interface TestedStore {
  readonly name: string;
  readonly missing: boolean;
  /** A new one, empty. */
  readonly place: () => Promise<TestedPlace>;
}

/** Nothing that is said may hold it. */
export const secret = 'Sekret-77';

const turned = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));

const folderPlace = async (): Promise<TestedPlace> => {
  const outside = scratchFolder();
  const address = join(outside, `хранилище ${secret}`);
  return {
    address,
    spoil: async (key) => {
      const path = join(address, 'prikaz-store', key.slice(0, 2), key.slice(2, 4), key);
      writeFileSync(path, turned(readFileSync(path)));
    },
    // As a network drive goes: the place where it was mounted stays.
    cut: async () => {
      renameSync(address, `${address}.away`);
      mkdirSync(address);
    },
    mend: async () => renameSync(`${address}.away`, address),
  };
};

const programs = postgresPrograms();
let postgres: Promise<Server> | undefined;

const postgresPlace = async (): Promise<TestedPlace> => {
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  postgres ??= startPostgres(programs);
  const direct = await (await postgres).database();
  const url = new URL(direct);
  const gate = await openGate(Number(url.port));
  onTestFinished(() => gate.cut());
  url.port = String(gate.port);
  url.password = secret;
  return {
    address: url.href,
    spoil: async (key) => {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: direct });
      await client.connect();
      await client.query(
        'UPDATE store_parts SET bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) WHERE key = $1 AND number = 0',
        [key],
      );
      await client.end();
    },
    cut: gate.cut,
    mend: gate.mend,
  };
};

let s3Mock: Promise<S3Server> | undefined;
let buckets = 0;

const s3Place = async (): Promise<TestedPlace> => {
  s3Mock ??= startS3Mock();
  const gate = await openGate(Number(new URL((await s3Mock).address).port));
  onTestFinished(() => gate.cut());
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${gate.port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'clerk');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } = await import(
    '@aws-sdk/client-s3'
  );
  const client = new S3Client({ region: 'us-east-1', forcePathStyle: true });
  buckets += 1;
  const bucket = `office-${buckets}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  // Every second one in a folder of the bucket.
  const prefix = buckets % 2 === 0 ? 'orders/2026/' : '';
  return {
    address: `s3://${bucket}/${prefix}`,
    spoil: async (key) => {
      const at = { Bucket: bucket, Key: `${prefix}${key}` };
      const { Body } = await client.send(new GetObjectCommand(at));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      await client.send(new PutObjectCommand({ ...at, Body: turned(bytes) }));
    },
    cut: gate.cut,
    mend: gate.mend,
  };
};

/** All stores; a test of one that is not installed is skipped, and fails in CI. */
export const testedStores: readonly TestedStore[] = [
  { name: 'a folder', missing: false, place: folderPlace },
  {
    name: 'PostgreSQL (initdb)',
    missing: programs === undefined && !process.env['CI'],
    place: postgresPlace,
  },
  { name: 'S3 (S3Mock by Maven)', missing: !hasS3Mock() && !process.env['CI'], place: s3Place },
];

/** Ends the servers that the tests of a file have started. */
export const stopStores = (): void =>
  afterAll(async () => {
    (await postgres)?.stop();
    (await s3Mock)?.stop();
  });
