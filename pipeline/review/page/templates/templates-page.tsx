import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { AddTemplate } from './add-template.tsx';
import { TemplateFieldsPart } from './field-table.tsx';
import { TemplateCard } from './template-card.tsx';
import './templates.css';
import { useTemplates } from './use-templates.ts';

/** A clerk's own templates: files to begin with, what is wrong with each, fields that may be named. */
export const TemplatesPage = () => {
  const { view, trouble, reload, add, remove } = useTemplates();
  return (
    <div class="look-page templates">
      <h1>Шаблоны</h1>
      {trouble && (
        <Notice tone="bad" title={trouble.message} actions={<Button onClick={reload}>Повторить</Button>}>
          {trouble.advice}
        </Notice>
      )}
      {!view && !trouble && <Waiting label="Открываю шаблоны…" />}
      {view && (
        <>
          <div class="templates-own">
            <section class="templates-part" aria-label="Ваши шаблоны">
              {view.templates.length === 0 ? (
                <EmptyState icon="file" title="Своих шаблонов пока нет">
                  <p>
                    Приказы печатаются по шаблонам программы. Чтобы они выглядели по-вашему, добавьте свой.
                  </p>
                </EmptyState>
              ) : (
                <ul class="templates-list">
                  {view.templates.map((template) => (
                    <TemplateCard key={template.id} template={template} onRemove={remove} />
                  ))}
                </ul>
              )}
            </section>
            <AddTemplate kinds={view.kinds} onAdd={add} />
          </div>
          <TemplateFieldsPart kinds={view.kinds} />
        </>
      )}
    </div>
  );
};
