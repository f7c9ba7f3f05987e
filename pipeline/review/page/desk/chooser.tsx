import { useRef } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import type { IconName } from '../look/icon.tsx';
import { chosenFiles } from './dropped-files.ts';
import type { GivenFile } from './group-files.ts';

interface ChooserProps {
  readonly icon: IconName;
  readonly name: string;
  readonly main?: boolean;
  readonly kind: 'files' | 'folder' | 'pictures' | 'camera';
  readonly onFiles: (given: readonly GivenFile[]) => void;
}

/** A button that opens the system's window of choosing. */
export const Chooser = ({ icon, name, main = false, kind, onFiles }: ChooserProps) => {
  const input = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!input.current) return;
    input.current.webkitdirectory = kind === 'folder';
    input.current.click();
  };
  return (
    <span class={`desk-chooser-${kind}`}>
      <Button icon={icon} look={main ? 'main' : 'plain'} onClick={open}>
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...((kind === 'camera' || kind === 'pictures') && { accept: 'image/*' })}
        {...(kind === 'camera' && { capture: 'environment' })}
        onChange={({ currentTarget }) => {
          const given = chosenFiles(currentTarget.files ?? []);
          // The same file may be chosen again.
          currentTarget.value = '';
          if (given.length > 0) onFiles(given);
        }}
      />
    </span>
  );
};
