import { useState } from 'preact/hooks';
import type { DeskDocument, ReadingState } from '../../contract/desk-document.ts';
import { Button } from '../look/button.tsx';
import { useClient } from './client-context.ts';
import { withDocument } from './documents.ts';
import { store } from './store.ts';
import { toastTrouble } from './toasts.ts';

/** True for what a password would open: to read it again without one is in vain. */
export const needsPassword = (state: ReadingState): boolean =>
  state.kind === 'failed' && state.rule === 'read/protected';

/** Asks the server for something about a document; its buttons wait as long. */
export const useAsking = () => {
  const [busy, setBusy] = useState(false);
  const ask = async (request: () => Promise<DeskDocument>) => {
    setBusy(true);
    await request().then((document) => store.update(withDocument(document)), toastTrouble);
    setBusy(false);
  };
  return { busy, ask };
};

interface ReadingButtonProps {
  readonly document: DeskDocument;
  /** In a list, where who listens has to be told which document is meant. */
  readonly small?: boolean;
}

/** Stops a reading, or begins it anew. */
export const ReadingButton = ({ document: { id, name, state }, small = false }: ReadingButtonProps) => {
  const client = useClient();
  const { busy, ask } = useAsking();
  if (needsPassword(state)) return null;
  const stopped = state.kind === 'failed' || state.kind === 'cancelled';
  return (
    <Button
      small={small}
      busy={busy}
      onClick={() => ask(() => (stopped ? client.retry(id) : client.cancel(id)))}
    >
      {stopped ? 'Прочитать ещё раз' : 'Остановить чтение'}
      {small && <span class="look-spoken">: {name}</span>}
    </Button>
  );
};
