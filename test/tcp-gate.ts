/** A way to a server that can be cut, as a network can. */
import { createConnection, createServer, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
  /** Ends all connections and lets nobody in. */
  readonly cut: () => Promise<void>;
  /** Lets in again. */
  readonly mend: () => Promise<void>;
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** A gate before a port of this machine. */
export const openGate = async (target: number): Promise<Gate> => {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const port = await listen(server, 0);
  return {
    port,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async () => {
      await listen(server, port);
    },
  };
};
