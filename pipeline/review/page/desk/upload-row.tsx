import type { Upload } from '../app/state.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Progress } from '../look/progress.tsx';
import { dropUpload, retryUpload } from './uploading.ts';

/** A document on its way to the program. */
export const UploadRow = ({ upload: { id, name, sent, trouble } }: { readonly upload: Upload }) => (
  <li class={trouble ? 'desk-row desk-row-mend' : 'desk-row'}>
    <div class="desk-what">
      <p class="desk-name">{name}</p>
      {trouble ? (
        <p class="desk-trouble" role="alert">
          <Icon name="warning" />
          <span>
            <b>{trouble.message}</b> {trouble.advice}
          </span>
        </p>
      ) : (
        <p class="desk-about">{sent > 0 ? `Загружаю: ${Math.floor(sent * 100)} %` : 'Ждёт загрузки'}</p>
      )}
    </div>
    {!trouble && (
      <div class="desk-going">
        <Progress label={`Загрузка: ${name}`} value={sent} />
      </div>
    )}
    <div class="desk-end">
      {trouble && (
        <Button small onClick={() => retryUpload(id)}>
          Загрузить ещё раз<span class="look-spoken">: {name}</span>
        </Button>
      )}
      <IconButton icon="close" label={`Не загружать: ${name}`} onClick={() => dropUpload(id)} />
    </div>
  </li>
);
