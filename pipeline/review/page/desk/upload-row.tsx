import type { Upload } from '../app/state.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Progress } from '../look/progress.tsx';
import { dropUpload, retryUpload } from './uploading.ts';

/** A document on its way to the program. */
export const UploadRow = ({ upload: { id, name, sent, trouble } }: { readonly upload: Upload }) => (
  <li class="desk-row">
    <div class="desk-what">
      <p class="desk-name">{name}</p>
      {!trouble && (
        <p class="desk-about">{sent > 0 ? `Загружаю: ${Math.floor(sent * 100)} %` : 'Ждёт загрузки'}</p>
      )}
    </div>
    {trouble ? (
      <div class="desk-trouble">
        <Notice
          tone="bad"
          title={trouble.message}
          actions={
            <Button small icon="retry" onClick={() => retryUpload(id)}>
              Загрузить ещё раз
            </Button>
          }
        >
          <p>{trouble.advice}</p>
        </Notice>
      </div>
    ) : (
      <div class="desk-going">
        <Progress label={`Загрузка: ${name}`} value={sent} />
      </div>
    )}
    <div class="desk-end">
      <IconButton icon="close" label={`Не загружать: ${name}`} onClick={() => dropUpload(id)} />
    </div>
  </li>
);
