import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface TcpProxy {
  readonly port: number;
  /** Drops all connections without a farewell, and takes no new ones until it is mended. */
  readonly cut: () => void;
  /** Says nothing more, and lets nothing through: both sides believe that the other one is there. */
  readonly hang: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

type State = 'open' | 'cut' | 'hanging';

/** Listens on a port of this machine and hands on what comes, both ways, to a port of a server on it. */
export const tcpProxy = async (target: number): Promise<TcpProxy> => {
  let state: State = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // A connection that is dropped tells so to either side; that is what it is for.
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const dropAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') return void near.resetAndDestroy();
    const far = keep(connect(target, '127.0.0.1'));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        if (state === 'open') to.write(bytes);
      });
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      state = 'cut';
      dropAll();
    },
    hang: () => {
      state = 'hanging';
    },
    mend: () => {
      // What was swallowed meanwhile is lost: the connections that were open then are of no use.
      if (state === 'hanging') dropAll();
      state = 'open';
    },
    close: () => {
      dropAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
