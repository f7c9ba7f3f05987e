import { useStore } from '../app/store.ts';
import { Waiting } from '../look/progress.tsx';

/** The list of documents. */
export const DeskPage = () => {
  const documents = useStore((state) => state.documents);
  if (documents === null) return <Waiting label="Открываю список документов…" />;
  return <h1>Документы</h1>;
};
