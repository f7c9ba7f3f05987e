import { readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listTemplateFields, listTemplateKinds, startTemplate } from '../../pipeline.ts';
import { openProcessPool } from '../../run/pool/open-process-pool.ts';
import type { OwnTemplate } from '../contract/templates-view.ts';
import { noWordFile, tooManyTemplates, unfitTemplate, unknownTemplate } from './template-failures.ts';
import {
  dropTemplate,
  type KeptTemplate,
  keepTemplate,
  laidFile,
  layDown,
  listTemplates,
  sweepTemplates,
  templatePath,
} from './template-shelf.ts';
import type { TemplatesDesk } from './templates-desk.ts';
import type { Inspection } from './templates-process.ts';

interface TemplatesOptions {
  /** Where own templates are kept; it need not be there yet. */
  readonly folder: string;
}

/** Templates of one desk: an office has a dozen. */
const mostTemplates = 200;

/** Letters of a name that are kept. */
const longestName = 200;

/** What looking through one template may take: LibreOffice prints its example meanwhile. */
const seconds = 120;
const megabytes = 1024;

/** Beside this file, under the same extension. */
const script = fileURLToPath(new URL(`templates-process${extname(import.meta.url)}`, import.meta.url));

const shown = ({ hasComments, hasPicture, ...kept }: KeptTemplate): OwnTemplate => {
  const href = `/api/templates/${kept.id}`;
  return {
    ...kept,
    href: `${href}/file`,
    commented: hasComments ? `${href}/commented` : null,
    picture: hasPicture ? `${href}/picture` : null,
  };
};

/** A clerk's own templates. A new one is looked through in a process of its own, which may end without harm to others. */
export const openTemplatesDesk = async ({ folder }: TemplatesOptions): Promise<TemplatesDesk> => {
  await sweepTemplates(folder);
  const pool = openProcessPool({ script, jobs: 1, megabytes });
  const inspect = async (place: string, kind: string | undefined): Promise<Inspection> =>
    (await pool.call({ method: 'inspect', parameters: [place, kind], seconds })) as Inspection;

  return {
    view: async () => {
      const [kinds, kept] = await Promise.all([listTemplateKinds(), listTemplates(folder)]);
      return {
        kinds: kinds.map(({ name, paper }) => ({ name, chosen: paper !== null })),
        templates: kept.map(shown),
      };
    },
    add: async (typed, bytes, kind) => {
      const name = typed.slice(-longestName);
      if (extname(name).toLowerCase() !== '.docx') throw noWordFile(name);
      if ((await listTemplates(folder)).length >= mostTemplates) throw tooManyTemplates(mostTemplates);
      const place = await layDown(folder, bytes);
      try {
        return shown(await keepTemplate(folder, place, { name, ...(await inspect(laidFile(place), kind)) }));
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        throw unfitTemplate(error, laidFile(place), name);
      }
    },
    remove: (id) => dropTemplate(folder, id),
    place: (id) => templatePath(folder, id),
    file: async (id, what) => readFile(templatePath(folder, id, what)),
    starter: async (kind) => {
      const [first] = (await startTemplate(kind, 'file')).files;
      if (!first) throw unknownTemplate();
      return first.bytes;
    },
    fields: async (kind) => {
      const { fields, filters } = await listTemplateFields(kind);
      return {
        fields: fields.map(({ tag, holds, example, filters: fitting, depth }) => ({
          tag,
          holds,
          example,
          filters: fitting,
          depth,
        })),
        filters: filters.map(({ written, does, example }) => ({ written, does, example })),
      };
    },
    close: pool.close,
  };
};
