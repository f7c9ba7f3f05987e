import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import type { GivenFile } from './group-files.ts';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, or pasted into it. */
export const DropAnywhere = ({ onFiles }: { readonly onFiles: (given: readonly GivenFile[]) => void }) => {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    // Of the document, not of the window, whose listener refuses what nobody has taken.
    const dragged = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    document.addEventListener('dragenter', dragged, { signal });
    document.addEventListener('dragover', dragged, { signal });
    // Only where the pointer leaves the window is nothing entered next.
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    document.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then((given) => latest.current(given));
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      ({ clipboardData }) => {
        const files = [...(clipboardData?.files ?? [])];
        if (files.length > 0) latest.current(chosenFiles(files));
      },
      { signal },
    );
    return () => ending.abort();
  }, []);
  return over ? (
    <div class="desk-over">
      <p>
        <Icon name="upload" />
        Отпустите: файлы и папки попадут в список
      </p>
    </div>
  ) : null;
};
