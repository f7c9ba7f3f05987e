import { useState } from 'preact/hooks';
import { russianDay } from '../../../model/dates/russian-day.ts';
import type { OwnTemplate } from '../../contract/templates-view.ts';
import { Badge } from '../look/badge.tsx';
import { Button, buttonClass } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { TemplateNotes } from './template-notes.tsx';

interface TemplateCardProps {
  readonly template: OwnTemplate;
  readonly onRemove: (template: OwnTemplate) => void;
}

const Picture = ({ name, picture }: { readonly name: string; readonly picture: string }) => {
  const [isLarge, setLarge] = useState(false);
  const words = `Образец по шаблону «${name}», первая страница`;
  return (
    <>
      <button type="button" class="templates-picture" onClick={() => setLarge(true)}>
        <img src={picture} alt={`${words}: увеличить`} loading="lazy" />
      </button>
      {isLarge && (
        <Dialog title={name} wide onClose={() => setLarge(false)}>
          <img class="templates-large" src={picture} alt={words} />
        </Dialog>
      )}
    </>
  );
};

const State = ({ notes }: Pick<OwnTemplate, 'notes'>) =>
  notes.some(({ severity }) => severity === 'error') ? (
    <Badge tone="bad" icon="warning">
      есть ошибки, при выпуске не предлагается
    </Badge>
  ) : (
    <Badge tone="good" icon="check">
      готов к работе
    </Badge>
  );

/** One of a clerk's own templates. */
export const TemplateCard = ({ template, onRemove }: TemplateCardProps) => {
  const { name, kind, added, notes, href, commented, picture } = template;
  return (
    <li class="look-card templates-card">
      {picture ? (
        <Picture name={name} picture={picture} />
      ) : (
        <div class="templates-picture templates-blank">
          <Icon name="file" />
        </div>
      )}
      <div class="templates-words">
        <h2>{name}</h2>
        <p class="look-aside">
          {kind}, добавлен {russianDay(added.slice(0, 10))}
        </p>
        <p>
          <State notes={notes} />
        </p>
        <TemplateNotes notes={notes} />
        <div class="templates-acts">
          {commented && (
            <a class={buttonClass({ small: true })} href={commented} download>
              <Icon name="download" />
              Копия с примечаниями
            </a>
          )}
          <a
            class={buttonClass({ small: true, look: 'quiet' })}
            href={href}
            download
            aria-label={`Скачать ${name}`}
          >
            <Icon name="download" />
            Скачать
          </a>
          <Button
            small
            look="quiet"
            icon="remove"
            aria-label={`Удалить ${name}`}
            onClick={() => onRemove(template)}
          >
            Удалить
          </Button>
        </div>
      </div>
    </li>
  );
};
