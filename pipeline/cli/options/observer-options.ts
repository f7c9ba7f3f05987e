import type { Probes } from '../../run/metrics/health.ts';
import { type Observer, together } from '../../run/metrics/observer.ts';
import type { Counted } from '../../run/metrics/open-metrics.ts';
import type { MetricsPlace } from '../../run/metrics/serve-metrics.ts';
import type { Arguments, Options } from '../arguments.ts';
import type { Session } from '../session.ts';
import { usageFailure } from '../usage-failure.ts';

/** Who may look on while many documents are worked on. */
export const observerOptions = {
  metrics: {
    type: 'string',
    placeholder: '[АДРЕС:]ПОРТ',
    help: 'показывать ход работы для Prometheus: /metrics, /healthz, /readyz; без адреса — только этому компьютеру',
  },
  log: {
    type: 'string',
    placeholder: 'ФАЙЛ',
    help: 'вести протокол для машин, строками JSON, без имён и текстов; «-» — в стандартный поток ошибок',
  },
} as const satisfies Options;

type Typed = Arguments<typeof observerOptions>['values'];

/** «9464», «0.0.0.0:9464», «[::1]:9464». @throws Failure `cli/bad-metrics` */
export const metricsPlace = (typed: string): MetricsPlace => {
  const found = /^(?:(?<host>[\w.-]+|\[[\da-f:.]+\]):)?(?<port>\d{1,5})$/iu.exec(typed.trim())?.groups;
  const port = Number(found?.['port']);
  if (!(port <= 65_535))
    throw usageFailure(
      'cli/bad-metrics',
      `Непонятно, где показывать метрики: ${typed}.`,
      'Укажите порт или адрес и порт: --metrics 9464, --metrics 0.0.0.0:9464.',
    );
  return { host: found?.['host']?.replace(/^\[|\]$/gu, '') ?? '127.0.0.1', port };
};

/**
 * Everyone who is to look on, as was typed; nobody, in most cases.
 * @throws Failure `cli/bad-metrics`, `run/metrics-unavailable`, `run/log-failed`
 */
export const openObservers = async (
  { metrics, log }: Typed,
  { tell }: Pick<Session, 'tell'>,
  probes: Probes = {},
  counted: Counted = {},
): Promise<Observer> => {
  const observers: Observer[] = [];
  if (log !== undefined) observers.push(await (await import('../../run/metrics/open-log.ts')).openLog(log));
  if (metrics !== undefined) {
    const place = metricsPlace(metrics);
    const { openMetrics } = await import('../../run/metrics/open-metrics.ts');
    const opened = await openMetrics(place, probes, counted);
    const host = place.host.includes(':') ? `[${place.host}]` : place.host;
    tell(`Метрики: http://${host}:${opened.port}/metrics\n`);
    observers.push(opened);
  }
  return together(observers);
};
