import type { CommandTable } from './command.ts';

export const commands: CommandTable = {
  start: {
    about: 'показать главное: из прошлогоднего приказа — приказ этого года',
    load: async () => (await import('./commands/start.ts')).start,
  },
  serve: {
    about: 'открыть страницу в браузере: вся работа мышью и клавиатурой',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  reissue: {
    about: 'прочитать, обновить и оформить: DOCX, PDF и список изменений',
    load: async () => (await import('./commands/reissue.ts')).reissue,
  },
  read: {
    about: 'прочитать документ и выдать его содержание в JSON',
    load: async () => (await import('./commands/read.ts')).read,
  },
  check: {
    about: 'проверить документ: оформление по ГОСТ Р 7.0.97, текст, сроки',
    load: async () => (await import('./commands/check.ts')).check,
  },
  renew: {
    about: 'перевести документ на новый период',
    load: async () => (await import('./commands/renew.ts')).renew,
  },
  issue: {
    about: 'оформить документ из JSON: DOCX и PDF',
    load: async () => (await import('./commands/issue.ts')).issue,
  },
  batch: {
    about: 'обработать много документов: папку, образец или список',
    load: async () => (await import('./commands/batch.ts')).batch,
  },
  watch: {
    about: 'следить за папкой сканера и обрабатывать то, что в неё попадает',
    load: async () => (await import('./commands/watch.ts')).watch,
  },
  submit: {
    about: 'отправить документы в очередь, из которой их берут многие компьютеры',
    load: async () => (await import('./commands/submit.ts')).submit,
  },
  worker: {
    about: 'исполнитель: брать документы из очереди и обрабатывать их',
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  queue: {
    about: 'очередь: как идёт работа, результаты, отмена, повтор',
    load: async () => (await import('./commands/queue.ts')).queue,
  },
  amend: {
    about: 'подготовить приказ о внесении изменений: из действующего и желаемого',
    load: async () => (await import('./commands/amend.ts')).amend,
  },
  revoke: {
    about: 'подготовить приказ о признании утратившим силу',
    load: async () => (await import('./commands/revoke.ts')).revoke,
  },
  template: {
    about: 'свой шаблон: заготовка, проверка, образец, список полей',
    load: async () => (await import('./commands/template.ts')).template,
  },
  extract: {
    about: 'сделать выписку из приказа',
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  sheet: {
    about: 'сделать лист ознакомления, лист согласования, контрольные карточки',
    load: async () => (await import('./commands/sheet.ts')).sheet,
  },
  diff: {
    about: 'сравнить документы двух лет по смыслу',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  report: {
    about: 'сделать страницу сверки с бумагой: один файл HTML без программы и сети',
    load: async () => (await import('./commands/report.ts')).report,
  },
  searchable: {
    about: 'сделать из скана PDF, в котором ищется и копируется текст',
    load: async () => (await import('./commands/searchable.ts')).searchable,
  },
  stamp: {
    about: 'поставить отметки на готовый PDF и присоединить приложения',
    load: async () => (await import('./commands/stamp.ts')).stamp,
  },
  journal: {
    about: 'вести журнал регистрации: номера приказов, резерв, аннулирование',
    load: async () => (await import('./commands/journal.ts')).journal,
  },
  calendar: {
    about: 'показать выходные, праздники и переносы года',
    load: async () => (await import('./commands/calendar.ts')).calendar,
  },
  schema: {
    about: 'выдать JSON Schema содержания документа',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  doctor: {
    about: 'проверить, что нужно для работы и чего не хватает',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
};
