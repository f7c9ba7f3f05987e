import { commandGroup } from '../command.ts';

export const journal = commandGroup(
  'journal',
  'Журнал регистрации приказов: один номер никогда не выдаётся дважды и не теряется.\n' +
    'Журнал — один файл; где он лежит, говорит --journal, переменная PRIKAZ_JOURNAL или папка данных пользователя.\n' +
    'Для нескольких компьютеров укажите адрес сервера PostgreSQL: --journal postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА',
  {
    series: {
      about: 'серии номеров: завести, показать',
      load: async () => (await import('../journal/series.ts')).series,
    },
    reserve: {
      about: 'взять следующий номер',
      load: async () => (await import('../journal/reserve.ts')).reserve,
    },
    confirm: {
      about: 'подтвердить взятый номер: приказ подписан',
      load: async () => (await import('../journal/confirm.ts')).confirm,
    },
    void: {
      about: 'аннулировать номер; он остаётся в журнале с причиной',
      load: async () => (await import('../journal/void.ts')).voidNumber,
    },
    list: {
      about: 'показать записи',
      load: async () => (await import('../journal/list.ts')).list,
    },
    find: {
      about: 'найти записи по словам',
      load: async () => (await import('../journal/find.ts')).find,
    },
    import: {
      about: 'перенести прежний журнал из XLSX, CSV или DOCX',
      load: async () => (await import('../journal/import.ts')).importRegister,
    },
    export: {
      about: 'выгрузить журнал: таблица, печатный журнал, CSV, JSON',
      load: async () => (await import('../journal/export.ts')).exportRegister,
    },
    verify: {
      about: 'проверить, не изменён ли журнал чужой рукой',
      load: async () => (await import('../journal/verify.ts')).verify,
    },
    restore: {
      about: 'собрать повреждённый журнал заново из копии его истории',
      load: async () => (await import('../journal/restore.ts')).restore,
    },
  },
  [
    'prikaz journal series add ОД --kind "основная деятельность" --format "{n}-ОД"',
    'prikaz journal reserve --title "О подготовке к зиме"',
    'prikaz journal list --year 2026',
  ],
);
