import { Field } from './field.tsx';

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Endings of file names, «.docx,.xlsx». */
  readonly accept: string;
  /** What was chosen; null where nothing is. */
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** A file to be chosen, in our words: a browser's own are in its language. A file may be dropped on it too. */
export const FileField = ({ label, hint, accept, file, onFile }: FileFieldProps) => (
  <Field label={label} hint={hint}>
    {(wiring) => (
      <div class="look-input look-file">
        <input
          type="file"
          accept={accept}
          {...wiring}
          // The same file may be chosen again, and a form that was sent is blank.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ currentTarget }) => onFile(currentTarget.files?.[0] ?? null)}
        />
        <span class="look-button look-button-small" aria-hidden="true">
          Выбрать файл
        </span>
        <span class="look-file-name">{file?.name ?? 'не выбран'}</span>
      </div>
    )}
  </Field>
);
