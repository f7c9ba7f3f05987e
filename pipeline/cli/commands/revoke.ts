import type { OrderDocument } from '../../model/document.ts';
import { command } from '../command.ts';
import { composingOptions, issueComposed } from '../compose/issue-composed.ts';
import { noFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { readingOf } from '../options/reading-options.ts';

export const revoke = command({
  usage: 'revoke ФАЙЛ… [--out ПАПКА] [ответы]',
  about:
    'Готовит приказ о признании утратившим силу: одного приказа или нескольких сразу. Организация, форма, место и подпись\n' +
    'берутся из первого файла; номер, дату и основание указываете вы, до этого документ — «ПРОЕКТ».\n' +
    'Пишет ИМЯ.revocation.json, .docx и .pdf.',
  options: composingOptions,
  examples: [
    'prikaz revoke приказ.pdf --out out',
    'prikaz revoke приказ-214.docx приказ-215.docx --number 31 --date 12.01.2026 --basis "В связи с изданием приказа управления образования от 25.12.2025 № 840"',
  ],
  run: async ({ positionals, values }, session) => {
    const [file] = positionals;
    if (file === undefined) throw noFile('revoke приказ.pdf --out out');
    const documents: OrderDocument[] = [];
    for (const each of positionals) documents.push(await openDocument(each, readingOf(values, session)));
    const { revokeOrders } = await import('../../pipeline.ts');
    const { signal } = session;
    return issueComposed(
      {
        file,
        suffix: '.revocation',
        compose: (answers, office) => revokeOrders(documents, { answers, office, signal }),
      },
      values,
      session,
    );
  },
});
