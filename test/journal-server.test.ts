/** Servers that are none, or not ours: scripted answers in PostgreSQL's protocol, version 3. */
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { journalPlace } from '../pipeline/journal/journal-place.ts';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { Failure } from '../pipeline/report/failure.ts';

const password = 'Sekret-77';

const message = (type: string, body: string | Buffer): Buffer => {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
};

const refusal = (code: string): Buffer => message('E', `SFATAL\0C${code}\0Mno for ${password}\0\0`);

const sasl = (step: number, text: string): Buffer =>
  message('R', Buffer.concat([Buffer.from([0, 0, 0, step]), Buffer.from(text)]));

/** SCRAM, as Debian's servers ask for it (RFC 5802). */
const passwordWanted = [sasl(10, 'SCRAM-SHA-256\0\0'), sasl(11, 'r=nonce,s=c2FsdA==,i=4096')];

/** The address of a server that answers each message with the next of its own, and never hangs up. */
const serverThatSays = async (answers: readonly Buffer[], user: string): Promise<string> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    const rest = answers.values();
    socket.on('data', () => socket.write(rest.next().value ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `postgres://${user}@127.0.0.1:${port}/office`;
};

const failureOf = async (address: string): Promise<Failure> => {
  try {
    await openPostgres(address, { create: false, now: () => '' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it opened');
};

describe('a server', () => {
  it.each([
    ['asks for a password that the address lacks', passwordWanted, 'clerk', 'journal/server-refused'],
    ['knows no such user', [refusal('28000')], `clerk:${password}`, 'journal/server-refused'],
    ['has too many guests', [refusal('53300')], `clerk:${password}`, 'journal/busy'],
    ['breaks down', [refusal('57P02')], `clerk:${password}`, 'journal/server-silent'],
    ['says nothing at all', [], `clerk:${password}`, 'journal/server-silent'],
  ])(
    'that %s is told of within ten seconds, without the password',
    async (_, answers, user, rule) => {
      const failure = await failureOf(await serverThatSays(answers, user));
      expect(failure.rule).toBe(rule);
      expect(`${failure.message} ${failure.advice}`).not.toContain(password);
    },
    10_000,
  );

  it.each([
    `postgress://clerk:${password}@server/office`,
    ` postgres://clerk:${password}@server/office`,
    `postgres:/clerk:${password}@server`,
    `postgres:clerk:${password}@server`,
    `https://clerk:${password}@server`,
  ])('that is mistyped is no file: %s', (typed) => {
    const machine = { env: {}, platform: 'linux', home: '/home/clerk' } as const;
    const place = () => journalPlace(typed, machine);
    expect(place).toThrow('Это не файл журнала');
    expect(place).not.toThrow(password);
  });
});
