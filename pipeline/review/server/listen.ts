import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { errorCode } from '../../report/error-code.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import { isLoopback } from './guard/addresses.ts';

/** Ports that are tried one after the other from the usual one on. */
const portsTried = 20;

/** Whoever is slower than this, in milliseconds, is cut off: he holds connections that others need. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 15 * 60_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** Milliseconds without a byte: papers that are being made send none for minutes. */
const silence = 10 * 60_000;

const mostConnections = 256;

/** Of one machine in the network: whoever holds so many, by requests that never end, leaves room for the others. */
const mostOfOne = 64;

const unavailable = (host: string, port: number, cause: unknown): Failure => {
  const isTaken = errorCode(cause) === 'EADDRINUSE';
  return new Failure({
    rule: isTaken ? 'serve/port-taken' : 'serve/address-unavailable',
    exitCode: exitCodes.usage,
    message: isTaken
      ? `Порт ${port} занят другой программой.`
      : `Страницу нельзя открыть по адресу ${host}:${port}: у этого компьютера его нет или он под запретом.`,
    advice: isTaken
      ? 'Укажите другой: --port 0 возьмёт любой свободный.'
      : 'Укажите в --host адрес этого компьютера, в --port — число больше 1023.',
    cause,
  });
};

/** Takes a port; gives its number. @throws Failure `serve/port-taken`, `serve/address-unavailable` */
const take = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(unavailable(host, port, error));
    server.once('error', refuse).listen({ host, port, exclusive: true }, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Browsers of this machine itself hold as many as they like: what runs here could do worse. */
const leaveRoom = (server: Server): void => {
  const held = new Map<string, number>();
  server.on('connection', (socket) => {
    const { remoteAddress: who = '' } = socket;
    if (isLoopback(who)) return;
    const count = (held.get(who) ?? 0) + 1;
    held.set(who, count);
    socket.once('close', () => {
      const left = (held.get(who) ?? 1) - 1;
      if (left > 0) held.set(who, left);
      else held.delete(who);
    });
    if (count > mostOfOne) socket.destroy();
  });
};

export interface Listening {
  readonly port: number;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

interface ListenOptions {
  readonly host: string;
  /** The one that was asked for; null for the usual one, or the next that is free. */
  readonly port: number | null;
  readonly usualPort: number;
  /** Answers once the port is known: names with it are checked. */
  readonly appAt: (port: number) => Hono;
}

const takeOne = async (server: Server, { host, port, usualPort }: ListenOptions): Promise<number> => {
  if (port !== null) return take(server, host, port);
  for (let next = usualPort; ; next += 1)
    try {
      return await take(server, host, next);
    } catch (error) {
      const isTaken = error instanceof Failure && error.rule === 'serve/port-taken';
      if (!isTaken || next >= usualPort + portsTried) throw error;
    }
};

/** @throws Failure `serve/port-taken`, `serve/address-unavailable` */
export const listen = async (options: ListenOptions): Promise<Listening> => {
  const server = createServer(limits);
  server.maxConnections = mostConnections;
  server.setTimeout(silence);
  leaveRoom(server);
  const port = await takeOne(server, options);
  const { fetch } = options.appAt(port);
  server.on('request', getRequestListener(fetch, { overrideGlobalObjects: false }));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
