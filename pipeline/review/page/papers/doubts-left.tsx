import { pathOf } from '../app/route.ts';
import { Link } from '../app/router.tsx';
import { countedDoubts } from '../app/steps.ts';
import { useShownDocument } from '../app/use-shown-document.ts';
import { Notice } from '../look/notice.tsx';

/** Papers can be made of what nobody has compared, and whoever signs them should know. */
export const DoubtsLeft = () => {
  const document = useShownDocument();
  if (!document?.doubts) return null;
  return (
    <Notice tone="warn" title={`Не сверено с бумагой: ${countedDoubts(document.doubts)}`}>
      <p>
        Выпустить можно и так, но в документе могут остаться ошибки чтения.{' '}
        <Link href={pathOf({ room: 'review', id: document.id })}>Сверить</Link>
      </p>
    </Notice>
  );
};
