/** What runs in a process of its own: a template may come from a stranger, and to print it takes seconds. */
import { usualSettings } from '../../model/office/settings.ts';
import { checkTemplate, listTemplateKinds, previewTemplate, templateKindAt } from '../../pipeline.ts';
import { Failure } from '../../report/failure.ts';
import { byGravity } from '../../report/gravity.ts';
import { serve } from '../../run/pool/serve.ts';
import type { TemplateNote } from '../contract/templates-view.ts';

/** What is found in a template. */
export interface Inspection {
  readonly kind: string;
  readonly notes: readonly TemplateNote[];
  /** A DOCX; null where there is nothing to say. */
  readonly commented: Uint8Array | null;
  /** A PNG; null where no first page can be shown. */
  readonly picture: Uint8Array | null;
}

type Check = Awaited<ReturnType<typeof checkTemplate>>;

/** A command line's way out has no place on a page: what it says instead. */
const forPage = (message: string): string =>
  message
    .replace(
      /Все поля покажет команда prikaz template fields[^.]*\./u,
      'Все поля есть ниже на этой странице.',
    )
    .replace(
      /Заготовку шаблона сделает команда prikaz template new\./u,
      'Заготовку можно скачать ниже на этой странице.',
    );

const noteOf = ({ severity, message, page, where, around }: Check['remarks'][number]): TemplateNote => ({
  severity,
  message: forPage(message) + (around && ` Здесь: «${around}»`),
  where: [page === null ? '' : `стр. ${page}`, where].filter(Boolean).join(', ') || null,
});

/** The first page filled with the example of its kind; why there is none, is no fault of the template. */
const pictureOf = async (place: string, kind: string): Promise<Uint8Array | null> => {
  const isPrinted = (await listTemplateKinds()).some(({ name, paper }) => name === kind && paper !== null);
  if (!isPrinted) return null;
  try {
    const { files } = await previewTemplate(place, { kind, document: null, settings: usualSettings });
    return files.find(({ suffix }) => suffix.endsWith('.png'))?.bytes ?? null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};

serve({
  inspect: async (place: string, named: string | undefined): Promise<Inspection> => {
    const kind = named ?? (await templateKindAt(place)).name;
    const { remarks, commented } = await checkTemplate(place, kind, new AbortController().signal);
    const isBroken = remarks.some(({ severity }) => severity === 'error');
    const picture = isBroken ? null : await pictureOf(place, kind);
    return { kind, notes: byGravity(remarks).map(noteOf), commented, picture };
  },
});
