import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnTemplate, TemplatesView } from '../../contract/templates-view.ts';
import { useClient } from '../app/client-context.ts';
import { confirmed } from '../app/question.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { toast, toastTrouble } from '../app/toasts.ts';

export interface Templates {
  /** Null until it is there. */
  readonly view: TemplatesView | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
  readonly add: (file: File, kind: string | null) => Promise<OwnTemplate>;
  /** Asks first. */
  readonly remove: (template: OwnTemplate) => Promise<void>;
}

/** A clerk's own templates, and what is done with them. */
export const useTemplates = (): Templates => {
  const client = useClient();
  const [view, setView] = useState<TemplatesView | null>(null);
  const [trouble, setTrouble] = useState<Templates['trouble']>(null);
  const reload = useCallback(async () => {
    try {
      setView(await client.templates());
      setTrouble(null);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }, [client]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const add = async (file: File, kind: string | null): Promise<OwnTemplate> => {
    const upload = await client.upload(file, file.name);
    const added = await client.addTemplate(upload, file.name, kind ?? undefined);
    await reload();
    return added;
  };
  const remove = async ({ id, name }: OwnTemplate): Promise<void> => {
    const agreed = await confirmed({
      title: 'Удалить шаблон?',
      text: `«${name}» пропадёт из списка, выпущенные по нему приказы останутся.`,
      yes: 'Удалить',
      no: 'Оставить',
      danger: true,
    });
    if (!agreed) return;
    try {
      await client.removeTemplate(id);
      toast(`Шаблон «${name}» удалён.`);
      await reload();
    } catch (error) {
      toastTrouble(error);
    }
  };
  return { view, trouble, reload, add, remove };
};
