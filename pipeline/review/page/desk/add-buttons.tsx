import { Chooser } from './chooser.tsx';
import type { Intake } from './use-intake.tsx';

/** The ways by which documents come to the desk, beside dropping them. */
export const AddButtons = ({ take, photograph }: Omit<Intake, 'dialog'>) => (
  <div class="desk-add">
    <Chooser kind="files" icon="plus" name="Выбрать файлы" main onFiles={take} />
    <Chooser kind="folder" icon="folder" name="Выбрать папку" onFiles={take} />
    <Chooser kind="camera" icon="camera" name="Сфотографировать" onFiles={photograph} />
  </div>
);
