/** PDF files that are locked, in all the ways there are, and passwords that fit or do not. */
import { createCipheriv, createHash } from 'node:crypto';
import { onePage, rawPdf, stream, words } from './pdf-file.ts';
import { pdf } from './pdf-recipe.ts';
import type { Outcome, Recipe } from './recipe.ts';

/** What fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3, algorithm 2). */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32);

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const md5Times = (bytes: Buffer, times: number, length: number): Buffer => {
  let hash = bytes;
  for (let time = 0; time < times; time += 1) hash = md5(hash.subarray(0, length));
  return hash.subarray(0, length);
};

/** OpenSSL has put this cipher away. */
const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    Uint8Array.from(data, (byte) => {
      at = (at + 1) & 0xff;
      other = (other + (box[at] ?? 0)) & 0xff;
      swap(at, other);
      return byte ^ (box[((box[at] ?? 0) + (box[other] ?? 0)) & 0xff] ?? 0);
    }),
  );
};

/** Twenty rounds, each with another key (algorithms 3 and 5). */
const rounds = (key: Buffer, data: Buffer, times: number): Buffer =>
  Array.from({ length: times }, (_, round) => round).reduce(
    (result, round) =>
      rc4(
        Uint8Array.from(key, (byte) => byte ^ round),
        result,
      ),
    data,
  );

interface Lock {
  /** 2 and 3 lock by RC4 with 40 and 128 bits, 4 by AES with 128. */
  readonly revision: 2 | 3 | 4;
  readonly user: string;
  readonly owner: string;
}

const identity = Buffer.alloc(16, 7);
const permissions = -44;

/** The key of a file, and what its dictionary says of the passwords (algorithms 2 to 5). */
const lockOf = ({ revision, user, owner }: Lock) => {
  const length = revision === 2 ? 5 : 16;
  const [more, times] = revision === 2 ? [0, 1] : [50, 20];
  const ownerKey = md5Times(md5(padded(owner)), more, length).subarray(0, length);
  const ownerEntry = rounds(ownerKey, padded(user), times);
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions);
  const key = md5Times(md5(padded(user), ownerEntry, allowed, identity), more, length).subarray(0, length);
  const userEntry =
    revision === 2
      ? rc4(key, filling)
      : Buffer.concat([rounds(key, md5(filling, identity), times), Buffer.alloc(16)]);
  return { key, ownerEntry, userEntry };
};

/** A stream's own cipher: the file's key with the number of its object (algorithm 1). */
const locked = (data: string, number: number, key: Buffer, revision: number): Buffer => {
  const own = Buffer.concat([key, Buffer.of(number & 0xff, number >> 8, 0, 0, 0)]);
  const length = Math.min(16, key.length + 5);
  if (revision < 4) return rc4(md5(own).subarray(0, length), Buffer.from(data));
  const start = Buffer.alloc(16, 3);
  const cipher = createCipheriv('aes-128-cbc', md5(own, Buffer.from('sAlT')).subarray(0, length), start);
  return Buffer.concat([start, cipher.update(data), cipher.final()]);
};

const methods: Readonly<Record<Lock['revision'], string>> = {
  2: '/V 1 /R 2',
  3: '/V 2 /R 3 /Length 128',
  4: '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF',
};

const lockedPdf = (lock: Lock): Buffer => {
  const { key, ownerEntry, userEntry } = lockOf(lock);
  const [owner, user, id] = [ownerEntry, userEntry, identity].map((bytes) => bytes.toString('hex'));
  const dictionary = `<< /Filter /Standard ${methods[lock.revision]} /O <${owner}> /U <${user}> /P ${permissions} >>`;
  return rawPdf(
    { ...onePage(), 4: stream(locked(words, 4, key, lock.revision)), 9: dictionary },
    { trailer: `/Encrypt 9 0 R /ID [<${id}> <${id}>]` },
  );
};

const ways = [
  [2, 'RC4 of 40 bits'],
  [3, 'RC4 of 128 bits'],
  [4, 'AES of 128 bits'],
] as const;

const tried: readonly (readonly [
  name: string,
  what: string,
  options: readonly string[],
  expected: Outcome,
])[] = [
  ['unasked', 'no password given', [], 'read/protected'],
  ['user', "the reader's password", ['--password', 'user'], 'read'],
  ['owner', "the owner's password", ['--password', 'owner'], 'read'],
  ['wrong', 'a wrong password', ['--password', 'wrong'], 'read/protected'],
];

const byAll = (filter: string, more = ''): Buffer =>
  rawPdf(
    { ...onePage(), 9: `<< /Filter /${filter} ${more} >>` },
    { trailer: '/Encrypt 9 0 R /ID [<00> <00>]' },
  );

export const lockedRecipes: readonly Recipe[] = [
  ...ways.flatMap(([revision, way]) => [
    ...tried.map(([name, what, options, expected]) =>
      pdf(
        `locked-${revision}-${name}`,
        `${way}, ${what}`,
        expected,
        () => lockedPdf({ revision, user: 'user', owner: 'owner' }),
        { options },
      ),
    ),
    pdf(`locked-${revision}-open`, `${way}, open to everybody`, 'read', () =>
      lockedPdf({ revision, user: '', owner: 'owner' }),
    ),
  ]),
  pdf('locked-strangely', 'locked by a program that nobody knows', ['read/damaged', 'read/protected'], () =>
    byAll('Unknown', '/V 9 /R 9'),
  ),
  pdf('locked-brokenly', 'locked with keys that are too short', ['read/damaged', 'read/protected'], () =>
    byAll('Standard', '/V 5 /R 6 /O <00> /U <00> /OE <00> /UE <00> /Perms <00> /P 0'),
  ),
  pdf(
    'locked-long',
    'a password of a hundred thousand letters',
    'read/protected',
    () => lockedPdf({ revision: 3, user: 'user', owner: 'owner' }),
    {
      options: ['--password', 'п'.repeat(50_000)],
    },
  ),
];
