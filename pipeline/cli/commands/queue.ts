import { commandGroup } from '../command.ts';

export const queue = commandGroup(
  'queue',
  'Очередь документов на сервере PostgreSQL: документы кладёт в неё prikaz submit, берут из неё исполнители prikaz worker.\n' +
    'Сервер указывают в --queue или в переменной PRIKAZ_QUEUE.',
  {
    status: {
      about: 'показать, как идёт работа',
      load: async () => (await import('../queue/status.ts')).status,
    },
    results: {
      about: 'забрать результаты задания в папку',
      load: async () => (await import('../queue/results.ts')).results,
    },
    dead: {
      about: 'показать документы, от которых исполнители отказались, и причины',
      load: async () => (await import('../queue/dead.ts')).dead,
    },
    retry: {
      about: 'начать такие документы заново',
      load: async () => (await import('../queue/retry.ts')).retry,
    },
    cancel: {
      about: 'отменить задание; готовое остаётся',
      load: async () => (await import('../queue/cancel.ts')).cancel,
    },
    clean: {
      about: 'убрать старые задания и их документы из хранилища',
      load: async () => (await import('../queue/clean.ts')).clean,
    },
  },
  [
    'prikaz queue status --queue postgres://kanc@server/prikaz',
    'prikaz queue results 20270115-k3fm7x --out готово',
    'prikaz queue retry 20270115-k3fm7x',
  ],
);
