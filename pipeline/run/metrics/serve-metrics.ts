import { createServer, type Server } from 'node:http';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Health } from './health.ts';

/** Where metrics are to be asked for. */
export interface MetricsPlace {
  /** A name or number of this machine; the loopback unless somebody wants it otherwise. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What is asked for, by its path. */
export type Pages = Readonly<Record<string, () => Promise<Answer>>>;

const text = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

/** `/healthz` answers as long as the program can, `/readyz` says whether it can work, `/metrics` how it does. */
export const pagesOf = (
  health: () => Promise<Health>,
  metrics: () => Promise<{ readonly type: string; readonly body: string }>,
): Pages => ({
  '/healthz': async () => text(200, 'ok\n'),
  '/readyz': async () => {
    const { ready, states } = await health();
    return { status: ready ? 200 : 503, type: 'application/json', body: `${JSON.stringify(states)}\n` };
  },
  '/metrics': async () => ({ status: 200, ...(await metrics()) }),
});

const answerTo = async (pages: Pages, method: string, path: string): Promise<Answer> => {
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (!page) return text(404, 'not found\n');
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'GET or HEAD\n');
  try {
    return await page();
  } catch {
    return text(500, 'failed\n');
  }
};

const taken = ({ host, port }: MetricsPlace, cause: NodeJS.ErrnoException): Failure =>
  new Failure({
    rule: 'run/metrics-unavailable',
    exitCode: exitCodes.usage,
    message: `Метрики нельзя показать по адресу ${host}:${port}: ${cause.code === 'EADDRINUSE' ? 'порт занят' : 'так нельзя'}.`,
    advice: 'Укажите в --metrics другой порт; 0 — любой свободный.',
    cause,
  });

/**
 * Answers Prometheus and whoever watches over programs. It does not keep the program from ending.
 * @throws Failure `run/metrics-unavailable`
 */
export const serveMetrics = async (place: MetricsPlace, pages: Pages): Promise<Server> => {
  const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const { status, type, body } = await answerTo(pages, request.method ?? '', path);
    const headers = {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  });
  server.maxConnections = 64;
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(taken(place, error))).listen(place.port, place.host, resolve);
  });
  return server;
};
