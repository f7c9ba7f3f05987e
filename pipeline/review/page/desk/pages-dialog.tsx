import { useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { CheckField, TextField } from '../look/field.tsx';
import { Chooser } from './chooser.tsx';
import { apart, type GivenFile, type Group, isPicture } from './group-files.ts';
import { moved } from './moved.ts';
import { Thumbnail } from './thumbnail.tsx';

/** What a person says of pictures that lay together. */
export interface PagesAnswer {
  readonly groups: readonly Group[];
  /** The same for all other folders that are still to be asked about: null where each is asked about. */
  readonly forAll: 'together' | 'apart' | null;
}

interface PagesDialogProps {
  readonly group: Group;
  /** How many more are to be asked about. */
  readonly more: number;
  readonly onAnswer: (answer: PagesAnswer) => void;
  readonly onCancel: () => void;
}

interface PageRowProps {
  readonly file: File;
  readonly number: number;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
}

const PageRow = ({ file, number, last, onMove, onDrop }: PageRowProps) => (
  <li class="desk-page">
    <span class="desk-page-number">{number}</span>
    <Thumbnail file={file} />
    <span class="desk-page-name">{file.name}</span>
    <IconButton
      icon="up"
      label={`Выше: ${file.name}`}
      aria-disabled={number === 1 || undefined}
      onClick={() => onMove(-1)}
    />
    <IconButton
      icon="down"
      label={`Ниже: ${file.name}`}
      aria-disabled={last || undefined}
      onClick={() => onMove(1)}
    />
    <IconButton icon="close" label={`Не брать: ${file.name}`} onClick={onDrop} />
  </li>
);

/** Asks whether pictures are the pages of one document, and in which order. */
export const PagesDialog = ({ group, more, onAnswer, onCancel }: PagesDialogProps) => {
  const [files, setFiles] = useState(group.files);
  const [name, setName] = useState(group.name);
  const [forAll, setForAll] = useState(false);
  const addPages = (given: readonly GivenFile[]) =>
    setFiles([...files, ...given.map(({ file }) => file).filter(isPicture)]);
  const mine: Group = { name: name.trim() || group.name, files };
  const one = () => onAnswer({ groups: [mine], forAll: forAll ? 'together' : null });
  const many = () => onAnswer({ groups: apart(mine), forAll: forAll ? 'apart' : null });
  return (
    <Dialog
      title={files.length > 1 ? 'Это страницы одного документа?' : 'Это весь документ?'}
      onClose={onCancel}
      footer={
        <>
          {files.length > 1 && <Button onClick={many}>Нет, каждый снимок отдельно</Button>}
          <Button look="main" onClick={one} disabled={files.length === 0}>
            {files.length > 1 ? 'Да, один документ' : 'Да, весь'}
          </Button>
        </>
      }
    >
      <p>
        {counted(files.length, ['снимок', 'снимка', 'снимков'])}.
        {files.length > 1 && ' Проверьте порядок страниц: его можно менять стрелками.'}
      </p>
      <TextField
        label="Как назвать документ"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <ol class="desk-pages" aria-label="Страницы по порядку">
        {files.map((file, index) => (
          <PageRow
            key={`${file.name}/${file.size}/${file.lastModified}`}
            file={file}
            number={index + 1}
            last={index === files.length - 1}
            onMove={(by) => setFiles(moved(files, index, index + by))}
            onDrop={() => setFiles(files.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div class="desk-add">
        <Chooser kind="pictures" icon="plus" name="Добавить страницы" onFiles={addPages} />
        <Chooser kind="camera" icon="camera" name="Сфотографировать ещё" onFiles={addPages} />
      </div>
      {more > 0 && (
        <CheckField
          label={`Так же для остальных папок (ещё ${more})`}
          checked={forAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
};
