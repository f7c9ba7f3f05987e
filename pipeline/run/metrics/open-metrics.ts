import type { AddressInfo } from 'node:net';
import { healthOf, type Probes } from './health.ts';
import type { Observer } from './observer.ts';
import { type MetricsPlace, pagesOf, serveMetrics } from './serve-metrics.ts';

/** What is counted where it lies, each time that somebody asks. */
export interface Counted {
  /** Of the queue, by state. */
  readonly queue?: () => Promise<Readonly<Record<string, number>>>;
  /** Programs that take pieces from it. */
  readonly workers?: () => Promise<number>;
}

export interface Metrics extends Observer {
  readonly port: number;
}

/** Seconds: a text document takes a tenth, a dense page three, a table of forty pages a minute. */
const stepBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
const storeBuckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

type Client = typeof import('prom-client');

/** What counts where it lies has its number when somebody asks; one that is not to be had is left out. */
const countThere = (
  { Gauge }: Client,
  registers: InstanceType<Client['Registry']>[],
  { queue, workers }: Counted,
): void => {
  if (queue)
    new Gauge({
      name: 'prikaz_queue_pieces',
      help: 'Pieces of work in the queue, by state.',
      labelNames: ['state'],
      registers,
      async collect() {
        const states = await queue().catch(() => ({}));
        this.reset();
        for (const [state, count] of Object.entries(states)) this.set({ state }, count);
      },
    });
  if (workers)
    new Gauge({
      name: 'prikaz_workers',
      help: 'Programs that take pieces from the queue.',
      registers,
      async collect() {
        this.set(await workers().catch(() => Number.NaN));
      },
    });
};

/**
 * Metrics of one process, asked for over HTTP: `/metrics`, `/healthz`, `/readyz`. Labels are states, steps and rule ids,
 * never anything of a document.
 * @throws Failure `run/metrics-unavailable`
 */
export const openMetrics = async (
  place: MetricsPlace,
  probes: Probes = {},
  counted: Counted = {},
): Promise<Metrics> => {
  const prometheus = await import('prom-client');
  const { Counter, Histogram, Registry, collectDefaultMetrics } = prometheus.default;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  countThere(prometheus.default, registers, counted);
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const documents = counter('prikaz_documents_total', 'Documents that are over.', ['state', 'rule']);
  const failures = counter('prikaz_failures_total', 'Pieces of work that failed, by rule.', ['rule']);
  const pages = counter('prikaz_pages_total', 'Pages of documents that are done.', []);
  const steps = new Histogram({
    name: 'prikaz_step_seconds',
    help: 'Seconds of the steps of work.',
    labelNames: ['step', 'ended'],
    buckets: stepBuckets,
    registers,
  });
  const storing = new Histogram({
    name: 'prikaz_store_seconds',
    help: 'Seconds that the store took to answer.',
    labelNames: ['action', 'ended'],
    buckets: storeBuckets,
    registers,
  });
  const endedAs = (rule: string | null): string => {
    if (rule !== null) failures.inc({ rule });
    return rule === null ? 'well' : 'badly';
  };
  const written = async () => ({ type: registry.contentType, body: await registry.metrics() });
  const server = await serveMetrics(place, pagesOf(healthOf(probes), written));
  return {
    port: (server.address() as AddressInfo).port,
    piece: (_, { step, seconds, rule }) => steps.observe({ step, ended: endedAs(rule) }, seconds),
    document: (_, { state, rule, pages: count }) => {
      documents.inc({ state, rule: rule ?? '' });
      if (state === 'done') pages.inc(count ?? 1);
    },
    storing: ({ action, seconds, rule }) => storing.observe({ action, ended: endedAs(rule) }, seconds),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
